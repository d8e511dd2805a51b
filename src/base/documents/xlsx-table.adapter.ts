/** One table on one sheet: title, note, merged heads, rows, total, footnotes, one below the other from the first row on. */
import type { Alignment, Cell as SheetCell, Style, Worksheet } from 'exceljs'
import type { Cell, DrawnTable } from '../document.ts'
import { numberFormat } from './number-format.ts'
import { placeHead } from './place-head.ts'
import { drawable } from './text.ts'

type Look = Partial<Pick<Style, 'font' | 'alignment' | 'border'>>

const thin = { style: 'thin' } as const
const border = { top: thin, bottom: thin, left: thin, right: thin }
const font = (name: string, size: number) => ({ name, size })
const aligned = (horizontal: 'left' | 'center' | 'right'): Partial<Alignment> => ({ horizontal, vertical: 'middle', wrapText: true })

export const titleLook: Look = { font: font('方正小标宋简体', 18), alignment: aligned('center') }
const noteLook: Look = { font: font('仿宋_GB2312', 12), alignment: aligned('right') }
const headLook: Look = { font: font('黑体', 11), alignment: aligned('center'), border }
const cellLook = (align: Cell['align']): Look => ({
  font: font('仿宋_GB2312', 11),
  alignment: align === 'centre' ? aligned('center') : { ...aligned(align), indent: 1, wrapText: align === 'left' }, // off the border by a character
  border,
})
const footnoteLook: Look = { font: font('仿宋_GB2312', 11), alignment: aligned('left') }

/** The width of the whole table in characters of the sheet's font. */
const wholeWidth = 110

/** Fills the sheet and says where the head stands, so that it can be frozen and printed on every page. Rows count from 1. */
export function fillTable(sheet: Worksheet, table: DrawnTable): { firstHeadRow: number; lastHeadRow: number } {
  const columns = table.widths.length
  const whole = table.widths.reduce((sum, width) => sum + width, 0)
  for (const [i, width] of table.widths.entries()) sheet.getColumn(i + 1).width = Math.round((1000 * wholeWidth * width) / whole) / 1000

  let row = 0
  const addLine = (text: string, look: Look, height: number) => {
    row += 1
    sheet.getRow(row).height = height
    setText(span(sheet, row, 1, 1, columns, look), text, look)
  }
  if (table.title !== null) addLine(table.title, titleLook, 34)
  if (table.note !== null) addLine(table.note, noteLook, 20)

  const firstHeadRow = row + 1
  for (const { text, row: down, column, rows, columns } of placeHead(table.head)) {
    setText(span(sheet, firstHeadRow + down, column + 1, rows, columns, headLook), text, headLook)
  }
  row += table.head.length
  for (let head = firstHeadRow; head <= row; head++) sheet.getRow(head).height = 34
  const lastHeadRow = row

  for (const cells of [...table.rows, ...(table.total ? [table.total] : [])]) addRow(sheet, ++row, cells)
  for (const text of table.footnotes) addLine(text, footnoteLook, 20)
  return { firstHeadRow, lastHeadRow }
}

function addRow(sheet: Worksheet, row: number, cells: readonly Cell[]) {
  sheet.getRow(row).height = Math.max(24, ...cells.map(({ text }) => 15 * (text.split('\n').length + 0.6))) // so that no line of a text is hidden
  let column = 1
  for (const { text, number, align, columns = 1 } of cells) {
    const look = cellLook(align)
    const cell = span(sheet, row, column, 1, columns, look)
    if (number === undefined) setText(cell, text, look)
    else setNumber(cell, number, text, look)
    column += columns
  }
}

/** The cell at this place, merged with its neighbours where it takes more than one; borders on all of them. */
function span(sheet: Worksheet, row: number, column: number, rows: number, columns: number, look: Look): SheetCell {
  for (let down = 0; down < rows; down++) {
    for (let right = 0; right < columns; right++) Object.assign(sheet.getCell(row + down, column + right), look)
  }
  if (rows > 1 || columns > 1) sheet.mergeCells(row, column, row + rows - 1, column + columns - 1)
  return sheet.getCell(row, column)
}

/**
 * Text is kept exactly: a shared string in a cell of the format text (@), which no spreadsheet evaluates.
 * `_x0041_` would be read as A by Excel, so the underscore is written in that same manner.
 */
export function setText(cell: SheetCell, text: string, look: Look) {
  Object.assign(cell, look)
  cell.value = drawable(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  cell.numFmt = '@'
}

function setNumber(cell: SheetCell, number: number, text: string, look: Look) {
  Object.assign(cell, look)
  cell.value = number
  cell.numFmt = numberFormat(text, number)
}
