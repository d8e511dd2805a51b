/** A table of the Word edition: merged heads that come again on every page, rows that do not break, a total that is never alone. */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Cell, HeadCell, TableBlock } from '../document.ts'
import { points, typeWidth } from './docx-styles.adapter.ts'
import { runs } from './docx-text.adapter.ts'

/** A table of so few rows surely fits on one page: it is not cut but moves to the next. */
const rowsOfAPage = 15

const alignments = { left: AlignmentType.LEFT, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

const rule = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '000000' })
const borders = { top: rule(8), bottom: rule(8), left: rule(8), right: rule(8), insideHorizontal: rule(4), insideVertical: rule(4) }

/** Title, note, the grid, footnotes. All that belongs together is chained by 与下段同页. */
export function drawTable({ title, note, widths, head, rows, total, footnotes }: TableBlock): (Paragraph | Table)[] {
  const fits = rows.length <= rowsOfAPage
  const table = new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: typeWidth, type: WidthType.DXA },
    columnWidths: columnWidths(widths),
    margins: { left: points(4), right: points(4), top: points(2), bottom: points(2) },
    borders,
    rows: [
      ...head.map(headRow),
      ...rows.map((cells, i) => bodyRow(cells, fits || (total !== null && i === rows.length - 1))),
      ...(total ? [bodyRow(total, footnotes.length > 0)] : []),
    ],
  })
  return [
    new Paragraph({ style: 'TableTitle', children: runs(title) }),
    ...(note === null ? [] : [new Paragraph({ style: 'TableNote', children: runs(note) })]),
    table,
    ...footnotes.map(text => new Paragraph({ style: 'TableFootnote', children: runs(text) })),
  ]
}

/** Parts of the whole as whole twips that fill the type area exactly: each column takes what is left up to its right edge. */
export function columnWidths(parts: readonly number[]): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  let edgePart = 0
  let taken = 0
  return parts.map(part => {
    edgePart += part
    const edge = Math.round((typeWidth * edgePart) / whole)
    const width = edge - taken
    taken = edge
    return width
  })
}

function headRow(cells: readonly HeadCell[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map(
      ({ text, columns, rows }) =>
        new TableCell({
          columnSpan: columns,
          rowSpan: rows,
          verticalAlign: VerticalAlign.CENTER,
          children: [new Paragraph({ style: 'TableHead', children: runs(text) })],
        }),
    ),
  })
}

function bodyRow(cells: readonly Cell[], keepNext: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    height: { value: points(26), rule: HeightRule.ATLEAST },
    children: cells.map(
      ({ text, align, columns = 1 }) =>
        new TableCell({
          columnSpan: columns,
          verticalAlign: VerticalAlign.CENTER,
          children: [new Paragraph({ style: 'TableCell', alignment: alignments[align], keepNext, children: runs(text) })],
        }),
    ),
  })
}
