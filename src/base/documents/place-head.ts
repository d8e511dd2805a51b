import type { HeadCell } from '../document.ts'

/** A head cell and where it stands: row and column of its upper left corner, counted from 0. */
export interface PlacedHeadCell extends HeadCell {
  readonly row: number
  readonly column: number
}

/** Finds each cell's place as a browser does: the first column of its row that no span from above or before covers. */
export function placeHead(head: readonly (readonly HeadCell[])[]): PlacedHeadCell[] {
  const covered = new Set<string>()
  const placed: PlacedHeadCell[] = []
  for (const [row, cells] of head.entries()) {
    let column = 0
    for (const cell of cells) {
      while (covered.has(`${row}:${column}`)) column += 1
      placed.push({ ...cell, row, column })
      for (let down = 0; down < cell.rows; down++) {
        for (let right = 0; right < cell.columns; right++) covered.add(`${row + down}:${column + right}`)
      }
      column += cell.columns
    }
  }
  return placed
}
