import { expect, test } from 'vitest'
import { newId } from './id.adapter.ts'

test('an id is a UUID of version 7 that tells its millisecond', () => {
  const id = newId(Date.parse('2021-10-29T10:00:00.123Z'))
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse('2021-10-29T10:00:00.123Z'))
})

test('later ids sort behind earlier ones, and no two of one moment are alike', () => {
  expect(newId(1_000) < newId(2_000)).toBe(true)
  expect(new Set(Array.from({ length: 1000 }, () => newId(5))).size).toBe(1000)
})
