import type { Cell, HeadCell, TableBlock } from '../base/document.ts'
import { type Rate, ratesOf } from './rate.ts'
import type { Figures, MonthTable, TableRow } from './table.ts'
import { figureCells } from './table-cells.ts'
import type { MoreColumns, TableLayout } from './table-layout.ts'
import { moreColumnWords } from './table-layout.words.ts'
import { type Layout, noteOf } from './template.ts'

/** In millimetres of the 156 mm between the margins: each column holds the longest of its words at 五号 without breaking it. */
const widths = [9, 28, 22, 21, 17, 21, 17, 21]
const moreWidth = 16

/** What stands under the heads of further columns: how they are called, and a figure of theirs. */
interface More {
  readonly heads: (heads: Layout['heads']) => [string, string]
  readonly cells: (figures: Figures) => Cell[]
}

/**
 * The table as the document tree has it: the head on three levels, the note above, the total kept with the row before it.
 * `differently` is how one issue lays it out; no figure is changed by it.
 */
export function tableBlock(table: MonthTable, title: string, differently: TableLayout | null = null): TableBlock {
  const { template, cutoff, total } = table
  const columns = differently?.columns ?? []
  const figuresOf = (figures: Figures) => [...figureCells(figures).map(figure), ...columns.flatMap(column => more[column].cells(figures))]
  return {
    kind: 'table',
    title,
    note: noteOf(template, cutoff),
    widths: [...widths, ...columns.flatMap(() => [moreWidth, moreWidth])],
    head: mergedHead(template, columns),
    rows: inOrder(table.rows, differently?.order ?? []).map(row => [number(row.order, 'centre'), text(row.name), ...figuresOf(row)]),
    total: [text(''), text(template.total), ...figuresOf(total)],
    footnotes: differently?.footnotes ?? [],
  }
}

/** Numbered anew where the order is another: the serial number counts rows and names none. */
function inOrder(rows: readonly TableRow[], order: readonly number[]): readonly TableRow[] {
  if (order.length === 0) return rows
  const first = order.flatMap(unit => rows.filter(row => row.unit === unit))
  return [...first, ...rows.filter(row => !order.includes(row.unit))].map((row, index) => ({ ...row, order: index + 1 }))
}

function mergedHead({ heads }: Layout, columns: readonly MoreColumns[]): HeadCell[][] {
  const below = columns.flatMap(column => more[column].heads(heads))
  return [
    [
      head(heads.order, 1, 3),
      head(heads.unit, 1, 3),
      head(heads.plan, 2, 1),
      head(heads.progress, 4, 1),
      ...columns.map(column => head(moreColumnWords[column].zh, 2, 2)),
    ],
    [head(heads.planHouseholds, 1, 2), head(heads.planCommunities, 1, 2), head(heads.preparation, 2, 1), head(heads.started, 2, 1)],
    [heads.households, heads.communities, heads.households, heads.communities, ...below].map(words => head(words, 1, 1)),
  ]
}

const head = (words: string, columns: number, rows: number): HeadCell => ({ text: words, columns, rows })
const text = (words: string): Cell => ({ text: words, align: 'centre' })
const number = (count: number, align: Cell['align']): Cell => ({ text: String(count), number: count, align })
const figure = (value: number | '/'): Cell => (value === '/' ? { text: '/', align: 'right' } : number(value, 'right'))
/** A share of nothing is no number, and its cell is empty. */
const rate = (share: Rate | null): Cell =>
  share ? { text: `${share.percent}%`, number: Number(share.percent), align: 'right' } : { text: '', align: 'right' }

const more: Readonly<Record<MoreColumns, More>> = {
  completed: {
    heads: heads => [heads.households, heads.communities],
    cells: ({ completed }) => [number(completed.households, 'right'), number(completed.communities, 'right')],
  },
  rates: {
    heads: () => ['按户数', '按小区数'],
    cells: ({ started, plan }) => {
      const { households, communities } = ratesOf(started, plan)
      return [rate(households), rate(communities)]
    },
  },
}
