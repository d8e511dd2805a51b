import { type Day, lastDayOf, monthOfDay } from '../base/day.ts'
import { changed, type MonthAddress, monthAddress, readMonthAddress } from './month-address.ts'
import { type Goal, goals } from './remaining.ts'

/** The address of the page of what is left: which table, which goal, and which communities are ticked for a supposition. */
export interface RemainingAddress {
  readonly asked: MonthAddress
  readonly goal: Goal
  /** `shortOf` each ticked item: a whole key each would make the address too long to send on. */
  readonly ticked: readonly string[]
}

export const remainingPath = '/figures/remaining'

export function readRemainingAddress(query: URLSearchParams): RemainingAddress {
  const { year, list, cutoff, known } = readMonthAddress(query)
  return {
    asked: changed({}, { year, list, cutoff, known }),
    goal: goals.find(goal => goal === query.get('goal')) ?? 'started',
    ticked: (query.get('tick') ?? '').split('.').filter(Boolean),
  }
}

export function remainingAddress({ asked, goal, ticked }: RemainingAddress): string {
  const said = new URLSearchParams(monthAddress(asked).split('?')[1] ?? '')
  if (goal !== 'started') said.set('goal', goal)
  if (ticked.length > 0) said.set('tick', ticked.join('.'))
  return said.size === 0 ? remainingPath : `${remainingPath}?${said}`
}

/** The last digits of an item's id, which are chance: enough to tell the items of one list apart. */
export const shortOf = (item: string): string => item.slice(-8)

/** What is left is asked for up to the end of the month that is under way. */
export const endOfThisMonth = (today: Day): Day => lastDayOf(monthOfDay(today))
