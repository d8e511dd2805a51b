import { z } from 'zod'
import { type Day, dayAt, readKnown } from '../base/day.ts'
import type { Baseline } from '../plan/list.ts'

/**
 * Which table is asked for, as people write it: in an address, or after a verb of the command line. Everything may be
 * left out; then it is the city's own list, today, as known now.
 */
const wholeNumber = (wanted: RegExp, says: (text: string) => string) =>
  z.string().transform((text, context) => {
    if (wanted.test(text)) return Number(text)
    context.addIssue({ code: 'custom', message: says(text) })
    return z.NEVER
  })

export const planYear = wholeNumber(/^20\d{2}$/, text => `“${text}”不是计划年度，请写成 2021 的样子 (not a plan year: write it like 2021)`)

export const unitNumber = wholeNumber(
  /^[1-9]\d{0,8}$/,
  text => `“${text}”不是填报单位的编号，请从报表中选取 (not the number of a unit: choose one from the table)`,
)

export const moment = z.string().transform((text, context): Date => {
  const read = readKnown(text)
  if (read) return read
  context.addIssue({
    code: 'custom',
    message: `“${text}”不是时刻，请写成 2021-10-29 或 2021-10-29T18:00:00+08:00 的样子 (not a moment: write it like 2021-10-29 or 2021-10-29T18:00:00+08:00)`,
  })
  return z.NEVER
})

export interface AskedTable {
  readonly office: number
  readonly year: number
  readonly baseline: Baseline
  readonly cutoff: Day
  readonly known: Date
}

/** What was left out, filled in: the cut-off is today, the year that of the cut-off, the moment now. */
export function askedTable(
  said: { year?: number | undefined; cutoff?: Day | undefined; known?: Date | undefined; list: Baseline },
  office: number,
  now: Date,
): AskedTable {
  const cutoff = said.cutoff ?? dayAt(now)
  return { office, year: said.year ?? Number(cutoff.slice(0, 4)), baseline: said.list, cutoff, known: said.known ?? now }
}
