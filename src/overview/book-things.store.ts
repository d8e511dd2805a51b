import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import { type Key, printKey, readKey } from '../base/key.ts'
import { newestLine } from '../plan/item.store.ts'
import { listNames } from '../registry/dossier.store.ts'
import { addressOfThing, type Thing } from './book-line.ts'

export interface NamedThing {
  readonly name: string
  readonly address: string | null
}

/** What things are called today, with the page that shows each, by kind and key: for all lines of a page at once. */
export async function nameThings(reader: Reader, things: readonly Thing[], on: Day): Promise<(thing: Thing) => NamedThing | null> {
  const keysOf = (kind: Thing['kind']) => things.filter(thing => thing.kind === kind).flatMap(({ key }) => readKey(key) ?? [])
  const communities = await listNames(reader, keysOf('community'), on)
  const milestones = await listItemsOfMilestones(reader, keysOf('milestone'))
  const items = await listItemNames(reader, [...keysOf('item'), ...[...milestones.values()].flatMap(key => readKey(key) ?? [])])
  return thing => {
    const { kind, key } = thing
    const item = kind === 'milestone' ? (milestones.get(key) ?? '') : key
    const name = kind === 'community' ? communities.get(key)?.name : kind === 'item' || kind === 'milestone' ? items.get(item) : ''
    if (name === undefined) return null
    return { name, address: addressOfThing(kind === 'milestone' ? { kind: 'item', key: item } : thing) }
  }
}

async function listItemsOfMilestones(reader: Reader, keys: readonly Key[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<Key & { item: string }>`
    select milestone.county_id as county, milestone.id, milestone.county_id || '-' || milestone.item_id as item
    from unnest(${keys.map(key => key.county)}::int[], ${keys.map(key => key.id)}::uuid[]) as asked (county, id)
    join works.milestone on milestone.county_id = asked.county and milestone.id = asked.id`.execute(reader)
  return new Map(rows.map(row => [printKey(row), row.item]))
}

async function listItemNames(reader: Reader, keys: readonly Key[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<Key & { name: string }>`
    select distinct asked.county, asked.id, newest.name
    from unnest(${keys.map(key => key.county)}::int[], ${keys.map(key => key.id)}::uuid[]) as asked (county, id)
    cross join lateral ${newestLine(sql`asked.county`, sql`asked.id`)} newest`.execute(reader)
  return new Map(rows.map(row => [printKey(row), row.name]))
}
