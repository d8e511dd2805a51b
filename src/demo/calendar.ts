import { addDays, type Day, dayOf, monthOfDay } from '../base/day.ts'
import type { Chance } from './chance.ts'
import type { IssueDays } from './story.ts'

/** Cut-off, review and signature of each issue; those of October 2021 and its cut-off are as printed. */
const days: readonly (readonly [cutoff: string, reviewedOn: string, signedOn: string])[] = [
  ['2020-05-29', '2020-05-29', '2020-05-29'],
  ['2020-06-30', '2020-06-30', '2020-06-30'],
  ['2020-07-31', '2020-07-31', '2020-07-31'],
  ['2020-08-31', '2020-08-31', '2020-08-31'],
  ['2020-09-29', '2020-09-29', '2020-09-30'],
  ['2020-11-30', '2020-11-30', '2020-11-30'],
  ['2020-12-30', '2020-12-30', '2020-12-31'],
  ['2021-01-29', '2021-01-29', '2021-01-29'],
  ['2021-02-25', '2021-02-26', '2021-02-26'],
  ['2021-03-31', '2021-03-31', '2021-03-31'],
  ['2021-04-30', '2021-04-30', '2021-04-30'],
  ['2021-05-28', '2021-05-31', '2021-05-31'],
  ['2021-06-30', '2021-06-30', '2021-06-30'],
  ['2021-07-30', '2021-07-30', '2021-07-30'],
  ['2021-08-31', '2021-08-31', '2021-08-31'],
  ['2021-09-30', '2021-09-30', '2021-09-30'],
  ['2021-10-29', '2021-10-29', '2021-10-29'],
]

/** The running number never restarts, the annual number does. */
export const issueDays: readonly IssueDays[] = days.map(([cutoff, reviewedOn, signedOn], index) => {
  const year = Number(signedOn.slice(0, 4))
  return {
    runningNo: index + 1,
    year,
    annualNo: days.slice(0, index + 1).filter(([, , signed]) => signed.startsWith(String(year))).length,
    month: monthOfDay(dayOf(cutoff)),
    cutoff: dayOf(cutoff),
    reviewedOn: dayOf(reviewedOn),
    signedOn: dayOf(signedOn),
  }
})

/** The public holidays of 2021, first and last day. The weekends that were worked instead are left out of the demo. */
const holidays: readonly (readonly [string, string])[] = [
  ['2021-02-11', '2021-02-17'],
  ['2021-04-03', '2021-04-05'],
  ['2021-05-01', '2021-05-05'],
  ['2021-06-12', '2021-06-14'],
  ['2021-09-19', '2021-09-21'],
  ['2021-10-01', '2021-10-07'],
]

/** Monday to Friday, and no public holiday. */
export const isWorkday = (d: Day): boolean => isWeekday(d) && !holidays.some(([first, last]) => first <= d && d <= last)

/** The first day of the calendar that Date.parse counts from was a Thursday. */
const isWeekday = (d: Day): boolean => (Math.floor(Date.parse(`${d}T00:00:00Z`) / 86_400_000) + 3) % 7 < 5

/** The day itself, or the next workday. */
export const workdayFrom = (d: Day): Day => (isWorkday(d) ? d : workdayFrom(addDays(d, 1)))

/** A workday from `from` to `to`, both included. Throws a RangeError where there is none. */
export function workdayBetween(from: Day, to: Day, chance: Chance): Day {
  const found: Day[] = []
  for (let d = from; d <= to; d = addDays(d, 1)) if (isWorkday(d)) found.push(d)
  return chance.pick(found)
}

/**
 * The day on which a clerk records what happened: some days later, but never after the review of the issue that is
 * to count it.
 */
export function recordedOn(occurredOn: Day, daysLater: number): Day {
  const usual = workdayFrom(addDays(occurredOn, daysLater))
  const issue = issueDays.find(({ cutoff }) => cutoff >= occurredOn)
  return issue && usual > issue.reviewedOn ? issue.reviewedOn : usual
}
