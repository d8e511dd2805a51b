import { csvLine } from '../base/csv.ts'
import type { MonthTable } from './table.ts'
import { figureCells, flatHead } from './table-cells.ts'

/** The table as CSV: no byte order mark; one head line, one line a row, the total last, and each note in a line of its own under it. */
export function tableCsv({ template, rows, total }: MonthTable, notes: readonly string[] = []): string {
  const head = flatHead(template)
  const lines = [
    head,
    ...rows.map(row => [row.order, row.name, ...figureCells(row)]),
    ['', template.total, ...figureCells(total)],
    ...notes.map(note => [note, ...head.slice(1).map(() => '')]),
  ]
  return lines.map(csvLine).join('')
}
