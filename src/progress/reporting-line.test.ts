import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOf, monthOf, monthOfDay } from '../base/day.ts'
import {
  type CutoffRule,
  cutoffOf,
  type DueRule,
  daysLeft,
  dueOf,
  objectionsToReportingLine,
  type ReportingLine,
  reportingLineInput,
  whichMonthOf,
} from './reporting-line.ts'
import { cutoffRuleWords, daysLeftWords, dueRuleWords, provisionalWords } from './reporting-line.words.ts'
import { usualLines } from './usual-lines.ts'
import { isWorkingDay, ways } from './working-day.ts'

const cityTable: ReportingLine = reportingLineInput.parse({
  code: 'city-table',
  name: '市月报',
  baseline: 'city',
  cutoff: { kind: 'last-day' },
  due: { kind: 'day', day: 5, of: 'following', way: 'later' },
  form: '工作进展情况表',
  recipient: '市专班',
  notice: '请按期报来。',
})
const lineWith = (cutoff: CutoffRule, due: DueRule = cityTable.due): ReportingLine => ({ ...cityTable, cutoff, due })
const cutoff = (line: ReportingLine, month: string) => cutoffOf(line, monthOf(month)).day
const due = (line: ReportingLine, month: string) => dueOf(line, monthOf(month), cutoff(line, month)).day
const codes = (line: ReportingLine, others: readonly ReportingLine[] = []) => objectionsToReportingLine(line, others).map(one => one.code)
const of = (day: number, month: 'same' | 'following', way: (typeof ways)[number]): DueRule => ({ kind: 'day', day, of: month, way })
describe('the cut-off', () => {
  test('is the last day of the month, however long it is', () => {
    expect(['2021-02', '2024-02', '2021-04', '2021-12'].map(month => cutoff(cityTable, month))).toEqual([
      '2021-02-28',
      '2024-02-29',
      '2021-04-30',
      '2021-12-31',
    ])
  })

  test('is a day of the month, and its last where it has no such day', () => {
    const line = lineWith({ kind: 'day', day: 30 })
    expect(['2021-02', '2021-03', '2021-04'].map(month => cutoff(line, month))).toEqual(['2021-02-28', '2021-03-30', '2021-04-30'])
  })

  test('is the last working day: 29 October 2021 was a Friday, and the end of January 2022 a holiday', () => {
    const line = lineWith({ kind: 'last-working-day' })
    expect(['2021-10', '2022-01'].map(month => cutoff(line, month))).toEqual(['2021-10-29', '2022-01-30'])
  })
})

describe('the due day', () => {
  test('of September 2021 moves past National Day, to the Friday that is worked', () => {
    expect([due(cityTable, '2021-09'), due(cityTable, '2021-10')]).toEqual(['2021-10-08', '2021-11-05'])
  })

  test('moves to before the holiday, or stays in it, where the line says so', () => {
    expect(ways.map(way => due(lineWith({ kind: 'day', day: 25 }, of(5, 'following', way)), '2021-09'))).toEqual([
      '2021-09-30',
      '2021-10-08',
      '2021-10-05',
    ])
  })

  test('of December lies in the next year', () => {
    expect(due(cityTable, '2021-12')).toBe('2022-01-05')
  })

  test('may lie in the month itself', () => {
    expect(due(lineWith({ kind: 'day', day: 20 }, of(31, 'same', 'earlier')), '2021-02')).toBe('2021-02-26')
  })

  test('is so many working days after the cut-off, worked weekends included', () => {
    const line = lineWith({ kind: 'last-day' }, { kind: 'working-days', days: 2 })
    expect([due(line, '2021-09'), due(line, '2024-01')]).toEqual(['2021-10-09', '2024-02-02'])
  })

  test('follows the cut-off that the month was opened with, not the rule', () => {
    const line = lineWith({ kind: 'last-day' }, { kind: 'working-days', days: 1 })
    expect(dueOf(line, monthOf('2021-10'), dayOf('2021-10-28'))).toEqual({ day: '2021-10-29', provisional: false })
  })
})

describe('where holidays are not published yet', () => {
  test('a day that depends on them is provisional', () => {
    const line = lineWith({ kind: 'last-working-day' })
    expect(cutoffOf(line, monthOf('2099-10')).provisional).toBe(true)
    expect(dueOf(line, monthOf('2099-09'), dayOf('2099-09-30'))).toEqual({ day: '2099-10-05', provisional: true })
    expect(daysLeft(dayOf('2099-09-30'), dayOf('2099-10-05')).provisional).toBe(true)
    expect(provisionalWords.zh).toContain('尚未公布')
  })

  test('a day of the calendar that does not move is certain all the same', () => {
    const line = lineWith({ kind: 'last-day' }, of(5, 'following', 'as-is'))
    expect(cutoffOf(line, monthOf('2099-10')).provisional).toBe(false)
    expect(dueOf(line, monthOf('2099-09'), dayOf('2099-09-30')).provisional).toBe(false)
  })
})

describe('the month that a line is at', () => {
  test('is the last one until its due day, and then the running one', () => {
    expect(['2021-10-08', '2021-10-09', '2021-11-05', '2021-11-06'].map(day => whichMonthOf(cityTable, dayOf(day)))).toEqual([
      '2021-09',
      '2021-10',
      '2021-10',
      '2021-11',
    ])
  })

  test('is the running one where returns are due within the month', () => {
    const line = lineWith({ kind: 'day', day: 20 }, of(25, 'same', 'earlier'))
    expect(['2021-10-25', '2021-10-26'].map(day => whichMonthOf(line, dayOf(day)))).toEqual(['2021-10', '2021-11'])
  })
})

test('the days left are told in days and in working days', () => {
  expect(daysLeft(dayOf('2021-09-30'), dayOf('2021-10-08'))).toEqual({ days: 8, workingDays: 1, provisional: false })
  expect(daysLeft(dayOf('2021-10-11'), dayOf('2021-10-08'))).toEqual({ days: -3, workingDays: -2, provisional: false })
  const said = [dayOf('2021-09-30'), dayOf('2021-10-08'), dayOf('2021-10-11')].map(
    day => daysLeftWords(daysLeft(day, dayOf('2021-10-08'))).zh,
  )
  expect(said).toEqual(['还有 1 个工作日（8 天）', '今天到期', '已逾期 2 个工作日（3 天）'])
})

describe('a line may not be set up', () => {
  test('so that returns are due before the cut-off, in any month of four years', () => {
    const line = lineWith({ kind: 'last-day' }, of(1, 'following', 'earlier'))
    expect(codes(line)).toEqual(['progress.due-before-cutoff'])
    // 1 August 2021 was a Sunday: the working day before it is 30 July, a day before the cut-off.
    expect(objectionsToReportingLine(line, [])[0]?.says.zh).toContain('例如 2021-07，截止日是 2021-07-31，报送期限却是 2021-07-30')
  })

  test('under the name of another; keeping its own it may change', () => {
    expect(codes({ ...cityTable, code: 'second' }, [cityTable])).toEqual(['progress.line-name-taken'])
    expect(codes(cityTable, [cityTable])).toEqual([])
  })

  test('and all reasons are told at once', () => {
    const line = { ...lineWith({ kind: 'last-day' }, of(10, 'same', 'as-is')), code: 'second' }
    expect(codes(line, [cityTable])).toEqual(['progress.line-name-taken', 'progress.due-before-cutoff'])
  })

  test('with a rule that no month can follow', () => {
    const read = (changed: object) => reportingLineInput.safeParse({ ...cityTable, ...changed }).success
    expect(read({})).toBe(true)
    expect(read({ cutoff: { kind: 'day', day: 32 } })).toBe(false)
    expect(read({ due: { kind: 'working-days', days: 0 } })).toBe(false)
    expect(read({ code: '市月报' })).toBe(false)
  })
})

test('the four usual lines are ours, keep the rules, and have codes and names of their own', () => {
  expect(usualLines.map(({ basis, ...line }) => [basis, reportingLineInput.safeParse(line).success, codes(line, usualLines)])).toEqual(
    usualLines.map(() => ['ours', true, []]),
  )
  expect(new Set(usualLines.flatMap(({ code, name }) => [code, name])).size).toBe(2 * usualLines.length)
})

test('a rule reads as the notice would say it', () => {
  expect(usualLines.map(line => `${cutoffRuleWords(line.cutoff).zh}；${dueRuleWords(line.due).zh}`)).toEqual([
    '当月最后一天；次月5日，遇休息日顺延到下一个工作日',
    '当月最后一天；次月8日，遇休息日顺延到下一个工作日',
    '当月最后一天；次月10日，遇休息日顺延到下一个工作日',
    '当月25日；截止日后第3个工作日',
  ])
})

describe('whatever the rules', () => {
  const anyMonth = fc
    .integer({ min: 0, max: 239 })
    .map(n => monthOf(`${2006 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`))
  const dayOfMonth = fc.integer({ min: 1, max: 31 })
  const anyCutoff = fc.oneof(
    fc.record({ kind: fc.constant('day' as const), day: dayOfMonth }),
    fc.constant({ kind: 'last-day' as const }),
    fc.constant({ kind: 'last-working-day' as const }),
  )
  const anyDue = fc.oneof(
    fc.record({
      kind: fc.constant('day' as const),
      day: dayOfMonth,
      of: fc.constantFrom('same', 'following'),
      way: fc.constantFrom(...ways),
    }),
    fc.record({ kind: fc.constant('working-days' as const), days: fc.integer({ min: 1, max: 30 }) }),
  )

  test('a cut-off lies in its month', () => {
    fc.assert(
      fc.property(anyCutoff, anyMonth, (rule, month) => {
        expect(monthOfDay(cutoff(lineWith(rule), month))).toBe(month)
      }),
    )
  })

  test('a due day that may move is a working day', () => {
    fc.assert(
      fc.property(anyCutoff, anyDue, anyMonth, (rule, dueRule, month) => {
        expect((dueRule.kind === 'day' && dueRule.way === 'as-is') || isWorkingDay(dayOf(due(lineWith(rule, dueRule), month)))).toBe(true)
      }),
    )
  })

  test('on the due day of a month the line is at that month or at an earlier one due the same day, and past it the day after', () => {
    fc.assert(
      fc.property(anyCutoff, anyDue, anyMonth, (rule, dueRule, month) => {
        const line = lineWith(rule, dueRule)
        const last = dayOf(due(line, month))
        expect(whichMonthOf(line, last) <= month).toBe(true)
        expect(whichMonthOf(line, addDays(last, 1)) > month).toBe(true)
      }),
    )
  })
})
