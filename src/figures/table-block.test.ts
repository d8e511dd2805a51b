import { expect, test } from 'vitest'
import { october, sampleNames, sampleTemplate } from './sample.fixture.ts'
import { monthTable } from './table.ts'
import { tableBlock } from './table-block.ts'

const block = tableBlock(monthTable(october, sampleTemplate, sampleNames), '2021年10月梅州市城镇老旧小区改造进展情况')

test('the printed table says its cut-off and fills the 156 mm between the margins', () => {
  expect(block.note).toBe('截至2021年10月29日')
  expect(block.widths).toHaveLength(8)
  expect(block.widths.reduce((sum, width) => sum + width)).toBe(156)
})

test('the three levels of the head cover each place exactly once', () => {
  const covered: string[] = []
  const taken = new Set<string>()
  block.head.forEach((row, y) => {
    let x = 0
    for (const cell of row) {
      while (taken.has(`${x},${y}`)) x++
      for (let dy = 0; dy < cell.rows; dy++) for (let dx = 0; dx < cell.columns; dx++) covered.push(`${x + dx},${y + dy}`)
      for (const place of covered) taken.add(place)
    }
  })
  expect(covered).toHaveLength(24)
  expect(taken.size).toBe(24)
})

test('numbers stay numbers, the stroke has none, and the total has an empty serial cell', () => {
  expect(block.rows[3]).toEqual([
    { text: '4', number: 4, align: 'centre' },
    { text: '大埔县', align: 'centre' },
    { text: '385', number: 385, align: 'right' },
    { text: '6', number: 6, align: 'right' },
    { text: '/', align: 'right' },
    { text: '/', align: 'right' },
    { text: '385', number: 385, align: 'right' },
    { text: '6', number: 6, align: 'right' },
  ])
  expect(block.rows[8]?.at(-1)).toEqual({ text: '0', number: 0, align: 'right' })
  expect(block.total?.map(cell => cell.text)).toEqual(['', '合计', '14736', '130', '5203', '29', '9533', '101'])
})

test('one issue may lay its table out differently: columns more, another order, notes; the usual figures stay', () => {
  const differently = {
    columns: ['completed', 'rates'] as const,
    order: [22, 2],
    footnotes: ['按户统计。'],
    reason: '按分管领导要求增加开工率',
  }
  const table = tableBlock(monthTable(october, sampleTemplate, sampleNames), '', { ...differently, columns: [...differently.columns] })
  expect(table.rows.map(row => row[1]?.text).slice(0, 3)).toEqual(['大埔县', '梅江区', '丰顺县'])
  expect(table.rows.map(row => row[0]?.text)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9'])
  expect(table.total?.map(cell => cell.text)).toEqual(['', '合计', '14736', '130', '5203', '29', '9533', '101', '0', '0', '64.7%', '77.7%'])
  expect(table.head[0]?.slice(-2).map(cell => cell.text)).toEqual(['其中：已完工的项目', '开工率'])
  expect(table.widths).toHaveLength(12)
  expect(table.footnotes).toEqual(['按户统计。'])
  const usual = (block: typeof table) =>
    new Map(
      block.rows.map(row => [
        row[1]?.text,
        row
          .slice(2, 8)
          .map(cell => cell.text)
          .join(' '),
      ]),
    )
  expect(usual(table)).toEqual(usual(block))
})
