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
import type { Cell, DrawnTable, HeadCell } from '../document.ts'
import { points, typeWidth } from './docx-styles.adapter.ts'
import { anchoredRuns, runs } from './docx-text.adapter.ts'

/** A table of so few rows surely fits on one page: it is not cut but moves to the next. */
const rowsOfAPage = 15

const alignments = { left: AlignmentType.LEFT, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

const rule = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '000000' })
const borders = { top: rule(8), bottom: rule(8), left: rule(8), right: rule(8), insideHorizontal: rule(4), insideVertical: rule(4) }

/** Title, note, the grid, footnotes. All that belongs together is chained by 与下段同页. */
export function drawTable(drawn: DrawnTable): (Paragraph | Table)[] {
  const { title, note, widths, head, rows, total, footnotes, anchor } = drawn
  const fits = rows.length <= rowsOfAPage
  const table = new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: typeWidth, type: WidthType.DXA },
    columnWidths: columnWidths(widths),
    margins: { left: points(4), right: points(4), top: points(2), bottom: points(2) },
    borders,
    rows: [
      ...head.map((cells, i) => headRow(cells, title === null && i === 0 ? anchor : undefined)),
      ...rows.map((cells, i) => bodyRow(cells, fits || (total !== null && i === rows.length - 1))),
      ...(total ? [bodyRow(total, footnotes.length > 0)] : []),
    ],
  })
  return [
    ...(title === null
      ? []
      : [
          new Paragraph({ style: 'TableTitle', children: anchoredRuns(title, drawn.anchor === undefined ? {} : { anchor: drawn.anchor }) }),
        ]),
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

/** A table without a title is known by its first cell. */
function headRow(cells: readonly HeadCell[], anchor: string | undefined): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map(
      ({ text, columns, rows, marks = [] }, i) =>
        new TableCell({
          columnSpan: columns,
          rowSpan: rows,
          verticalAlign: VerticalAlign.CENTER,
          children: [
            new Paragraph({
              style: 'TableHead',
              children: anchoredRuns(text, i === 0 && anchor !== undefined ? { anchor, marks } : { marks }),
            }),
          ],
        }),
    ),
  })
}

function bodyRow(cells: readonly Cell[], keepNext: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    height: { value: points(26), rule: HeightRule.ATLEAST },
    children: cells.map(
      ({ text, align, columns = 1, marks = [] }) =>
        new TableCell({
          columnSpan: columns,
          verticalAlign: VerticalAlign.CENTER,
          children: [
            new Paragraph({ style: 'TableCell', alignment: alignments[align], keepNext, children: anchoredRuns(text, { marks }) }),
          ],
        }),
    ),
  })
}
