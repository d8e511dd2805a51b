import { expect, test } from 'vitest'
import { october, sampleNames, sampleTemplate } from './sample.fixture.ts'
import { monthTable } from './table.ts'
import { tableMarkdown } from './table-md.ts'

test('the table in Markdown has the flat head, nine rows and the total', () => {
  const lines = tableMarkdown(monthTable(october, sampleTemplate, sampleNames))
    .trimEnd()
    .split('\n')
  expect(lines).toHaveLength(12)
  expect(lines[0]).toMatch(/^\| 序号 \| 区县名称 \| 改造计划·涉及户数\(户\) \|/)
  expect(lines[5]).toBe('| 4 | 大埔县 | 385 | 6 | / | / | 385 | 6 |')
  expect(lines[11]).toBe('|  | 合计 | 14736 | 130 | 5203 | 29 | 9533 | 101 |')
})

test('a name with marks of Markdown stays a name in one cell', () => {
  const text = tableMarkdown(monthTable(october, sampleTemplate, new Map(sampleNames).set(23, '甲|乙\n[丙]')))
  expect(text).toContain('| 1 | 甲\\|乙 \\[丙\\] | 863 |')
})
