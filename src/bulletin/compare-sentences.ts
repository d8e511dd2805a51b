import { type NameIndex, namesIn } from './name-index.ts'
import { nearMissesIn } from './near-miss.ts'
import { type NumberInText, numbersIn } from './number-in-text.ts'
import type { PrintDifference } from './print-difference.ts'
import { countingOf } from './proposal.ts'

export interface ComparedSentence {
  readonly place: string
  readonly text: string
}

type Pair = readonly [ours: ComparedSentence, theirs: ComparedSentence]

/**
 * Two texts of one issue, sentence by sentence. Sentences that are the same but for their numbers are held beside each
 * other first, then those that are much alike; of what stands alone on either side, numbers are matched by value and unit.
 */
export function compareSentences(
  ours: readonly ComparedSentence[],
  theirs: readonly ComparedSentence[],
  names: NameIndex,
): PrintDifference[] {
  const pairs: Pair[] = []
  const [ourRest, theirRest] = pairUp(ours, theirs, pairs)
  const alike = pairAlike(ourRest, theirRest)
  const [ourAlone, theirAlone] = [
    ourRest.filter(one => !alike.some(([mine]) => mine === one)),
    theirRest.filter(one => !alike.some(([, their]) => their === one)),
  ]
  return [
    ...[...pairs, ...alike].flatMap(pair => compareNumbers([pair[0]], [pair[1]])),
    ...alike.flatMap(pair => compareNames(pair, names)),
    ...compareNumbers(ourAlone, theirAlone, new Set(ours.flatMap(marksOf).map(keyOf)), new Set(theirs.flatMap(marksOf).map(keyOf))),
    ...theirAlone.flatMap(sentence => nearNames(sentence, names)),
  ].sort((a, b) => lineOf(a.place) - lineOf(b.place))
}

const lineOf = (place: string) => Number(/^line:(\d+)$/.exec(place)?.[1] ?? Number.MAX_SAFE_INTEGER)

/** Same but for digits: the first of ours for the first of theirs. What the contents repeat may be met once more. */
function pairUp(
  ours: readonly ComparedSentence[],
  theirs: readonly ComparedSentence[],
  pairs: Pair[],
): [ComparedSentence[], ComparedSentence[]] {
  const free = new Map<string, ComparedSentence[]>()
  for (const one of ours) free.set(masked(one.text), [...(free.get(masked(one.text)) ?? []), one])
  const used = new Set<ComparedSentence>()
  const rest: ComparedSentence[] = []
  for (const their of theirs) {
    const candidates = free.get(masked(their.text)) ?? []
    const mine =
      candidates.find(one => one.text === their.text && !used.has(one)) ?? candidates.find(one => !used.has(one)) ?? candidates.at(-1)
    if (!mine) rest.push(their)
    else {
      used.add(mine)
      pairs.push([mine, their])
    }
  }
  return [ours.filter(one => !used.has(one)), rest]
}

const masked = (text: string) => text.replace(/\d+(?:[.,]\d+)*/g, '#').replace(/[\p{P}\s]/gu, '')

/** The likest of ours for each of theirs, at least by three quarters of their pairs of characters. */
function pairAlike(ours: readonly ComparedSentence[], theirs: readonly ComparedSentence[]): Pair[] {
  const free = new Map(ours.map(one => [one, gramsOf(one.text)]))
  return theirs.flatMap((their): Pair[] => {
    const grams = gramsOf(their.text)
    const [best] = [...free].map(([mine, other]) => ({ mine, share: likeness(grams, other) })).sort((a, b) => b.share - a.share)
    if (!best || best.share < 0.75) return []
    free.delete(best.mine)
    return [[best.mine, their]]
  })
}

const gramsOf = (text: string): Set<string> => {
  const plain = masked(text)
  return new Set([...plain].slice(1).map((character, index) => `${plain[index]}${character}`))
}

const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const both = [...a].filter(gram => b.has(gram)).length
  return a.size + b.size === 0 ? 1 : (2 * both) / (a.size + b.size)
}

interface MarkedNumber {
  readonly number: NumberInText
  readonly sentence: ComparedSentence
}

const marksOf = (sentence: ComparedSentence): MarkedNumber[] => numbersIn(sentence.text).map(number => ({ number, sentence }))

/** What makes two numbers the same: value, unit, and whether it counts communities. 9月底 and 9月末 are one day. */
const keyOf = ({ number }: MarkedNumber): string =>
  number.kind === 'amount' || number.kind === 'bare'
    ? `${number.about ? '约' : ''}${number.value} ${kindOf({ number })}`
    : number.text.replace(/[底末]$/, '末').replace(/月份$/, '月')

const kindOf = ({ number }: Pick<MarkedNumber, 'number'>): string =>
  number.kind === 'amount' || number.kind === 'bare' ? `${number.unit} ${countingOf(number) ?? ''}` : number.kind

/** In order where the order is the same; then by unit. `known`: what the other side says anywhere, where a number may be said again. */
function compareNumbers(
  ours: readonly ComparedSentence[],
  theirs: readonly ComparedSentence[],
  ourKnown: ReadonlySet<string> = new Set(),
  theirKnown: ReadonlySet<string> = new Set(),
): PrintDifference[] {
  const mine = ours.flatMap(marksOf)
  const their = theirs.flatMap(marksOf)
  const missing = without(mine, their)
  const strange = without(their, mine)
  const differences: PrintDifference[] = []
  const lone = strange.filter(found => {
    const at = missing.findIndex(one => kindOf(one) === kindOf(found))
    const [expected] = at < 0 ? [] : missing.splice(at, 1)
    if (expected) differences.push(differenceOf('number-differs', found, expected))
    return !expected
  })
  return [
    ...differences,
    ...lone.filter(one => !ourKnown.has(keyOf(one))).map(found => differenceOf('number-new', found, null)),
    ...missing.filter(one => !theirKnown.has(keyOf(one))).map(expected => differenceOf('number-missing', null, expected)),
  ]
}

/** Those of the first list that the second does not have as often. */
function without(these: readonly MarkedNumber[], others: readonly MarkedNumber[]): MarkedNumber[] {
  const counts = new Map<string, number>()
  for (const other of others) counts.set(keyOf(other), (counts.get(keyOf(other)) ?? 0) + 1)
  return these.filter(one => {
    const left = counts.get(keyOf(one)) ?? 0
    counts.set(keyOf(one), left - 1)
    return left <= 0
  })
}

function differenceOf(code: string, found: MarkedNumber | null, expected: MarkedNumber | null): PrintDifference {
  const { place, text } = (found ?? expected)?.sentence ?? { place: '', text: '' }
  const said = (one: MarkedNumber | null) => (one ? `${one.number.text}${one.number.unit}` : null)
  return { place, found: said(found), expected: said(expected), code: `bulletin.${code}`, sentence: text }
}

/** Names that one of two like sentences has and the other has not. */
function compareNames([ours, theirs]: Pair, names: NameIndex): PrintDifference[] {
  const [mine, their] = [ours, theirs].map(({ text }) => namesIn(text, names).map(({ known: { name } }) => name)) as [string[], string[]]
  const missing = mine.filter(name => !their.includes(name))
  const strange = [
    ...nearNames(theirs, names),
    ...their.filter(name => !mine.includes(name)).map(name => nameDifference(theirs, name, null)),
  ]
  const named = strange.map(one => {
    const at = Math.max(0, missing.indexOf(one.expected ?? missing[0] ?? ''))
    const [expected] = missing.splice(at, 1)
    return nameDifference(theirs, one.found, one.expected ?? expected ?? null)
  })
  return [...named, ...missing.map(name => nameDifference(theirs, writtenInstead(ours.text, theirs.text, name), name))]
}

function nearNames(sentence: ComparedSentence, names: NameIndex): PrintDifference[] {
  return nearMissesIn(sentence.text, names, namesIn(sentence.text, names)).map(({ found, known: { name } }) =>
    nameDifference(sentence, found, name),
  )
}

const nameDifference = ({ place, text }: ComparedSentence, found: string | null, expected: string | null): PrintDifference => ({
  place,
  found,
  expected,
  code: `bulletin.${found === null ? 'name-missing' : expected === null ? 'name-new' : 'name-differs'}`,
  sentence: text,
})

/** What stands where a name should: the stretch between what is before and behind the name that has most of its characters. */
function writtenInstead(ours: string, theirs: string, name: string): string | null {
  const at = ours.indexOf(name)
  const [before, after] = [ours.slice(Math.max(0, at - 2), at), ours.slice(at + name.length, at + name.length + 2)]
  let best: { found: string; same: number } | null = null
  const starts = before === '' ? [0] : [...theirs].flatMap((_, from) => (theirs.startsWith(before, from) ? [from + before.length] : []))
  for (const start of starts) {
    const end = after === '' ? theirs.length : theirs.indexOf(after, start)
    const found = end < 0 ? '' : theirs.slice(start, end)
    const same = [...found].filter(character => name.includes(character)).length
    if (found.length <= name.length + 1 && same * 2 >= name.length && same > (best?.same ?? 0)) best = { found, same }
  }
  return best?.found ?? null
}
