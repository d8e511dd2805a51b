import { expect, test } from 'vitest'
import { afterRecording, isMoved } from './month-recording.ts'

const counts = (communities: number, households: number) => ({ communities, households })
const row = { plan: counts(3, 100), preparation: counts(2, 70), started: counts(1, 30), completed: counts(0, 0) }
const listed = [
  { item: 'a', unit: 8, stage: 20, households: 40 },
  { item: 'b', unit: 8, stage: 0, households: 30 },
  { item: 'c', unit: 8, stage: 30, households: 30 },
]

test('a start moves a community from preparation to started', () => {
  expect(afterRecording(row, listed, ['a'], 30)).toEqual({ ...row, preparation: counts(1, 30), started: counts(2, 70) })
})

test('where the last one starts nothing is left to prepare', () => {
  expect(afterRecording(row, listed, ['a', 'b'], 30)).toMatchObject({ preparation: null, started: counts(3, 100) })
})

test('what is completed stays started', () => {
  expect(afterRecording(row, listed, ['c'], 40)).toEqual({ ...row, completed: counts(1, 30) })
})

test('preparation counts nothing, and neither does what the list does not name or what has got further already', () => {
  expect(afterRecording(row, listed, ['a', 'b'], 10)).toBe(row)
  expect(afterRecording(row, listed, ['x'], 30)).toBe(row)
  expect(afterRecording(row, listed, ['c'], 30)).toBe(row)
})

test('a row is moved where any of its figures is otherwise', () => {
  expect(isMoved(row, { ...row })).toBe(false)
  expect(isMoved(row, { ...row, started: counts(1, 31) })).toBe(true)
})
