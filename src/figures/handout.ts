import { z } from 'zod'
import { type Day, dayInChinese } from '../base/day.ts'
import { count, day, id, words } from '../base/schema.ts'
import { type Baseline, baselines } from '../plan/list.ts'
import { scopeLabel } from './scope.words.ts'
import type { Figures, MonthTable } from './table.ts'

/** A hand-out (报数): numbers of a table that went to somebody, as one line, as a picture or as a file. */
export const handoutForms = ['line', 'picture', 'csv', 'xlsx', 'md'] as const
export type HandoutForm = (typeof handoutForms)[number]

export const recipient = words(60)

export const handoutNumbers = z.strictObject({
  planCommunities: count,
  planHouseholds: count,
  startedCommunities: count,
  startedHouseholds: count,
  completedCommunities: count,
  completedHouseholds: count,
})
export type HandoutNumbers = z.infer<typeof handoutNumbers>

/** What the ledger keeps. All but form and recipient is derived from the table; nobody types a number. */
export const handoutInput = z.strictObject({
  id,
  form: z.enum(handoutForms),
  year: z.int(),
  baseline: z.enum(baselines),
  cutoff: day,
  known: z.date(),
  unit: z.int().nullable(),
  label: words(80),
  numbers: handoutNumbers,
  said: words(400),
  code: words(9),
  recipient,
})
export type HandoutInput = z.infer<typeof handoutInput>

export interface Handout extends Omit<HandoutInput, 'id' | 'recipient'> {
  /** Its printed key. */
  readonly handout: string
  readonly post: string
  readonly at: Date
  /** Null where it was erased. */
  readonly recipient: string | null
}

export interface ToSay {
  readonly year: number
  readonly baseline: Baseline
  /** Null: the city as a whole. */
  readonly unit: number | null
  readonly city: string
  readonly code: string
}

/** The numbers of a row, or of the total, and the one sentence that says them; null where the table has no such row. */
export function sayingOf(table: MonthTable, { year, baseline, unit, city, code }: ToSay) {
  const row = unit === null ? null : table.rows.find(one => one.unit === unit)
  if (row === undefined) return null
  const figures = row ?? table.total
  const label = scopeLabel({ kind: 'plan', year, baseline, unit }, row?.name ?? '').zh
  return { label, numbers: numbersOf(figures), said: sentenceOf(figures, table.cutoff, `${row?.name ?? city}`, { year, baseline, code }) }
}

const numbersOf = ({ plan, started, completed }: Figures): HandoutNumbers => ({
  planCommunities: plan.communities,
  planHouseholds: plan.households,
  startedCommunities: started.communities,
  startedHouseholds: started.households,
  completedCommunities: completed.communities,
  completedHouseholds: completed.households,
})

function sentenceOf(
  { plan, started, completed }: Figures,
  cutoff: Day,
  place: string,
  of: Pick<ToSay, 'year' | 'baseline' | 'code'>,
): string {
  const label = scopeLabel({ kind: 'plan', year: of.year, baseline: of.baseline, unit: null }).zh
  const done = completed.communities > 0 ? `，其中已完工${completed.communities}个、${completed.households}户` : ''
  return `截至${dayInChinese(cutoff)}，${place}${label}改造老旧小区${plan.communities}个、${plan.households}户，已开工${started.communities}个、${started.households}户${done}（校验码 ${of.code}）。`
}

/** Of a list with the newest first: for each hand-out the last one before it of the same numbers that went to somebody else and said otherwise; by printed keys. */
export function disagreements(handouts: readonly Handout[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const [index, one] of handouts.entries()) {
    const other = handouts
      .slice(index + 1)
      .find(before => before.label === one.label && before.recipient !== one.recipient && differ(before, one))
    if (other) found.set(one.handout, other.handout)
  }
  return found
}

const differ = (a: Handout, b: Handout): boolean => JSON.stringify(a.numbers) !== JSON.stringify(b.numbers)
