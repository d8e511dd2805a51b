import type { Bilingual } from '../base/objection.ts'
import type { IssueContent } from './issue.ts'
import { plainForNumbers } from './pasted-numbers.ts'
import type { Waiver } from './waiver.ts'

/** What the page lists under the preview: the objections to the issue, and what the checker found in its text. */
export interface ListedFinding {
  readonly code: string
  readonly place?: string | undefined
  readonly says: Bilingual
  readonly level: 'hard' | 'soft'
  readonly found: string
  readonly sentence: string
  readonly offers: readonly { readonly text: string; readonly says: Bilingual }[]
  readonly waived: string | null
}

interface Said {
  readonly code: string
  readonly place?: string | undefined
  readonly says: Bilingual
}

/** Both lists as one, hard ones first, each once: the proof of an issue names the hard findings of the checker, too. */
export function listedFindings(objections: readonly Said[], findings: readonly ListedFinding[]): ListedFinding[] {
  const nameOf = ({ code, place, says }: Said) => JSON.stringify([code, place, says.zh])
  const found = new Set(findings.map(nameOf))
  const plain = objections.filter(objection => !found.has(nameOf(objection)))
  const all = [...plain.map(({ code, place, says }) => ({ code, place, says, ...ofNoText })), ...findings]
  const rank = ({ level, waived }: ListedFinding) => (level === 'hard' ? 0 : waived === null ? 1 : 2)
  return all.sort((a, b) => rank(a) - rank(b))
}

const ofNoText = { level: 'hard', found: '', sentence: '', offers: [], waived: null } as const

/** The issue with a soft finding answered, or, without a reason, open again. */
export function withWaiver(
  content: IssueContent,
  { code, found, sentence }: Pick<Waiver, 'code' | 'found' | 'sentence'>,
  reason: string | null,
): IssueContent {
  const others = content.waived.filter(one => one.code !== code || one.found !== found || one.sentence !== sentence)
  return { ...content, waived: reason === null ? others : [...others, { code, found, sentence, reason }] }
}

/** What an offer asks before it is put in: a reason in a form, or for a figure that stays as it is; null: nothing. */
export function askedBy({ offers, level }: Pick<ListedFinding, 'offers' | 'level'>, text: string): 'stated' | 'waiver' | null {
  if (statedWithoutReason.test(text)) return 'stated'
  return level === 'soft' && text === offers[0]?.text && offers[1]?.text.startsWith('{{stated ') ? 'waiver' : null
}

const statedWithoutReason = /^\{\{\s*stated\s[^|]*\|\s*\}\}$/

/** The number itself of what was found with its unit: `8` of 8栋, `约31万` of 约31万户. */
export function numberFound({ found, offers }: Pick<ListedFinding, 'found' | 'offers'>): string {
  const [, stated] = offers.map(({ text }) => /^\{\{\s*stated\s+([^|]*?)\s*\|\s*\}\}$/.exec(text)).find(read => read !== null) ?? []
  if (stated !== undefined && found.startsWith(stated)) return stated
  return /^\D{0,2}\d[\d.,]*/.exec(found)?.[0] ?? found
}

/** The issue with an offer put in place of what was found; the same issue where the page cannot tell what that is. */
export function withOffer(content: IssueContent, finding: ListedFinding, text: string): IssueContent {
  const [, at, from] = /^articles\.(\d+)\.body:(\d+)$/.exec(finding.place ?? '') ?? []
  if (at === undefined || from === undefined) return content
  const found = content.articles[Number(at)]
  const body = found && put(found.body, Number(from), finding, text)
  if (!found || body === undefined || body === found.body) return content
  return { ...content, articles: content.articles.map(article => (article === found ? { ...article, body } : article)) }
}

/** On the line of the finding, or further down in the same paragraph where that has several. */
function put(body: string, from: number, finding: ListedFinding, text: string): string {
  const lines = body.split('\n')
  for (let no = from - 1; no < lines.length; no += 1) {
    const line = lines[no] ?? ''
    const place = placeOn(line, finding, text)
    if (place) return [...lines.slice(0, no), line.slice(0, place.from) + text + line.slice(place.to), ...lines.slice(no + 1)].join('\n')
  }
  return body
}

interface Stretch {
  readonly from: number
  readonly to: number
}

function placeOn(line: string, finding: ListedFinding, text: string): Stretch | null {
  if (ofReferences.has(finding.code)) return referenceOn(line, finding, text)
  const words = text.startsWith('{{') || /^\d+$/.test(text) ? numberFound(finding) : finding.found
  const from = plainForNumbers(line).indexOf(words)
  return from < 0 ? statedOn(line, numberFound(finding)) : { from, to: from + words.length }
}

/** A number that was waved through, and that facts contradict. */
function statedOn(line: string, number: string): Stretch | null {
  for (const { 0: written, 1: text, index } of line.matchAll(/\{\{\s*stated\s+([^{}|]*?)\s*\|[^{}]*\}\}/g)) {
    if (text === number) return { from: index, to: index + written.length }
  }
  return null
}

/** Findings about a number that is bound already: it is the reference that is put right. */
const ofReferences = new Set(['bulletin.day-differs', 'bulletin.place-differs', 'bulletin.printed-otherwise'])

/** The reference on the line that the offer is about: the same measure, and all else the same but what is put right. */
function referenceOn(line: string, { offers, code }: ListedFinding, text: string): Stretch | null {
  const meant = code === 'bulletin.printed-otherwise' ? (offers[0]?.text ?? '') : text
  for (const { 0: written, index } of line.matchAll(/\{\{[^{}]*\}\}/g)) {
    if (alike(written, code) === alike(meant, code)) return { from: index, to: index + written.length }
  }
  return null
}

function alike(reference: string, code: string): string {
  const plain = reference.replace(/[{}]/g, '').trim().replace(/\s+/g, ' ')
  if (code === 'bulletin.day-differs') return plain.replace(/ @\S+$/, '')
  return code === 'bulletin.place-differs' ? plain.replace(/\/unit:\d+/, '') : plain
}
