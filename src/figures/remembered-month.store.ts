import { listUnits } from '../access/city.store.ts'
import type { Reader } from '../base/db.ts'
import type { CountMemo } from './count-memo.ts'
import type { Asked } from './standing.store.ts'
import { type MonthTable, tableOf } from './table.ts'
import { getTemplate } from './template.store.ts'
import { listUnitCounts } from './unit-counts.store.ts'

/**
 * The same table as `readMonth`'s, for whoever needs no lines and asks again and again: grouped where the facts lie, and
 * counted again only in the cabinets in which something was done meanwhile. `last` is the last cabinet of the city.
 */
export async function readRememberedMonth(reader: Reader, memo: CountMemo, asked: Asked & { readonly last: number }): Promise<MonthTable> {
  const { office, last, cutoff, known } = asked
  const template = await getTemplate(reader, office, cutoff, known)
  const names = new Map((await listUnits(reader, office)).map(unit => [unit.id, unit.name]))
  const units = await listUnitCounts(reader, memo, { ...asked, from: office, to: last })
  return tableOf({ cutoff, known, units }, template, names)
}
