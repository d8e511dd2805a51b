import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, dayOf } from '../base/day.ts'
import { isProvisional, isPublished, isWorkingDay, shifted, ways, workingDaysAfter, workingDaysBetween } from './working-day.ts'

const anyDay = fc.integer({ min: 0, max: 365 * 21 }).map(days => addDays(dayOf('2006-01-01'), days))
const fewDays = fc.integer({ min: 1, max: 40 })
const isWorked = (day: string) => isWorkingDay(dayOf(day))
const after = (day: string, n: number) => workingDaysAfter(dayOf(day), n)

describe('around National Day 2021', () => {
  test('the seven days of the holiday are no working days', () => {
    expect(['01', '02', '03', '04', '05', '06', '07'].filter(day => isWorked(`2021-10-${day}`))).toEqual([])
  })

  test('the Sunday before and the Saturday after are worked instead', () => {
    expect(['2021-09-26', '2021-10-09'].map(isWorked)).toEqual([true, true])
    expect(['2021-09-25', '2021-10-10'].map(isWorked)).toEqual([false, false])
  })

  test('the first working day after the end of September is 8 October, the second the worked Saturday', () => {
    expect([1, 2, 3].map(n => after('2021-09-30', n))).toEqual(['2021-10-08', '2021-10-09', '2021-10-11'])
  })

  test('a due day on 5 October moves back to 30 September, on to 8 October, or stays', () => {
    expect(ways.map(way => shifted(dayOf('2021-10-05'), way))).toEqual(['2021-09-30', '2021-10-08', '2021-10-05'])
  })
})

test('Spring Festival 2024: 10 to 17 February are free, the Sundays of 4 and 18 February are worked', () => {
  expect([10, 11, 12, 13, 14, 15, 16, 17].filter(day => isWorked(`2024-02-${day}`))).toEqual([])
  expect([isWorked('2024-02-04'), isWorked('2024-02-09'), isWorked('2024-02-18')]).toEqual([true, true, true])
  expect(after('2024-02-09', 1)).toBe('2024-02-18')
})

test('at the turn of a year the New Year’s holiday is passed over', () => {
  expect(after('2021-12-31', 1)).toBe('2022-01-04')
  expect(shifted(dayOf('2022-01-01'), 'earlier')).toBe('2021-12-31')
})

test('a leap day is a day like any other', () => {
  expect([after('2024-02-28', 1), after('2023-02-28', 1)]).toEqual(['2024-02-29', '2023-03-01'])
})

describe('a year whose holidays are not published yet', () => {
  test('is told from one that is', () => {
    expect([2019, 2021, 2024, 2026].map(isPublished)).toEqual([true, true, true, true])
    expect([2003, 2099].map(isPublished)).toEqual([false, false])
  })

  test('has Monday to Friday', () => {
    // 1 October 2099 is a Thursday.
    expect(['01', '02', '03', '04', '05'].map(day => isWorked(`2099-10-${day}`))).toEqual([true, true, false, false, true])
  })

  test('makes what is reckoned across it provisional, in either direction', () => {
    const [known, unknown] = [dayOf('2021-12-31'), dayOf('2098-01-04')]
    expect([isProvisional(known, unknown), isProvisional(unknown, known), isProvisional(known, known)]).toEqual([true, true, false])
  })
})

test('it does not matter in which time zone the machine stands', () => {
  const [zone, days] = [process.env.TZ, ['2021-10-07', '2021-10-08', '2021-10-09', '2021-10-10']]
  try {
    for (const tz of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Shanghai']) {
      process.env.TZ = tz
      expect(days.map(isWorked)).toEqual([false, true, true, false])
    }
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
})

test('a number of working days that is none is a fault', () => {
  expect(() => after('2021-10-08', 0)).toThrow(RangeError)
  expect(() => after('2021-10-08', 1.5)).toThrow(RangeError)
})

describe('whatever the day', () => {
  test('a day moved earlier or later is a working day on that side, and the nearest one', () => {
    fc.assert(
      fc.property(anyDay, day => {
        const [earlier, later] = [shifted(day, 'earlier'), shifted(day, 'later')]
        expect(isWorkingDay(earlier) && isWorkingDay(later)).toBe(true)
        expect(earlier <= day && day <= later).toBe(true)
        expect(workingDaysBetween(earlier, later)).toBe(earlier === later ? 0 : 1)
      }),
    )
  })

  test('a later day never moves to an earlier one', () => {
    fc.assert(
      fc.property(anyDay, fewDays, fc.constantFrom(...ways), (day, days, way) => {
        expect(shifted(day, way) <= shifted(addDays(day, days), way)).toBe(true)
      }),
    )
  })

  test('the n-th working day after it is a working day, and n working days away', () => {
    fc.assert(
      fc.property(anyDay, fewDays, (day, n) => {
        const found = workingDaysAfter(day, n)
        expect([isWorkingDay(found), workingDaysBetween(day, found)]).toEqual([true, n])
      }),
    )
  })

  test('one working day more is the next working day', () => {
    fc.assert(
      fc.property(anyDay, fewDays, (day, n) => {
        expect(workingDaysAfter(day, n + 1)).toBe(workingDaysAfter(workingDaysAfter(day, n), 1))
      }),
    )
  })

  test('the clock adds up, and runs backwards as it runs forwards', () => {
    fc.assert(
      fc.property(anyDay, fewDays, fewDays, (day: Day, some, more) => {
        const [middle, end] = [addDays(day, some), addDays(day, some + more)]
        expect(workingDaysBetween(day, end)).toBe(workingDaysBetween(day, middle) + workingDaysBetween(middle, end))
        expect(workingDaysBetween(end, day)).toBe(0 - workingDaysBetween(day, end))
      }),
    )
  })
})
