import { expect, test } from 'vitest'
import { comparableOf, ownFigure, shareOf } from './external-comparison.ts'

const counts = (communities: number, households: number) => ({ communities, households })
const point = {
  units: [
    { unit: 1, plan: counts(5, 500), started: counts(2, 200), completed: counts(1, 90) },
    { unit: 2, plan: counts(3, 300), started: counts(3, 300), completed: counts(0, 0) },
  ],
}

test('the end of its name says what a published number is laid beside', () => {
  expect(comparableOf('guangdong-started-communities')).toEqual({ state: 'started', counting: 'communities' })
  expect(comparableOf('national-planned-households')).toEqual({ state: 'planned', counting: 'households' })
  expect(comparableOf('national-investment')).toBeNull()
})

test('it is laid beside the figure of the whole city', () => {
  expect(ownFigure({ state: 'started', counting: 'communities' }, point)).toBe(5)
  expect(ownFigure({ state: 'planned', counting: 'households' }, point)).toBe(800)
  expect(ownFigure({ state: 'completed', counting: 'households' }, undefined)).toBeNull()
})

test('of an exact number the share has a decimal; of a rounded one none, and it says 约', () => {
  expect(shareOf(101, { value: 1449, said: '1449' })).toBe('7.0%')
  expect(shareOf(9533, { value: 310_000, said: '约31万' })).toBe('约3%')
})

test('of a rate, of nothing, and of a number with decimals there is no share', () => {
  expect(shareOf(1, { value: 64.7, said: '64.7%' })).toBeNull()
  expect(shareOf(1, { value: 0, said: '0' })).toBeNull()
  expect(shareOf(1, { value: 64, said: '64%' })).toBeNull()
})
