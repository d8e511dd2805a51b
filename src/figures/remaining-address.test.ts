import { expect, test } from 'vitest'
import { dayOf } from '../base/day.ts'
import { endOfThisMonth, readRemainingAddress, remainingAddress, shortOf } from './remaining-address.ts'

test('an address says which list, which goal and who is ticked, and reads itself again', () => {
  const address = '/figures/remaining?year=2021&list=city&cutoff=2021-11-30&goal=completed&tick=00000001.0000000a'
  const state = readRemainingAddress(new URLSearchParams(address.split('?')[1]))
  expect(state).toEqual({
    asked: { year: '2021', list: 'city', cutoff: '2021-11-30' },
    goal: 'completed',
    ticked: ['00000001', '0000000a'],
  })
  expect(remainingAddress(state)).toBe(address)
  expect(remainingAddress(readRemainingAddress(new URLSearchParams()))).toBe('/figures/remaining')
})

test('items of one list are told apart by what chance gave them', () => {
  expect(shortOf('102-0192d5a0-0000-7000-8000-00001a2b3c4d')).toBe('1a2b3c4d')
})

test('the month under way ends in February too', () => {
  expect(endOfThisMonth(dayOf('2024-02-03'))).toBe('2024-02-29')
})
