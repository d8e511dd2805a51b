import type { Cell, HeadCell, TableBlock } from '../base/document.ts'
import type { MonthTable } from './table.ts'
import { figureCells } from './table-cells.ts'
import { type Layout, noteOf } from './template.ts'

/** In millimetres of the 156 mm between the margins: each column holds the longest of its words at 五号 without breaking it. */
const widths = [9, 28, 22, 21, 17, 21, 17, 21]

/** The table as the document tree has it: the head on three levels, the note above, the total kept with the row before it. */
export function tableBlock(table: MonthTable, title: string): TableBlock {
  const { template, cutoff, rows, total } = table
  return {
    kind: 'table',
    title,
    note: noteOf(template, cutoff),
    widths,
    head: mergedHead(template),
    rows: rows.map(row => [number(row.order, 'centre'), text(row.name), ...figureCells(row).map(figure)]),
    total: [text(''), text(template.total), ...figureCells(total).map(figure)],
    footnotes: [],
  }
}

const mergedHead = ({ heads }: Layout): HeadCell[][] => [
  [head(heads.order, 1, 3), head(heads.unit, 1, 3), head(heads.plan, 2, 1), head(heads.progress, 4, 1)],
  [head(heads.planHouseholds, 1, 2), head(heads.planCommunities, 1, 2), head(heads.preparation, 2, 1), head(heads.started, 2, 1)],
  [head(heads.households, 1, 1), head(heads.communities, 1, 1), head(heads.households, 1, 1), head(heads.communities, 1, 1)],
]

const head = (words: string, columns: number, rows: number): HeadCell => ({ text: words, columns, rows })
const text = (words: string): Cell => ({ text: words, align: 'centre' })
const number = (count: number, align: Cell['align']): Cell => ({ text: String(count), number: count, align })
const figure = (value: number | '/'): Cell => (value === '/' ? { text: '/', align: 'right' } : number(value, 'right'))
