import { expect, test } from 'vitest'
import { dayAt, dayOf } from '../base/day.ts'
import { nextNumber, numberYear, objectionsToNumber, printNumber, printProofNumber } from './numbering.ts'

const october = { series: 'regular', year: 2021, annual: 10, running: 17 } as const
const codes = (annual: number, running: number, year = 2021) =>
  objectionsToNumber({ series: 'regular', year, annual, running }).map(({ code, place }) => `${place} ${code}`)

test('an issue prints the number of its year and the running number', () => {
  expect(printNumber(october)).toBe('（2021年第10期 总第17期）')
})

test('a proof says that the number is only intended', () => {
  expect(printProofNumber(october)).toBe('（2021年拟第10期 总拟第17期）')
  expect(printProofNumber({ ...october, series: 'supplement' })).toBe('（2021年增刊拟第10期）')
})

test('a supplement has a number of its own and no running number in print', () => {
  expect(printNumber({ series: 'supplement', year: 2021, annual: 1, running: 1 })).toBe('（2021年增刊第1期）')
})

test('numbers follow the last ones given, and the first of a year is 1 while the running number goes on', () => {
  expect(nextNumber('regular', 2021, { annual: 9, running: 16 })).toEqual(october)
  expect(printNumber(nextNumber('regular', 2022, { annual: 0, running: 19 }))).toBe('（2022年第1期 总第20期）')
})

test('the year of the number is that of the day of signature in Shanghai', () => {
  expect(numberYear(dayOf('2021-12-31'))).toBe(2021)
  expect(numberYear(dayAt(new Date('2021-12-31T16:00:00Z')))).toBe(2022)
})

test('numbers are whole and greater than 0, and the running number is never behind', () => {
  expect(codes(10, 17)).toEqual([])
  expect(codes(0, 1.5)).toEqual(['annual bulletin.number-not-whole', 'running bulletin.number-not-whole'])
  expect(codes(10, 9)).toEqual(['running bulletin.number-runs-behind'])
  expect(codes(10, 17, 21)).toEqual(['year bulletin.number-year'])
})
