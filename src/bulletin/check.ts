import type { Objection } from '../base/objection.ts'
import type { Resolve } from './bound-reference.ts'
import { findingsOfOwn } from './check-bound.ts'
import { findingsOfDistribution } from './check-distribution.ts'
import type { CheckKnowledge } from './check-knowledge.ts'
import { findingsOfNames } from './check-names.ts'
import { contradicted, countDiffers, findingOfPlain, listOf } from './check-numbers.ts'
import { type Finding, type FindingInput, findingAt, sentenceAt, withWaivers } from './finding.ts'
import type { IssueContent } from './issue.ts'
import { type NamedStretch, namesIn } from './name-index.ts'
import { type NumberInText, numbersIn } from './number-in-text.ts'
import { type BoundStretch, type Passage, passagesOf, placeIn } from './passage.ts'

/**
 * The checker (核对): reads an issue as it would be printed and says where text, list, reference, earlier issue or later
 * knowledge disagree, and which numbers have no source. It decides nothing and changes nothing.
 */
export function findingsIn(content: IssueContent, resolve: Resolve, knowledge: CheckKnowledge): Finding[] {
  const passages = passagesOf(content, resolve).map(passage => readPassage(passage, knowledge))
  const examined = new Set(passages.flatMap(plainIn).slice(0, mostPlain))
  const findings = passages.flatMap(read => findingsOfPassage(read, settledOf(read, passages), examined, knowledge))
  return withWaivers([...findings, ...findingsOfDistribution(content, knowledge)], content.waived)
}

/**
 * So many numbers without a source are told at once, each with what may stand for it; those after them when these are
 * mended. No office writes as many, and looking all of them up would keep everybody else waiting.
 */
const mostPlain = 300

interface ReadPassage {
  readonly passage: Passage
  readonly named: readonly NamedStretch[]
  readonly numbers: readonly ReadNumber[]
}

interface ReadNumber {
  readonly number: NumberInText
  /** Null for one that was typed. */
  readonly bound: BoundStretch | null
}

function readPassage(passage: Passage, { names }: CheckKnowledge): ReadPassage {
  const named = namesIn(passage.text, names)
  const numbers = numbersIn(passage.text, named).map(number => ({
    number,
    bound: passage.bound.find(({ from, to }) => from < number.to && number.from < to) ?? null,
  }))
  return { passage, named, numbers }
}

/** Amounts that stand on something: bound ones, and those that a list counts. For a title, those of its whole article. */
function settledOf({ passage }: ReadPassage, passages: readonly ReadPassage[]) {
  const near = passages.filter(other => (passage.kind === 'title' ? other.passage.article === passage.article : other.passage === passage))
  return near.flatMap(({ passage: { text }, numbers, named }) =>
    numbers
      .filter(({ number, bound }) => bound !== null || listOf(text, number, named)?.members.length === number.value)
      .map(({ number, bound }) => ({ value: bound?.value ?? number.value, unit: number.unit })),
  )
}

/** Numbers that were typed and say how many of something there are. */
const plainIn = ({ numbers }: ReadPassage): ReadNumber[] =>
  numbers.filter(({ number, bound }) => bound === null && (number.kind === 'amount' || number.kind === 'bare'))

function findingsOfPassage(
  { passage, named, numbers }: ReadPassage,
  settled: readonly { value: number | null; unit: string }[],
  examined: ReadonlySet<ReadNumber>,
  knowledge: CheckKnowledge,
): Finding[] {
  const { text } = passage
  const plain = numbers.filter(one => examined.has(one))
  const bare = (one: FindingInput | null, at: number) => (one ? [findingAt(placeIn(passage, at), one)] : [])
  return [
    ...plain
      .filter(({ number }) => !(passage.kind === 'cell' && /序号|编号/.test(passage.head)) || number.kind === 'amount')
      .flatMap(({ number }) => bare(findingOfPlain({ passage, number, named, settled }, knowledge), number.from)),
    ...passage.bound.flatMap(bound =>
      findingsOfBound(passage, bound, { named, numbers }, knowledge).map(one => findingAt(placeIn(passage, bound.from), one)),
    ),
    ...findingsOfNames(text, knowledge.names, named).map(one => findingAt(placeIn(passage, text.indexOf(one.found)), one)),
  ]
}

function findingsOfBound(
  { text }: Passage,
  bound: BoundStretch,
  { named, numbers }: Pick<ReadPassage, 'named' | 'numbers'>,
  knowledge: CheckKnowledge,
): FindingInput[] {
  const number = numbers.find(one => one.bound === bound)?.number ?? null
  const printed = text.slice(bound.from, bound.to)
  const list = number && listOf(text, number, named)
  const miscounted =
    number && list && list.members.length !== number.value && (!list.open || list.members.length > (number.value ?? 0))
      ? [countDiffers(`${number.text}${number.unit}`, number, list, sentenceAt(text, bound.from))]
      : []
  if (bound.reference.kind === 'own')
    return [...miscounted, ...findingsOfOwn({ text, bound, reference: bound.reference.reference, printed, number, named }, knowledge)]
  const against = number && contradicted(number, text, knowledge)
  return [...miscounted, ...(against ? [against] : [])]
}

/** The hard ones among findings, as those who only want objections know them. */
export const objectionsIn = (findings: readonly Finding[]): Objection[] =>
  findings.filter(({ level }) => level === 'hard').map(({ code, place, says }) => ({ code, ...(place !== undefined && { place }), says }))
