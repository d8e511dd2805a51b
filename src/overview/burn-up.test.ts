import { expect, test } from 'vitest'
import { dayOf } from '../base/day.ts'
import { burntOf, burnUpDays, stepsOf } from './burn-up.ts'

const of = (unit: number, plan: number, started: number) => ({
  unit,
  plan: { communities: plan, households: plan * 100 },
  started: { communities: started, households: started * 100 },
  completed: { communities: 0, households: 0 },
})
const points = [
  { on: dayOf('2021-03-01'), no: 1, units: [of(1, 5, 0), of(2, 3, 0)] },
  { on: dayOf('2021-06-30'), no: 1, units: [of(1, 5, 2), of(2, 3, 3)] },
  { on: dayOf('2021-07-15'), no: 2, units: [of(1, 4, 2), of(2, 3, 3)] },
]

test('the burn-up is read at the ends of the months, where a version was approved, and at the cut-off', () => {
  expect(burnUpDays(2021, dayOf('2021-04-10'), [dayOf('2021-02-14'), dayOf('2021-09-01')])).toEqual([
    '2021-01-31',
    '2021-02-14',
    '2021-02-28',
    '2021-03-31',
    '2021-04-10',
  ])
})

test('a cut-off at the end of a month is read once, one before the year alone', () => {
  expect(burnUpDays(2021, dayOf('2021-02-28'), [])).toEqual(['2021-01-31', '2021-02-28'])
  expect(burnUpDays(2021, dayOf('2020-12-31'), [])).toEqual(['2020-12-31'])
})

test('a plan that goes on in the next year is read there too, and no year is asked for without end', () => {
  expect(burnUpDays(2021, dayOf('2022-02-01'), []).at(-2)).toBe('2022-01-31')
  expect(burnUpDays(2000, dayOf('2021-12-31'), [])).toHaveLength(37)
})

test('the city is the sum of its units, and one unit stands alone', () => {
  expect(burntOf(points, null)[1]).toMatchObject({ plan: { communities: 8, households: 800 }, started: { communities: 5 } })
  expect(burntOf(points, 2)[1]).toMatchObject({ plan: { communities: 3 }, started: { communities: 3 } })
})

test('the plan steps where a version changed it', () => {
  expect(stepsOf(burntOf(points, null))).toEqual([
    { on: '2021-07-15', no: 2, from: { communities: 8, households: 800 }, to: { communities: 7, households: 700 } },
  ])
})
