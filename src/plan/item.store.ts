import { type RawBuilder, sql } from 'kysely'
import type { Reader, Tx } from '../base/db.ts'
import { type Key, printKey } from '../base/key.ts'
import { NotFound } from '../base/objection.ts'

export interface Item {
  readonly key: Key
  readonly community: string
  readonly name: string // as the newest list calls it
  readonly unit: number // as the newest list has it
}

/**
 * The line of an item in the newest list that names it: its name, place and counts, and the unit that answers for it now,
 * which decides who reaches the item. A lateral part of a query, for the columns that hold the item's key.
 */
export const newestLine = (county: RawBuilder<unknown>, item: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
      select line.name, line.unit_id, line.division, line.households, line.buildings from plan.line join plan.version on version.id = line.version_id
      where line.county_id = ${county} and line.item_id = ${item}
      order by version.recorded_at desc, version.year desc, version.no desc limit 1)`

/**
 * Holds items: until the act ends nobody else records for them. Held in the order of their keys, so that two acts
 * over the same items wait for each other instead of locking each other out. All of them, or `NotFound`: an item
 * whose unit lies outside `units` does not exist.
 */
export async function holdItems(tx: Tx, keys: readonly Key[], units: readonly number[] | 'all'): Promise<Item[]> {
  const { rows } = await sql<{ county: number; id: string; community: string; name: string; unit: number }>`
    select item.county_id as county, item.id, item.community_id as community, newest.name, newest.unit_id as unit
    from plan.item
    cross join lateral ${newestLine(sql`item.county_id`, sql`item.id`)} newest
    where item.county_id = any (${keys.map(key => key.county)}::int[]) and item.id = any (${keys.map(key => key.id)}::uuid[])
    order by item.county_id, item.id
    for update of item`.execute(tx)
  const found = new Map(
    rows.map(row => [printKey(row), { key: { county: row.county, id: row.id }, community: row.community, name: row.name, unit: row.unit }]),
  )
  return keys.map(key => {
    const item = found.get(printKey(key))
    if (!item || (units !== 'all' && !units.includes(item.unit))) {
      throw new NotFound({
        zh: `管辖范围内没有编号为 ${printKey(key)} 的计划内小区。`,
        en: `There is no item ${printKey(key)} within your reach.`,
      })
    }
    return item
  })
}

/** The items of communities, newest round first. */
export async function listItemsOf(reader: Reader, community: Key): Promise<Key[]> {
  const { rows } = await sql<Key>`
    select county_id as county, id from plan.item where county_id = ${community.county} and community_id = ${community.id} order by round desc`.execute(
    reader,
  )
  return rows
}
