import { expect, test } from 'vitest'
import { numberFormat } from './number-format.ts'
import { placeHead } from './place-head.ts'
import { sheetName } from './sheet-name.ts'
import { progressTable } from './tree.fixture.ts'

test.each([
  ['14736', 14736, '0'],
  ['14,736', 14736, '#,##0'],
  ['-3', -3, '0'],
  ['113.4', 113.353, '0.0'],
  ['77.7%', 0.77692, '0.0%'],
  ['77.7%', 77.692, '0.0"%"'],
  ['0.0%', 0, '0.0"%"'],
  ['约3万', 30000, 'General'],
  ['12', 99, 'General'],
])('a figure printed as %s and kept as %d is formatted %s', (text, number, format) => {
  expect(numberFormat(text, number)).toBe(format)
})

test('a sheet is named after its table, without the characters that Excel forbids', () => {
  expect(sheetName("'2021/10：[进展]*?'", [])).toBe('2021 10： 进展')
  expect(sheetName('[]', [])).toBe('表')
  expect([...sheetName('长'.repeat(40), [])]).toHaveLength(31)
})

test('two tables of one name get two sheets', () => {
  expect(sheetName('进展', ['进展'])).toBe('进展（2）')
  expect(sheetName('Plan', ['PLAN', 'plan（2）'])).toBe('Plan（3）')
  expect(sheetName('长'.repeat(40), ['长'.repeat(31)])).toHaveLength(31)
  expect(sheetName('History', [])).toBe('History（2）')
})

test('head cells find their places beside and below the spans of others', () => {
  const places = placeHead(progressTable.head).map(({ text, row, column }) => `${row},${column} ${text.slice(0, 5)}`)
  expect(places).toEqual([
    '0,0 序号',
    '0,1 区县名称',
    '0,2 改造计划',
    '0,4 改造进展情',
    '1,2 涉及户数(',
    '1,3 小区数(个',
    '1,4 1. 正在',
    '1,6 2. 已完',
    '2,4 户数(户)',
    '2,5 小区数(个',
    '2,6 户数(户)',
    '2,7 小区数(个',
  ])
})
