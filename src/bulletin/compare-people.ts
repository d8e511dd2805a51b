import type { ColophonLine } from '../base/document.ts'
import type { PrintDifference } from './print-difference.ts'
import { evened, type PrintPiece, type PrintRecipients } from './print-text.ts'

/** The colophon of a print beside that of the issue: who is named, in which order, in which rank. */
export function comparePeople(colophon: readonly ColophonLine[], print: readonly PrintPiece[]): PrintDifference[] {
  const lines = print.filter((piece): piece is PrintRecipients => piece.kind === 'recipients')
  if (lines.length === 0) return []
  return colophon.flatMap(({ label, text }): PrintDifference[] => {
    const line = lines.find(one => one.label === label)
    const sentence = `${label}：${line?.text ?? evened(text)}`
    if (!line) return [{ place: 'distribution', found: null, expected: text, code: 'bulletin.recipients-missing', sentence }]
    return compareLine(namesOf(evened(text)), namesOf(line.text), `line:${line.line}`, sentence)
  })
}

interface Listed {
  readonly name: string
  /** The mark before it: ， begins another rank. */
  readonly mark: string
}

const namesOf = (text: string): Listed[] =>
  [...text.replace(/(?:同志)?[。.]?$/, '').matchAll(/([、，,；]?)([^、，,；]+)/g)].map(([, mark = '', name = '']) => ({
    name,
    mark: mark === ',' ? '，' : mark,
  }))

function compareLine(ours: readonly Listed[], theirs: readonly Listed[], place: string, sentence: string): PrintDifference[] {
  const has = (list: readonly Listed[], name: string) => list.some(one => one.name === name)
  const missing = ours.filter(({ name }) => !has(theirs, name))
  const strange = theirs.filter(({ name }) => !has(ours, name))
  const difference = (code: string, found: string | null, expected: string | null) => ({
    place,
    found,
    expected,
    code: `bulletin.${code}`,
    sentence,
  })
  const named = Array.from({ length: Math.max(missing.length, strange.length) }, (_, index) =>
    difference(
      missing[index] && strange[index] ? 'name-differs' : strange[index] ? 'name-new' : 'name-missing',
      strange[index]?.name ?? null,
      missing[index]?.name ?? null,
    ),
  )
  if (named.length > 0) return named
  const all = (list: readonly Listed[]) => list.map(({ name }) => name).join('、')
  if (all(ours) !== all(theirs)) return [difference('recipient-order', all(theirs), all(ours))]
  return theirs.flatMap(({ name, mark }, index) =>
    mark === (ours[index]?.mark ?? '') ? [] : [difference('recipient-rank', `${mark}${name}`, `${ours[index]?.mark}${name}`)],
  )
}
