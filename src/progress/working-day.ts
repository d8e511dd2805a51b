import announced from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { addDays, type Day } from '../base/day.ts'

/**
 * Working days of China (工作日), with the holidays and the weekends worked instead (调休) as the State Council announces
 * them, one year at a time and late in the year before.
 *
 * Of a year that was not announced yet only Monday to Friday is known: what is reckoned there is provisional, and whoever
 * shows it says so. The announcements come with a package, of which only the data are used: its functions reckon in the
 * machine's time zone and are a day off west of Greenwich. Here a day is text all the way.
 */
const [holidays, workdays] = [announced.holidays, announced.workdays].map(days => new Set(Object.keys(days))) as [Set<string>, Set<string>]

/** What to do where a day is no working day: the working day before it, the one after it, or leave it (提前、顺延、不变). */
export const ways = ['earlier', 'later', 'as-is'] as const
export type Way = (typeof ways)[number]

/** Whether the holidays of the year are known. A year without its National Day has not been announced. */
export function isPublished(year: number): boolean {
  return holidays.has(`${String(year).padStart(4, '0')}-10-01`)
}

/** Whether a year in which these days lie, or one between them, is unpublished: then what is reckoned may still move. */
export function isProvisional(from: Day, to: Day): boolean {
  const [first, last] = [from, to].sort().map(yearOf) as [number, number]
  return Array.from({ length: last - first + 1 }, (_, years) => first + years).some(year => !isPublished(year))
}

const yearOf = (day: Day) => Number(day.slice(0, 4))

export const isWorkingDay = (day: Day): boolean => workdays.has(day) || (isWeekday(day) && !holidays.has(day))

/** The first day of the calendar that Date.parse counts from was a Thursday. */
const isWeekday = (day: Day) => (Math.floor(Date.parse(day) / 86_400_000) + 3) % 7 < 5

/** The day itself where it is a working day; otherwise the nearest one that way. */
export function shifted(day: Day, way: Way): Day {
  if (way === 'as-is') return day
  const step = way === 'later' ? 1 : -1
  let at = day
  while (!isWorkingDay(at)) at = addDays(at, step)
  return at
}

/** The n-th working day after a day, which does not count itself. Throws a RangeError where n is no whole number from 1 on. */
export function workingDaysAfter(day: Day, n: number): Day {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`not a number of working days: ${n}`)
  let at = day
  for (let left = n; left > 0; left--) at = shifted(addDays(at, 1), 'later')
  return at
}

/** How many working days lie after `from`, up to `to` and with it; negative where `to` has passed. */
export function workingDaysBetween(from: Day, to: Day): number {
  if (to < from) return 0 - workingDaysBetween(to, from)
  let days = 0
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at)) days++
  return days
}
