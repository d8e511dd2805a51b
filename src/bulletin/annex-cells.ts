import type { Cell, HeadCell } from '../base/document.ts'

/** The cells of the annex's tables, whose heads are one row. */
export const cell = (text: string, align: Cell['align']): Cell => ({ text, align })
export const number = (count: number, align: Cell['align'] = 'right'): Cell => ({ text: String(count), number: count, align })
export const headRow = (texts: readonly string[]): HeadCell[][] => [texts.map(text => ({ text, columns: 1, rows: 1 }))]
