import { expect, test } from 'vitest'
import { percentOf, rateOf } from './rate.ts'

test('a rate is printed with one decimal, rounded half up', () => {
  expect(percentOf(101, 130)).toBe('77.7')
  expect(percentOf(9533, 14736)).toBe('64.7')
  expect(percentOf(1, 2000)).toBe('0.1') // 0.05
  expect(percentOf(1, 2001)).toBe('0.0')
  expect(percentOf(9, 160)).toBe('5.6') // 5.625
  expect(percentOf(249, 4000)).toBe('6.2') // 6.225
  expect(percentOf(1, 8, 0)).toBe('13') // 12.5
  expect(percentOf(5, 1000, 2)).toBe('0.50')
})

test('a rate above the plan is printed as it is', () => {
  expect(percentOf(11, 10)).toBe('110.0')
  expect(rateOf(143, 130)).toEqual({ numerator: 143, denominator: 130, percent: '110.0' })
})

test('nothing of nothing has no rate', () => {
  expect(rateOf(0, 0)).toBeNull()
  expect(rateOf(3, 0)).toBeNull()
  expect(rateOf(0, 8)).toEqual({ numerator: 0, denominator: 8, percent: '0.0' })
})

test('a large rate is exact where floating point would slip', () => {
  expect(percentOf(4_503_599_627_370_497, 9_007_199_254_740_991, 16)).toBe('50.0000000000000167')
})

test('what is no count has no rate', () => {
  for (const bad of [-1, 0.5, Number.NaN, 2 ** 53]) {
    expect(() => percentOf(bad, 1)).toThrow(RangeError)
    expect(() => percentOf(1, bad)).toThrow(RangeError)
  }
})
