import { expect, test } from 'vitest'
import { october, sampleNames, sampleTemplate, september } from './sample.fixture.ts'
import { monthTable } from './table.ts'
import { usualLayout } from './template.ts'

const table = monthTable(october, sampleTemplate, sampleNames)

test('the rows stand in the order of the office, not of the codes', () => {
  expect(table.rows.map(row => `${row.order} ${row.name}`)).toEqual([
    '1 丰顺县',
    '2 兴宁市',
    '3 平远县',
    '4 大埔县',
    '5 五华县',
    '6 梅县区',
    '7 蕉岭县',
    '8 梅江区',
    '9 城市排水中心',
  ])
})

test('October has 130 communities planned and 101 started, 77.7 % of the communities and 64.7 % of the households', () => {
  expect(table.total).toEqual({
    plan: { households: 14736, communities: 130 },
    preparation: { households: 5203, communities: 29 },
    started: { households: 9533, communities: 101 },
    completed: { households: 0, communities: 0 },
  })
  expect(table.rates).toEqual({
    communities: { numerator: 101, denominator: 130, percent: '77.7' },
    households: { numerator: 9533, denominator: 14736, percent: '64.7' },
  })
})

test('September has 95 communities and 9148 households started', () => {
  const { total, rates } = monthTable(september, sampleTemplate, sampleNames)
  expect(total.started).toEqual({ households: 9148, communities: 95 })
  expect(total.preparation).toEqual({ households: 5588, communities: 35 })
  expect([rates.communities?.percent, rates.households?.percent]).toEqual(['73.1', '62.1'])
})

test('where the whole plan has started, preparation is not 0 but nothing', () => {
  const empty = table.rows.filter(row => row.preparation === null).map(row => row.name)
  expect(empty).toEqual(['丰顺县', '平远县', '大埔县', '五华县', '梅县区', '蕉岭县'])
})

test('a community without households is still in preparation', () => {
  const [line] = september.lines
  if (!line) throw new Error('the sample is empty')
  const empty = { ...line, households: 0, stage: 20, startedOn: null } as const
  const { rows, total, rates } = monthTable({ ...september, lines: [empty] }, sampleTemplate, sampleNames)
  expect(rows[0]?.preparation).toEqual({ households: 0, communities: 1 })
  expect(total.preparation).toEqual({ households: 0, communities: 1 })
  expect(rates).toEqual({ communities: { numerator: 0, denominator: 1, percent: '0.0' }, households: null })
})

test('the total follows the same rule for nothing left to prepare', () => {
  const started = { ...october, lines: october.lines.filter(line => line.stage === 30) }
  expect(monthTable(started, sampleTemplate, sampleNames).total.preparation).toBeNull()
})

test('a template that prints zeros never prints a stroke', () => {
  const zeros = monthTable(october, { ...sampleTemplate, emptyPreparation: 'zero' }, sampleNames)
  expect(zeros.rows[0]?.preparation).toEqual({ households: 0, communities: 0 })
})

test('a unit without a line has zeros, and a city without a list has no rates', () => {
  const { rows, total, rates } = monthTable({ ...october, lines: [] }, sampleTemplate, sampleNames)
  expect(rows).toHaveLength(9)
  const zero = { households: 0, communities: 0 }
  expect(rows[8]).toEqual({ order: 9, unit: 99, name: '城市排水中心', plan: zero, preparation: zero, started: zero, completed: zero })
  expect(total.preparation).toEqual(zero)
  expect(rates).toEqual({ communities: null, households: null })
})

test('units that the template does not know come after it, and the total loses nothing', () => {
  const short = monthTable(october, { no: 2, ...usualLayout([99, 81]) }, sampleNames)
  expect(short.rows.map(row => `${row.order} ${row.unit}`)).toEqual(['1 99', '2 81', '3 2', '4 3', '5 22', '6 23', '7 24', '8 26', '9 27'])
  expect(short.total).toEqual(table.total)
})

test('what is completed still counts as started', () => {
  const lines = october.lines.map(line => (line.unit === 27 ? { ...line, stage: 40 as const } : line))
  const { rows, total } = monthTable({ ...october, lines }, sampleTemplate, sampleNames)
  expect(rows[6]?.started).toEqual({ households: 733, communities: 4 })
  expect(rows[6]?.completed).toEqual({ households: 733, communities: 4 })
  expect(total.started).toEqual(table.total.started)
})

test('a unit without a name is a fault, not an empty row', () => {
  expect(() => monthTable(october, sampleTemplate, new Map())).toThrow('unit 23 has no name')
})
