import { canonical } from '../base/canonical.ts'
import type { Day } from '../base/day.ts'
import type { TableBlock } from '../base/document.ts'
import type { Baseline } from '../plan/list.ts'
import { codeOf } from './check-code.ts'

/** What a month's table is, whatever stands in it. */
export interface TableIdentity {
  readonly office: number
  readonly year: number
  readonly baseline: Baseline
  readonly cutoff: Day
  readonly known: Date
}

/** The code of a table: of what it is, and of each of its cells as printed. */
export function tableCode(
  { office, year, baseline, cutoff, known }: TableIdentity,
  { rows, total }: Pick<TableBlock, 'rows' | 'total'>,
): string {
  const cells = [...rows, ...(total ? [total] : [])].map(row => row.map(cell => cell.text))
  return codeOf(canonical({ office, year, baseline, cutoff, known, cells }))
}

/** The last note under a printed table. */
export const codeNote = (code: string): string => `校验码 ${code}`

/** A file that somebody saved for reading: nobody has noted to whom it went, so its code is in no ledger. */
export const unregisteredNote = (code: string): string => `${codeNote(code)}（未登记）`

/** The table with its code as its last note. */
export function coded(table: TableBlock, identity: TableIdentity, note: (code: string) => string = codeNote): TableBlock {
  return { ...table, footnotes: [...table.footnotes, note(tableCode(identity, table))] }
}
