import { expect, test } from 'vitest'
import { dayOf } from '../base/day.ts'
import {
  askedMonth,
  changed,
  closed,
  endOfMonthBefore,
  type MonthAddress,
  monthAddress,
  monthEnds,
  newestList,
  readMonthAddress,
} from './month-address.ts'

const read = (search: string) => readMonthAddress(new URLSearchParams(search))
const printed = '/figures/month?year=2021&list=city&cutoff=2021-10-29&known=2021-10-29'

test('what the page shows is written in its address and read from it again', () => {
  const state: MonthAddress = {
    ...{ year: '2021', list: 'province', cutoff: '2021-10-29', known: '2021-10-29T18:00:00+08:00' },
    ...{ from: '2021-09-30', fromKnown: '2021-09-30', unit: '4', column: 'started' },
  }
  expect(read(monthAddress(state).split('?')[1] ?? '')).toEqual(state)
})

test('two links to one table are equal, in whatever order they were written', () => {
  expect(monthAddress(read('known=2021-10-29&cutoff=2021-10-29&list=city&year=2021'))).toBe(printed)
})

test('an old or mistyped link still opens: what is no word of the address is left aside', () => {
  expect(read('year=2021&colour=red&list=town&column=middle&unit=')).toEqual({ year: '2021' })
})

test('a day that is none goes to the server as it stands, which says what is wrong with it', () => {
  expect(read('cutoff=2021-02-31')).toEqual({ cutoff: '2021-02-31' })
})

test('closing the drawer strikes out what was opened in the table, and nothing else', () => {
  expect(monthAddress(closed(read('year=2021&list=city&cutoff=2021-10-29&known=2021-10-29&unit=4&column=started')))).toBe(printed)
  expect(changed(read('cutoff=2021-10-29&known=2021-10-29'), { known: undefined })).toEqual({ cutoff: '2021-10-29' })
})

test('an address that names no table asks for the newest list, today, as known now', () => {
  const newest = { year: 2021, list: 'city' as const }
  expect(askedMonth({}, newest, '2022-02-03')).toEqual({ year: '2021', list: 'city', cutoff: '2022-02-03' })
  expect(askedMonth({ list: 'nation' }, newest, '2022-02-03')).toEqual({ year: '2021', list: 'nation', cutoff: '2022-02-03' })
  expect(askedMonth({ year: '2020' }, { year: 2021, list: 'province' }, '2022-02-03')).toMatchObject({ year: '2020', list: 'city' })
})

test('the newest list is the city’s own where it has one, whatever others are newer', () => {
  const lists = [
    { year: 2022, list: 'province' as const },
    { year: 2020, list: 'city' as const },
    { year: 2021, list: 'city' as const },
  ]
  expect(newestList(lists)).toEqual({ year: 2021, list: 'city' })
  expect(newestList(lists.slice(0, 1))).toEqual({ year: 2022, list: 'province' })
  expect(newestList([])).toBeNull()
})

test('offered as cut-offs are the ends of the months of the plan year that have passed', () => {
  expect(monthEnds(2021, dayOf('2021-03-31'))).toEqual(['2021-02-28', '2021-01-31'])
  expect(monthEnds(2020, dayOf('2021-03-31')).at(-2)).toBe('2020-02-29')
  expect(monthEnds(2022, dayOf('2021-03-31'))).toEqual([])
})

test('the month before ends on its own last day, also over the turn of the year', () => {
  expect(endOfMonthBefore(dayOf('2021-10-31'))).toBe('2021-09-30')
  expect(endOfMonthBefore(dayOf('2021-01-01'))).toBe('2020-12-31')
})
