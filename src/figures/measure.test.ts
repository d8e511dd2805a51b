import { expect, test } from 'vitest'
import { dayOf } from '../base/day.ts'
import { measured, measures, readMeasure } from './measure.ts'
import { measureWords, unitWords } from './measure.words.ts'
import { october, september } from './sample.fixture.ts'
import type { StandingLine } from './standing.ts'

test('the end of September has 95 communities and 9148 households started', () => {
  expect(measured('started.communities', september.lines)).toBe(95)
  expect(measured('started.households', september.lines)).toBe(9148)
  expect(measured('planned.households', october.lines)).toBe(14736)
  expect(measured('preparing.communities', october.lines)).toBe(29)
  expect(measured('started.buildings', october.lines)).toBe(202)
  expect(measured('completed.communities', october.lines)).toBe(0)
  expect(measured('completed.households', [])).toBe(0)
})

test('梅江区 had 21 communities, 191 buildings and 3575 households approved since August 2019, 7 of them completed', () => {
  const lines = Array.from(
    { length: 21 },
    (_, n): StandingLine => ({
      item: `item ${n}`,
      community: `community ${n}`,
      name: `${n}号小区`,
      unit: 8,
      households: n === 0 ? 175 : 170,
      buildings: n === 0 ? 11 : 9,
      floorAreaCm2: 0,
      stage: n < 7 ? 50 : 20,
      startedOn: n < 7 ? dayOf('2020-03-01') : null,
    }),
  )
  expect(measured('approved.communities', lines)).toBe(21)
  expect(measured('approved.buildings', lines)).toBe(191)
  expect(measured('approved.households', lines)).toBe(3575)
  expect(measured('completed.communities', lines)).toBe(7)
})

test('a measure is read by its exact name', () => {
  expect(measures).toHaveLength(15)
  expect(readMeasure('started.communities')).toBe('started.communities')
  for (const text of ['started', 'Started.communities', 'started.flats', '']) expect(readMeasure(text)).toBeNull()
})

test('a measure has words and a unit', () => {
  expect(measureWords('started.communities')).toEqual({ zh: '已开工小区数', en: 'communities started' })
  expect(unitWords.buildings.zh).toBe('栋')
})
