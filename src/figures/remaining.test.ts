import { expect, test } from 'vitest'
import { leftOf, supposing } from './remaining.ts'
import { october, sampleNames, sampleTemplate } from './sample.fixture.ts'
import { monthTable } from './table.ts'

test('29 communities and 5203 households are left to start, in three units', () => {
  const { plan, reached, left, units } = leftOf('started', october.lines)
  expect([plan, reached, left]).toEqual([
    { communities: 130, households: 14736 },
    { communities: 101, households: 9533 },
    { communities: 29, households: 5203 },
  ])
  const named = units.map(({ unit, left: { communities } }) => `${sampleNames.get(unit)} ${communities}`)
  expect(named.sort()).toEqual(['兴宁市 12', '城市排水中心 8', '梅江区 9'])
})

test('nothing is completed, so all is left to complete', () => {
  expect(leftOf('completed', october.lines).left.communities).toBe(130)
})

test('supposing that a unit starts all it has left, its row is printed with /', () => {
  const waiting = october.lines.filter(line => sampleNames.get(line.unit) === '兴宁市' && line.stage < 30)
  const supposed = supposing(october, new Set(waiting.map(line => line.item)), 'started')
  const table = monthTable(supposed, sampleTemplate, sampleNames)
  expect(table.rows.find(row => row.name === '兴宁市')).toMatchObject({ preparation: null, started: { communities: 17, households: 3528 } })
  expect(table.total.started).toEqual({ communities: 113, households: 11228 })
  expect(supposed.lines.filter(line => line.startedOn === october.cutoff)).toHaveLength(12)
})

test('who has got further stays there', () => {
  const done = october.lines.map((line, index) => (index === 0 ? { ...line, stage: 50 as const } : line))
  const supposed = supposing({ ...october, lines: done }, new Set([done[0]?.item ?? '']), 'completed')
  expect(supposed.lines[0]?.stage).toBe(50)
})
