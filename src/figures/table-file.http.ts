import { monthOfDay } from '../base/day.ts'
import type { FileSent } from '../base/serve.adapter.ts'
import { knownNote, monthSheet } from './month-sheet.ts'
import type { MonthTable } from './table.ts'
import { tableBlock } from './table-block.ts'
import { type TableIdentity, tableCode } from './table-code.ts'
import { tableCsv } from './table-csv.ts'
import { tableMarkdown } from './table-md.ts'
import { titleOf } from './template.ts'

export const tableForms = ['csv', 'xlsx', 'md'] as const
export type TableForm = (typeof tableForms)[number]

export interface FiledTable {
  readonly table: MonthTable
  readonly city: { readonly name: string; readonly bureau: string }
  readonly identity: TableIdentity
}

/** The code of a month's table as the template lays it out. */
export const codeOfTable = ({ table, identity }: Pick<FiledTable, 'table' | 'identity'>): string =>
  tableCode(identity, tableBlock(table, ''))

/** The table as a file for saving, with when it was known and its check code under it; `note` says the code. */
export async function tableFile(form: TableForm, filed: FiledTable, note: (code: string) => string): Promise<FileSent> {
  const { table, city } = filed
  const name = `${titleOf(table.template, monthOfDay(table.cutoff), city.name)}（截至${table.cutoff}）.${form}`
  const code = note(codeOfTable(filed))
  const notes = [knownNote(table.known), code]
  if (form === 'csv') return { name, type: 'text/csv; charset=utf-8', bytes: tableCsv(table, notes) }
  if (form === 'md') return { name, type: 'text/markdown; charset=utf-8', bytes: tableMarkdown(table, notes) }
  const { drawXlsx } = await import('../base/documents/xlsx.adapter.ts') // only here: a start should not wait for the spreadsheet writer
  const bytes = await drawXlsx(monthSheet(table, city, code))
  return { name, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes }
}
