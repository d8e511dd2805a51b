import { expect, test } from 'vitest'
import { readCells } from './pasted-cells.ts'

test('rows copied from a spreadsheet keep their cells, empty ones too', () => {
  expect(readCells('名称\t户数\r\n湖寮大院\t\r\n\r\n茶阳新村\t40\r\n')).toEqual([
    ['名称', '户数'],
    ['湖寮大院', ''],
    ['茶阳新村', '40'],
  ])
})

test('a cell with a line end or a quotation mark is one cell', () => {
  expect(readCells('"湖寮\n大院"\t"说""好"""\t12栋"A"\n')).toEqual([['湖寮 大院', '说"好"', '12栋"A"']])
})

test('nothing is no row', () => {
  expect(readCells('')).toEqual([])
  expect(readCells(' \t \n')).toEqual([])
})
