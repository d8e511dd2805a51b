import { addDays, type Day, dayOf, lastDayOf, monthOfDay } from '../base/day.ts'
import { type Counts, none, plus } from '../figures/counts.ts'
import type { UnitCounts } from '../figures/unit-counts.ts'

/**
 * The burn-up (累计开工): what of a list had started on one day after the other, beside what the list held on that day.
 * Each point is a figure of its own, derived from facts and never from the point before it.
 */
export interface BurnUpPoint {
  readonly on: Day
  /** The version of the list that was in force: where it changes, the line of the plan steps. */
  readonly no: number
  readonly units: readonly Pick<UnitCounts, 'unit' | 'plan' | 'started' | 'completed'>[]
}

/** Three years of months: whoever asks for more has mistyped the year. */
const mostMonths = 36

/**
 * On which days the burn-up is read: the ends of the months from the first of the plan year on, the days on which a version
 * was approved, and the cut-off itself. In order, each once.
 */
export function burnUpDays(year: number, cutoff: Day, approvals: readonly Day[]): Day[] {
  const days: Day[] = []
  let end = lastDayOf(monthOfDay(dayOf(`${year}-01-01`)))
  while (end < cutoff && days.length < mostMonths) {
    days.push(end)
    end = lastDayOf(monthOfDay(addDays(end, 1)))
  }
  const within = approvals.filter(day => day <= cutoff)
  return [...new Set([...days, ...within, cutoff])].sort()
}

/** One line of the burn-up: of the whole city, or of one unit. */
export interface Burnt {
  readonly on: Day
  readonly no: number
  readonly plan: Counts
  readonly started: Counts
  readonly completed: Counts
}

/** The points of one unit, or of all where none is named. */
export const burntOf = (points: readonly BurnUpPoint[], unit: number | null): Burnt[] =>
  points.map(({ on, no, units }) => {
    const mine = units.filter(one => unit === null || one.unit === unit)
    const sum = (column: 'plan' | 'started' | 'completed') => mine.map(one => one[column]).reduce(plus, none)
    return { on, no, plan: sum('plan'), started: sum('started'), completed: sum('completed') }
  })

/** Where the plan changed, and from how much to how much: what the line's steps mean. The first version is no change. */
export const stepsOf = (
  points: readonly Burnt[],
): { readonly on: Day; readonly no: number; readonly from: Counts; readonly to: Counts }[] =>
  points.flatMap((point, index) => {
    const before = points[index - 1]
    return before && before.no !== point.no ? [{ on: point.on, no: point.no, from: before.plan, to: point.plan }] : []
  })
