import type { Bilingual } from '../base/objection.ts'
import { editionWords } from '../bulletin/issues.words.ts'
import type { Baseline } from '../plan/list.ts'
import { labelOfList } from '../plan/list.words.ts'
import { successionWords } from '../registry/community-page.words.ts'
import type { Reason } from '../works/expectation.ts'
import { reasonWords } from '../works/expectation.words.ts'
import type { Kind } from '../works/milestone.ts'
import { kindWords } from '../works/milestone.words.ts'
import { endedReason, endedVerb } from '../works/withdrawal.words.ts'
import type { Entry, ToldItem } from './chronicle.ts'

export const dossierWords = {
  title: { zh: '一区一档', en: 'Dossier' },
  toDossier: { zh: '一区一档（可打印）', en: 'Dossier, for printing' },
  toCommunity: { zh: '回到小区页面', en: 'To the page of the community' },
  print: { zh: '打印', en: 'Print' },
  figures: { zh: '计划中的数', en: 'Figures in the lists' },
  ledgerCount: { zh: '台账', en: 'Ledger' },
  noFigures: { zh: '没有列入过计划。', en: 'No list has named it.' },
  photographs: { zh: '改造前后', en: 'Before and after' },
  before: { zh: '改造前', en: 'Before' },
  after: { zh: '改造后', en: 'After' },
  photographSays: {
    zh: '改造前取开工以前最早的一张佐证照片，改造后取完工以后最晚的一张；照片下写的是它证明的节点。',
    en: 'Before is the earliest photograph of what happened before the start, after the latest of what came with the completion; below each stands what it proves.',
  },
  noBefore: { zh: '开工以前没有佐证照片。', en: 'There is no photograph from before the start.' },
  noAfter: { zh: '完工以后没有佐证照片。', en: 'There is no photograph from after the completion.' },
  chronicle: { zh: '全部事实', en: 'All facts' },
  day: { zh: '日期', en: 'Day' },
  what: { zh: '事实', en: 'Fact' },
  by: { zh: '依据或录入', en: 'Document or post' },
  signOffs: { zh: '印发在哪几期', en: 'Issues that name it' },
  noSignOffs: {
    zh: '签发过的简报里没有写到它的名称（只计入合计数的不列）。',
    en: 'No signed issue writes its name; where it is only counted is not listed.',
  },
  signedOn: { zh: '签发', en: 'signed' },
  issuedOn: { zh: '印发', en: 'issued' },
  voided: { zh: '已作废', en: 'voided' },
  unsaid: { zh: '未填', en: 'not said' },
  loading: { zh: '正在整理…', en: 'Collecting…' },
} as const satisfies Record<string, Bilingual>

interface Dated {
  readonly on: string
  readonly document: string
}

/** What the ledger knows of a community, as its page has it. */
interface LedgerFacts {
  readonly community: string
  readonly names: readonly (Dated & { readonly name: string; readonly kind: 'official' | 'alias' })[]
  readonly recounts: readonly (Dated & { readonly households: number; readonly buildings: number; readonly floorArea: string })[]
  readonly charges: readonly (Dated & { readonly unit: string })[]
  readonly successions: readonly (Dated & {
    readonly from: { readonly community: string; readonly name: string | null }
    readonly to: { readonly community: string; readonly name: string | null }
    readonly kind: 'split' | 'merged' | 'moved'
  })[]
}

interface Expected {
  readonly kind: Kind
  readonly expectedOn: string | null
  readonly reason: Reason | null
  readonly note: string | null
  readonly saidOn: string
}

interface ListLine {
  readonly version: string
  readonly year: number
  readonly list: Baseline
  readonly no: number
  readonly approvedOn: string
  readonly name: string
  readonly households: number
  readonly buildings: number
}

const entry = (on: string, what: Bilingual, by: string, more: Partial<Entry> = {}): Entry => ({
  on,
  what,
  by,
  voided: false,
  withdrawn: false,
  to: null,
  ...more,
})

export function ledgerEntries({ community, names, recounts, charges, successions }: LedgerFacts): Entry[] {
  return [
    ...names.map(({ on, name, kind, document }) =>
      entry(
        on,
        { zh: `${kind === 'official' ? '名称' : '别名'}：${name}`, en: `${kind === 'official' ? 'name' : 'other name'}: ${name}` },
        document,
      ),
    ),
    ...recounts.map(({ on, households, buildings, floorArea, document }) =>
      entry(
        on,
        {
          zh: `核定 ${households} 户、${buildings} 栋、${floorArea} ㎡`,
          en: `counted: ${households} households, ${buildings} buildings, ${floorArea} m²`,
        },
        document,
      ),
    ),
    ...charges.map(({ on, unit, document }) => entry(on, { zh: `责任单位：${unit}`, en: `unit in charge: ${unit}` }, document)),
    ...successions.map(({ on, from, to, kind, document }) => {
      const side = from.community === community ? 'to' : 'from'
      const name = (side === 'to' ? to : from).name
      const words = successionWords[kind][side]
      return entry(on, { zh: `${words.zh}${name ?? '（管辖范围之外）'}`, en: `${words.en}${name ?? '(outside your reach)'}` }, document)
    }),
  ]
}

export const planEntries = (lines: readonly ListLine[], to: (version: string) => string): Entry[] =>
  lines.map(({ version, year, list, no, approvedOn, name, households, buildings }) => {
    const label = labelOfList(year, list, no)
    return entry(
      approvedOn,
      {
        zh: `列入${label.zh}：${name}，${households} 户、${buildings} 栋`,
        en: `in the ${label.en}: ${name}, ${households} households, ${buildings} buildings`,
      },
      '',
      { to: to(version) },
    )
  })

export function milestoneEntries(items: readonly ToldItem[], to: (item: string) => string): Entry[] {
  return items.flatMap(({ item, milestones }) =>
    milestones.flatMap(({ kind, no, occurredOn, by, note, evidence, voided }) => {
      const where = no ? { zh: `（${no}）`, en: ` (${no})` } : { zh: '', en: '' }
      const what = kindWords[kind]
      const remark = note ? `，${note}` : ''
      return [
        entry(
          occurredOn,
          {
            zh: `${what.zh}${where.zh}，佐证 ${evidence.length} 份${remark}`,
            en: `${what.en}${where.en}, ${evidence.length} pieces of evidence${note ? `, ${note}` : ''}`,
          },
          by ?? '',
          { voided: voided !== null, withdrawn: voided?.withdrawn ?? false, to: to(item) },
        ),
        ...(voided
          ? [
              entry(
                voided.at.slice(0, 10),
                {
                  zh: `${endedVerb(voided).zh} ${occurredOn} 的“${what.zh}”：${endedReason(voided).zh}`,
                  en: `${endedVerb(voided).en} “${what.en}” of ${occurredOn}: ${endedReason(voided).en}`,
                },
                voided.by ?? '',
              ),
            ]
          : []),
      ]
    }),
  )
}

export const expectationEntries = (expectations: readonly Expected[]): Entry[] =>
  expectations.map(({ kind, expectedOn, reason, note, saidOn }) => {
    const why = reason ? reasonWords[reason] : null
    return entry(
      saidOn,
      {
        zh: `预计${kindWords[kind].zh}：${expectedOn ?? '日期未定'}${why ? `；原因：${why.zh}` : ''}${note ? `（${note}）` : ''}`,
        en: `expected, ${kindWords[kind].en}: ${expectedOn ?? 'no day yet'}${why ? `; because: ${why.en}` : ''}${note ? ` (${note})` : ''}`,
      },
      '',
    )
  })

export const printedLabel = ({ number, edition }: { readonly number: string; readonly edition: number }): Bilingual =>
  edition === 1 ? { zh: number, en: number } : { zh: `${number}${editionWords(edition).zh}`, en: `${number} ${editionWords(edition).en}` }

export const provesWords = (kind: Kind, on: string): Bilingual => ({
  zh: `${kindWords[kind].zh}，${on}`,
  en: `${kindWords[kind].en}, ${on}`,
})
