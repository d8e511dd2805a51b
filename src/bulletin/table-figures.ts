import type { Cell, HeadCell, TableBlock } from '../base/document.ts'

/** A figure in a table: the name of its row, and the heads above it from the top down. */
export interface TableFigure {
  readonly row: string
  readonly column: string
  /** Null where the cell is printed as a sign, `/`. */
  readonly value: number | null
  readonly printed: string
}

/**
 * The figures of a table, row by row with the total last. A row's name is its first cell that is no number; what
 * stands left of the name (the serial number) is no figure.
 */
export function figuresInTable(table: TableBlock): TableFigure[] {
  const columns = columnNames(table.head)
  const rows = table.total ? [...table.rows, table.total] : table.rows
  return rows.flatMap(cells => figuresInRow(cells, columns))
}

function figuresInRow(cells: readonly Cell[], columns: readonly string[]): TableFigure[] {
  const figures: TableFigure[] = []
  let row: string | null = null
  let column = 0
  for (const cell of cells) {
    if (row !== null) figures.push({ row, column: columns[column] ?? '', value: cell.number ?? null, printed: cell.text })
    else if (cell.number === undefined && cell.text !== '') row = cell.text
    column += cell.columns ?? 1
  }
  return figures
}

/** `改造计划·涉及户数(户)`: the heads over each column, where a cell may span several columns and rows. */
function columnNames(head: readonly (readonly HeadCell[])[]): string[] {
  const columns: string[][] = []
  const filledTo: number[] = [] // for each column, the first row of the head that no cell above reaches into
  for (const [row, cells] of head.entries()) {
    let column = 0
    for (const cell of cells) {
      while ((filledTo[column] ?? 0) > row) column++
      for (let end = column + cell.columns; column < end; column++) {
        columns[column] = [...(columns[column] ?? []), cell.text]
        filledTo[column] = row + cell.rows
      }
    }
  }
  return columns.map(names => names.join('·'))
}
