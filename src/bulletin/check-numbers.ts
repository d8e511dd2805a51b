import type { CheckKnowledge } from './check-knowledge.ts'
import { type CountedList, listAfter, listBefore } from './counted-list.ts'
import { type FindingInput, type FindingOffer, sentenceAt, wordsBefore } from './finding.ts'
import type { NamedStretch } from './name-index.ts'
import type { NumberInText } from './number-in-text.ts'
import type { Passage } from './passage.ts'
import { type ProposedFigure, proposeFor, saidOf } from './proposal.ts'
import { printStated } from './stated.ts'

/** What is looked at where a number stands that nobody bound. */
export interface PlainNumber {
  readonly passage: Passage
  readonly number: NumberInText
  readonly named: readonly NamedStretch[]
  /** All the amounts of its passage that are counted by a list, or bound. */
  readonly settled: readonly { readonly value: number | null; readonly unit: string }[]
}

/** A number with a unit that nobody bound and no list counts; null where it is in order. */
export function findingOfPlain({ passage, number, named, settled }: PlainNumber, knowledge: CheckKnowledge): FindingInput | null {
  const { text, kind } = passage
  const sentence = sentenceAt(text, number.from)
  const found = `${number.text}${number.unit}`
  const list = listOf(text, number, named)
  if (list && list.members.length === number.value) return null
  if (list && (!list.open || list.members.length > (number.value ?? 0)))
    return withFigures(countDiffers(found, number, list, sentence), { ...number, value: list.members.length }, text, knowledge)
  // One programme a day about six cities runs six days: what follows from a counted list needs no source of its own.
  if (lasts.has(number.unit) && settled.some(other => other.value === number.value && !lasts.has(other.unit))) return null
  if (kind === 'title') return settled.some(other => other.value === number.value) ? null : inTitle(found, sentence)
  if (number.kind === 'bare' && !(kind === 'cell' && /[(（].{1,6}[)）]/.test(passage.head))) return withoutUnit(found, number, sentence)
  return unbound(found, number, text, sentence, knowledge)
}

/** What is counted in a list may be a figure too: then that is offered before the plain number. */
function withFigures(finding: FindingInput, number: NumberInText, text: string, { figures, byValue }: CheckKnowledge): FindingInput {
  const equal = proposeFor({ number, ...wordsBefore(text, number.from) }, figures, byValue).filter(one => one.equal)
  return { ...finding, offers: [...equal.map(figureOffer), ...(finding.offers ?? [])] }
}

const figureOffer = ({ reference, label, printed }: ProposedFigure): FindingOffer => ({
  text: `{{${reference}}}`,
  says: { zh: `${printed}：${label.zh}`, en: `${printed}: ${label.en}` },
})

const lasts = new Set(['天', '期', '集', '场', '日'])

export const listOf = (text: string, number: NumberInText, names: readonly NamedStretch[]): CountedList | null =>
  number.value === null || number.about ? null : (listBefore(text, number, names) ?? listAfter(text, number, names))

export const countDiffers = (found: string, number: NumberInText, { members, open }: CountedList, sentence: string): FindingInput => ({
  code: 'list-count-differs',
  level: 'hard',
  found,
  expected: `${members.length}${number.unit}`,
  sentence,
  offers: [{ text: String(members.length), says: { zh: String(members.length), en: String(members.length) } }],
  says: {
    zh: `文中写“${found}”，${open ? '“等”字前' : '旁边'}列出的是 ${members.length} 个：${members.join('、')}。请改正数字或补全名单。`,
    en: `The text says “${found}”, and ${members.length} are listed beside it. Correct the number or the list.`,
  },
})

function unbound(found: string, number: NumberInText, text: string, sentence: string, knowledge: CheckKnowledge): FindingInput {
  const proposals = proposeFor({ number, ...wordsBefore(text, number.from) }, knowledge.figures, knowledge.byValue)
  const [best] = proposals
  const contradicted = best && !best.equal && best.sure >= 0.7 ? best.printed : null
  const [zh, en] =
    best === undefined
      ? ['没有引用事实，也没有来源', 'is bound to no figure and has no source']
      : best.equal
        ? [`没有引用，按数值可能是：${best.label.zh}`, `is not bound; by its value it may be: ${best.label.en}`]
        : [`没有引用，与“${best.label.zh}”的 ${best.printed} 不符`, `is not bound and disagrees with ${best.printed}: ${best.label.en}`]
  return {
    code: 'number-unbound',
    level: 'hard',
    found,
    expected: contradicted,
    sentence,
    offers: offersOf(proposals, number),
    says: {
      zh: `数字“${found}”${zh}。请插入引用，或写成 {{stated ${number.text} | 理由}}。`,
      en: `The number “${found}” ${en}. Insert a figure, or write {{stated ${number.text} | reason}}.`,
    },
  }
}

const offersOf = (proposals: readonly ProposedFigure[], number: NumberInText): FindingOffer[] => [
  ...proposals.map(figureOffer),
  {
    text: `{{${printStated({ text: number.text, reason: '' })}}}`,
    says: { zh: '直接写，并说明理由', en: 'Write it as it is, with a reason' },
  },
]

const withoutUnit = (found: string, number: NumberInText, sentence: string): FindingInput => ({
  code: 'number-without-unit',
  level: 'soft',
  found,
  sentence,
  offers: offersOf([], number),
  says: {
    zh: `数字“${found}”后面没有单位，请补上单位，或写明它不是统计数字的理由。`,
    en: `No unit stands behind the number “${found}”: add it, or say why it counts nothing.`,
  },
})

const inTitle = (found: string, sentence: string): FindingInput => ({
  code: 'number-in-title',
  level: 'soft',
  found,
  sentence,
  says: {
    zh: `标题里的“${found}”在这一篇正文里没有引用，请核对，或在正文里引用同一个数字。`,
    en: `The “${found}” of the title is not quoted in the article: check it, or quote the same figure in the text.`,
  },
})

/** A number that was waved through or published elsewhere, and that our own table knows better. */
export function contradicted(number: NumberInText, text: string, knowledge: CheckKnowledge): FindingInput | null {
  const { said } = saidOf({ number, ...wordsBefore(text, number.from) }, knowledge.figures)
  const isOurs = said.place === 'city' || typeof said.place === 'number'
  if (!isOurs || said.state === null || said.counting === null || number.about) return null
  const proposals = proposeFor({ number, ...wordsBefore(text, number.from) }, knowledge.figures, knowledge.byValue)
  const equal = proposals.some(one => one.equal && one.sure >= 0.5 && !one.reference.startsWith('external'))
  const [known] = proposals.filter(one => !one.equal && one.sure >= 0.7 && !one.reference.startsWith('external'))
  if (equal || !known || known.printed === null) return null
  const found = `${number.text}${number.unit}`
  return {
    code: 'contradicts-facts',
    level: 'hard',
    found,
    expected: known.printed,
    sentence: sentenceAt(text, number.from),
    offers: [figureOffer(known)],
    says: {
      zh: `“${found}”与事实不符：${known.label.zh}是 ${known.printed}。请改用引用，或改正文字所说的范围和日期。`,
      en: `“${found}” contradicts the facts: ${known.label.en} is ${known.printed}. Quote that figure, or correct what the text says it is of.`,
    },
  }
}
