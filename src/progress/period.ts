import { z } from 'zod'
import type { Day, Month } from '../base/day.ts'
import { monthOfDay } from '../base/day.ts'
import type { Objection } from '../base/objection.ts'
import { day, id, month, words } from '../base/schema.ts'
import { type Baseline, baselines } from '../plan/list.ts'

/**
 * A period (报送月): one month of a reporting line, opened by the city with its days as they were decided then.
 *
 * Three days that offices mix up: the month it reports, the cut-off up to which things that happened are counted, and
 * the day by which the units' returns are due.
 */
export interface Period {
  readonly id: string
  readonly office: number
  readonly line: string
  readonly month: Month
  readonly year: number
  readonly baseline: Baseline
  readonly cutoff: Day
  readonly dueOn: Day
  readonly name: string
  readonly recipient: string
  readonly notice: string
  readonly post: string
  readonly openedAt: Date
  /** When the city closed it; null while it is open. */
  readonly closedAt: Date | null
}

export const periodInput = z.strictObject({
  id,
  line: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  month,
  year: z.int().min(2000).max(2100),
  baseline: z.enum(baselines),
  cutoff: day,
  dueOn: day,
  name: words(60),
  recipient: words(60),
  notice: words(2000),
})
export type PeriodInput = z.infer<typeof periodInput>

/** Why a month may not be opened: all reasons. */
export function objectionsToPeriod(input: PeriodInput, before: readonly Pick<Period, 'line' | 'month' | 'cutoff'>[]): Objection[] {
  const ofLine = before.filter(one => one.line === input.line)
  const last = ofLine.reduce<(typeof ofLine)[number] | null>((latest, one) => (latest && latest.month > one.month ? latest : one), null)
  return [
    ...(ofLine.some(one => one.month === input.month) ? [openedAlready(input.month)] : []),
    ...(last && input.month < last.month ? [behindTheLast(last.month)] : []),
    ...(last && input.month > last.month && input.cutoff <= last.cutoff ? [cutoffNotLater(last.cutoff)] : []),
    ...(monthOfDay(input.cutoff) === input.month ? [] : [cutoffOfAnotherMonth(input)]),
    ...(input.dueOn < input.cutoff ? [dueBeforeCutoff(input)] : []),
  ]
}

const openedAlready = (which: Month): Objection => ({
  code: 'progress.month-opened',
  place: 'month',
  says: { zh: `${which} 已经开通，请直接使用。`, en: `The month ${which} is open already: use it.` },
})

const behindTheLast = (last: Month): Objection => ({
  code: 'progress.month-behind',
  place: 'month',
  says: {
    zh: `已经开通到 ${last}，更早的月份请用“补录数”登记，不再开通。`,
    en: `The months are open up to ${last}: figures of earlier ones are declared, not opened.`,
  },
})

const cutoffNotLater = (last: Day): Objection => ({
  code: 'progress.cutoff-not-later',
  place: 'cutoff',
  says: {
    zh: `截止日应晚于上一个月的截止日 ${last}，请改正。`,
    en: `The cut-off lies after that of the month before, ${last}: correct it.`,
  },
})

const cutoffOfAnotherMonth = ({ month: reported, cutoff }: PeriodInput): Objection => ({
  code: 'progress.cutoff-of-another-month',
  place: 'cutoff',
  says: {
    zh: `截止日 ${cutoff} 不在 ${reported} 之内，请改正截止日或月份。`,
    en: `The cut-off ${cutoff} does not lie in ${reported}: correct the day or the month.`,
  },
})

const dueBeforeCutoff = ({ dueOn, cutoff }: PeriodInput): Objection => ({
  code: 'progress.due-before-cutoff',
  place: 'dueOn',
  says: {
    zh: `报送期限 ${dueOn} 早于截止日 ${cutoff}，请改到截止日当天或以后。`,
    en: `Returns would be due on ${dueOn}, before the cut-off ${cutoff}: choose that day or a later one.`,
  },
})
