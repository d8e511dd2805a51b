import { expect, test } from 'vitest'
import type { Reach } from './actor.ts'
import { objectionsToReach } from './post-rules.ts'

const known = [
  { id: 1, county: 101 },
  { id: 2, county: 100 },
  { id: 3, county: 100 },
]
const codes = (post: { from: number; to: number; units: number[] | null }, giver: Reach) =>
  objectionsToReach(post, giver, known).map(({ code, place }) => `${code} ${place}`)

test('nobody gives a post more than he has: no other cabinet, no other unit of the same cabinet, and not all units', () => {
  const ofSome: Reach = { from: 100, to: 101, units: [1, 2] }
  expect(codes({ from: 100, to: 101, units: [1, 2] }, ofSome)).toEqual([])
  expect(codes({ from: 100, to: 101, units: [2, 3] }, ofSome)).toEqual(['access.units-too-wide units.1'])
  expect(codes({ from: 100, to: 101, units: null }, ofSome)).toEqual(['access.units-too-wide units'])
  expect(codes({ from: 100, to: 199, units: [1] }, ofSome)).toEqual(['access.reach-too-wide from'])
})

test('who reaches the whole city gives any part of it', () => {
  const whole: Reach = { from: 100, to: 199, units: 'all' }
  expect(codes({ from: 100, to: 199, units: null }, whole)).toEqual([])
  expect(codes({ from: 100, to: 100, units: [3] }, whole)).toEqual([])
})
