import type { Anchored, Cell, GridBlock } from '../base/document.ts'

/** What stands in one cell. */
export type CellText = Pick<Anchored, 'marks' | 'numbers'> & { readonly text: string }

/** A grid's texts as the document tree has them: numbers stand right, long texts left, all else in the middle, column by column. */
export function gridBlock(head: readonly CellText[], rows: readonly (readonly CellText[])[]): GridBlock {
  const below = head.map((_, i) => rows.map(row => row[i]?.text ?? ''))
  const alignments = below.map(alignmentOf)
  return {
    kind: 'grid',
    widths: head.map(({ text }, i) => Math.min(most, Math.max(least, ...[text, ...(below[i] ?? [])].map(widthOf)))),
    head: head.map(cell => ({ ...cell, columns: 1, rows: 1 })),
    rows: rows.map(row => row.map((cell, i) => cellOf(cell, alignments[i] ?? 'centre'))),
  }
}

// In half characters. No column is narrower than three characters, and a long one leaves room for the others.
const least = 6
const most = 48

const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 1 : 2), 0) + 2

const number = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/
const isFigure = (text: string): boolean => number.test(text) || text === '/' || text === ''

function alignmentOf(texts: readonly string[]): Cell['align'] {
  if (texts.some(text => text !== '') && texts.every(isFigure)) return 'right'
  return texts.some(text => widthOf(text) > 24) ? 'left' : 'centre'
}

const cellOf = (cell: CellText, align: Cell['align']): Cell => ({
  ...cell,
  ...(number.test(cell.text) && { number: Number(cell.text) }),
  align,
})
