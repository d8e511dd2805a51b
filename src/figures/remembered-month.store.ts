import type { Reader } from '../base/db.ts'
import type { CountMemo } from './count-memo.ts'
import type { Asked } from './standing.store.ts'
import { type MonthTable, tableOf } from './table.ts'
import { readTableHead, type TableHead } from './table-head.store.ts'
import { listUnitCounts } from './unit-counts.store.ts'

/**
 * The same table as `readMonth`'s, with what stands around it, for whoever needs no lines and asks again and again: grouped
 * where the facts lie, and counted again only in the cabinets in which something was done meanwhile. `last` is the last
 * cabinet of the city.
 */
export async function readRememberedMonth(
  reader: Reader,
  memo: CountMemo,
  asked: Asked & { readonly last: number },
): Promise<{ readonly head: TableHead; readonly table: MonthTable }> {
  const counted = listUnitCounts(reader, memo, { ...asked, from: asked.office, to: asked.last })
  const [head, units] = await Promise.all([readTableHead(reader, asked), counted]) // one trip for both
  return { head, table: tableOf({ ...asked, units }, head.template, head.names) }
}
