import { printCell, type Run } from './run.ts'

/** The rows of a grid as they are written: `| 街道 | 户数 |`, and `|---|---|` after the head. */

// One piece each: what a backslash makes plain, a reference, a bar that ends a cell, anything else.
const pieces = /\\(?:\{\{[^{}]*\}\}|[\s\S])|\{\{[^{}]*\}\}|\||[^\\{|]+|[\s\S]/gu

/** The cells of a row, or null where it does not end with a bar. A bar in a reference, or after a backslash, is part of its cell. */
export function cellsOf(row: string): string[] | null {
  const cells: string[] = []
  let cell: string | null = null
  for (const [piece] of row.matchAll(pieces)) {
    if (piece !== '|') cell = (cell ?? '') + piece
    else {
      if (cell !== null) cells.push(cell.trim())
      cell = ''
    }
  }
  return cell === '' && cells.length > 0 ? cells : null
}

export const isSeparator = (row: string): boolean => /^\|(?:\s*:?-+:?\s*\|)+$/.test(row)

interface Grid {
  readonly head: readonly (readonly Run[])[]
  readonly rows: readonly (readonly (readonly Run[])[])[]
}

export function printGrid({ head, rows }: Grid): string {
  const printRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [head.map(printCell), head.map(() => '---'), ...rows.map(row => row.map(printCell))].map(printRow).join('\n')
}
