import { expect, test } from 'vitest'
import { october, sampleNames, sampleTemplate } from './sample.fixture.ts'
import { monthTable } from './table.ts'
import { tableJson } from './table-json.ts'

const json = JSON.parse(JSON.stringify(tableJson(monthTable(october, sampleTemplate, sampleNames), 2021)))

test('the table for programs says its year, its cut-off and its moment of knowing on the clock of Shanghai', () => {
  expect(Object.keys(json)).toEqual(['year', 'cutoff', 'known', 'rows', 'total', 'rates'])
  expect([json.year, json.cutoff, json.known]).toEqual([2021, '2021-10-29', '2021-10-29T23:59:59.999+08:00'])
})

test('the stroke is null for programs, and zero is zero', () => {
  expect(json.rows[3]).toEqual({
    order: 4,
    unit: '大埔县',
    plan: { households: 385, communities: 6 },
    preparation: null,
    started: { households: 385, communities: 6 },
  })
  expect(json.rows[8].started).toEqual({ households: 0, communities: 0 })
  expect(json.total.preparation).toEqual({ households: 5203, communities: 29 })
  expect(json.rates.communities).toEqual({ numerator: 101, denominator: 130, percent: '77.7' })
})
