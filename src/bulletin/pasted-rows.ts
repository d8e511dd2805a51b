import type { GridNode } from './markup.ts'
import type { PastedCell, RowsPiece } from './pasted.ts'
import type { Run } from './run.ts'

/** A cell laid out: where a cell spans others, they hold nothing of their own. */
interface Placed {
  readonly text: string
  readonly first: boolean
}

/**
 * The rows of a pasted table as a grid, which has one row of head and no merged cells. The words of a head on several rows
 * stand together over their column, `改造计划·户数`; a merged cell below keeps its words in its first place.
 */
export function gridFromRows({ rows, head }: RowsPiece, line: number): GridNode | null {
  const laid = laidOut(rows).filter(row => row.some(cell => cell.text !== ''))
  const width = Math.max(0, ...laid.map(row => row.length))
  if (width === 0) return null
  const heads = Math.max(1, Math.min(laid.length, head || headRows(rows)))
  const column = (i: number) => [...new Set(laid.slice(0, heads).map(row => row[i]?.text ?? ''))].filter(text => text !== '').join('·')
  const columns = Array.from({ length: width }, (_, i) => i)
  return {
    kind: 'grid',
    head: columns.map(i => runsOf(column(i))),
    rows: laid.slice(heads).map(row => columns.map(i => runsOf(row[i]?.first ? row[i].text : ''))),
    line,
  }
}

const runsOf = (text: string): Run[] => (text === '' ? [] : [{ kind: 'text', text }])

/** Where no row calls itself a head, the cells of the first one tell by reaching down beside cells that reach across. */
function headRows(rows: RowsPiece['rows']): number {
  const [first = []] = rows
  return first.some(cell => cell.columns > 1) ? Math.max(...first.map(cell => cell.rows)) : 1
}

function laidOut(rows: readonly (readonly PastedCell[])[]): Placed[][] {
  const laid: Placed[][] = rows.map(() => [])
  for (const [down, cells] of rows.entries()) {
    let column = 0
    for (const { text, columns, rows: high } of cells) {
      while (laid[down]?.[column] !== undefined) column++
      for (let row = down; row < Math.min(down + high, rows.length); row++) {
        for (let right = column; right < column + columns; right++) laid[row]![right] = { text, first: row === down && right === column }
      }
      column += columns
    }
  }
  return laid
}
