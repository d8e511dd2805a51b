import { expect, test } from 'vitest'
import { rangesOf } from './ranges.ts'

test('lines of a page are asked for in runs, each cabinet by itself', () => {
  const line = (county: number, no: number) => ({ county, no })
  expect(rangesOf([line(102, 4), line(101, 9), line(101, 4), line(101, 3), line(102, 3)])).toBe('101:3-4,101:9-9,102:3-4')
})
