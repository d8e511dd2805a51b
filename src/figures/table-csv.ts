import type { MonthTable } from './table.ts'
import { figureCells, flatHead } from './table-cells.ts'

/** The table as CSV: RFC 4180, lines ended by LF, no byte order mark; one head line, one line a row, the total last. */
export function tableCsv({ template, rows, total }: MonthTable): string {
  const lines = [
    flatHead(template),
    ...rows.map(row => [row.order, row.name, ...figureCells(row)]),
    ['', template.total, ...figureCells(total)],
  ]
  return lines.map(line => `${line.map(cell).join(',')}\n`).join('')
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  // A spreadsheet takes a text that begins so for a formula and would run it; the apostrophe keeps it a text.
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
