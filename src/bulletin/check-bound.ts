import type { Bilingual } from '../base/objection.ts'
import { partsOf } from '../figures/measure.ts'
import { unitWords } from '../figures/measure.words.ts'
import type { Reference } from '../figures/reference.ts'
import { printBound } from './bound-reference.ts'
import { type CheckKnowledge, printedBefore } from './check-knowledge.ts'
import type { FindingInput } from './finding.ts'
import { sentenceAt, wordsBefore } from './finding.ts'
import type { NamedStretch } from './name-index.ts'
import type { NumberInText } from './number-in-text.ts'
import type { BoundStretch } from './passage.ts'
import { countingOf } from './proposal.ts'
import { readSaid } from './said-figure.ts'

/** A bound number of our own with what stands around it. */
export interface OwnInText {
  readonly text: string
  readonly bound: BoundStretch
  readonly reference: Reference
  readonly printed: string
  /** The same number as the text has it, with its unit; null where the text makes something else of it. */
  readonly number: NumberInText | null
  readonly named: readonly NamedStretch[]
}

/** Where a figure of our own does not go with the words around it, or with what was printed before. */
export const findingsOfOwn = (own: OwnInText, knowledge: CheckKnowledge): FindingInput[] => [
  ...otherUnit(own),
  ...otherDay(own, knowledge),
  ...otherPlace(own, knowledge),
  ...printedOtherwise(own, knowledge),
]

/** 户 behind a number of communities. */
function otherUnit({ text, bound, reference, printed, number }: OwnInText): FindingInput[] {
  const { counting } = partsOf(reference.measure)
  const said = number && number.unit !== '' ? countingOf(number) : counting
  if (said === null || said === counting || number === null) return []
  const unit = unitWords[counting].zh
  return [
    {
      code: 'unit-differs',
      level: 'hard',
      found: `${printed}${number.unit}`,
      expected: `${printed}${unit}`,
      sentence: sentenceAt(text, bound.from),
      says: {
        zh: `引用的数字按“${unit}”计，文中写的是“${number.unit}”，请改正单位或换一个引用。`,
        en: `The figure is counted in ${unitWords[counting].en}; the text says “${number.unit}”. Correct the unit or choose another figure.`,
      },
    },
  ]
}

const comparesDays = /前|同期|去年|上年|上月|比|较|增|由|从/

/** The last day that the sentence names before the figure is another than the figure's. */
function otherDay({ text, bound, reference, printed }: OwnInText, { figures }: CheckKnowledge): FindingInput[] {
  const { before } = wordsBefore(text, bound.from)
  const [, day = ''] = /.*(?:截至|截止|截止到|到)((?:20\d{2}\s*年)?\s*\d{1,2}\s*月[^，。；、]{0,4}?(?:底|末|日))/.exec(before) ?? []
  if (day === '' || comparesDays.test(before.slice(before.lastIndexOf(day) + day.length))) return []
  const { cutoff } = readSaid(day, figures)
  if (cutoff === null || cutoff === reference.cutoff) return []
  return [
    {
      code: 'day-differs',
      level: 'soft',
      found: day,
      expected: reference.cutoff,
      sentence: sentenceAt(text, bound.from),
      offers: [offer({ ...reference, cutoff }, { zh: `${cutoff} 的数字`, en: `the figure of ${cutoff}` })],
      says: {
        zh: `文中写“${day.trim()}”，引用的“${printed}”截至 ${reference.cutoff}，两者不是同一天。`,
        en: `The text says “${day.trim()}”; the figure “${printed}” is of ${reference.cutoff}.`,
      },
    },
  ]
}

/** The unit that is named last before the figure, in its own clause, is another than the figure's. */
function otherPlace({ text, bound, reference, printed, named }: OwnInText, { figures }: CheckKnowledge): FindingInput[] {
  const clause = Math.max(...['，', '。', '；', '、', '：'].map(mark => text.lastIndexOf(mark, bound.from - 1))) + 1
  const units = new Map(figures.units.map(({ id, name }) => [name, id]))
  const last = named.filter(({ from, to, known }) => from >= clause && to <= bound.from && units.has(known.name)).at(-1)
  const between = last ? text.slice(last.to, bound.from) : ''
  const unit = last ? (units.get(last.known.name) ?? null) : null
  if (!last || unit === reference.scope.unit || /比|多|少|除|外|和|与|等|全市|我市/.test(between)) return []
  return [
    {
      code: 'place-differs',
      level: 'soft',
      found: last.known.name,
      expected: figures.units.find(({ id }) => id === reference.scope.unit)?.name ?? figures.city,
      sentence: sentenceAt(text, bound.from),
      offers: [
        offer({ ...reference, scope: { ...reference.scope, unit } }, { zh: `${last.known.name}的数字`, en: 'the figure of this unit' }),
      ],
      says: {
        zh: `“${printed}”前面写的是${last.known.name}，引用的却是${figures.units.find(({ id }) => id === reference.scope.unit)?.name ?? '全市'}的数字。`,
        en: `“${last.known.name}” stands before “${printed}”, which is a figure of another scope.`,
      },
    },
  ]
}

/** 第9期刊登数 95，按现在掌握 96: both are offered, and the editors say which. */
function printedOtherwise({ text, bound, reference, printed }: OwnInText, knowledge: CheckKnowledge): FindingInput[] {
  const before = printedBefore(knowledge, printBound({ kind: 'own', reference }))
  if (!before || before.printed === printed) return []
  return [
    {
      code: 'printed-otherwise',
      level: 'soft',
      found: printed,
      expected: before.printed,
      sentence: sentenceAt(text, bound.from),
      offers: [
        offer(reference, { zh: `用按现在掌握的 ${printed}，并写明理由`, en: `Keep ${printed}, as known now, and say why` }),
        {
          text: `{{stated ${before.printed} | ${before.issue}刊登数，按现在掌握为 ${printed}}}`,
          says: { zh: `用${before.issue}刊登的 ${before.printed}`, en: `Print ${before.printed}, as ${before.issue} did` },
        },
      ],
      says: {
        zh: `${before.issue}刊登数 ${before.printed}，按现在掌握 ${printed}，请选用一个并说明理由。`,
        en: `${before.issue} printed ${before.printed}; as known now it is ${printed}. Choose one and say why.`,
      },
    },
  ]
}

const offer = (reference: Reference, says: Bilingual) => ({ text: `{{${printBound({ kind: 'own', reference })}}}`, says })
