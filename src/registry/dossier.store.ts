import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import { type Key, printKey } from '../base/key.ts'
import { noSuchCommunity } from './community.store.ts'
import type { Succession } from './succession.ts'
import { chargeOn, nameOn } from './today.store.ts'

/** A fact of a community's life, with the day from which it holds, the document that says so, and when the house came to know. */
interface Dated {
  readonly on: Day
  readonly document: string
  readonly recordedAt: Date
}

export interface Dossier {
  readonly name: string // the official name of the day
  readonly unit: number
  readonly division: string | null
  readonly address: string | null
  readonly builtYear: number | null
  readonly ownership: string | null
  readonly source: string
  readonly recordedAt: Date
  readonly names: readonly (Dated & { readonly name: string; readonly kind: 'official' | 'alias' })[]
  readonly recounts: readonly (Dated & { readonly households: number; readonly buildings: number; readonly floorArea: number })[]
  readonly charges: readonly (Dated & { readonly unit: number })[]
  readonly successions: readonly (Dated & Succession)[]
  readonly buildings: readonly { readonly no: string; readonly households: number }[]
}

type Described = Omit<Dossier, 'names' | 'recounts' | 'charges' | 'successions' | 'buildings'>

/** All that the ledger knows of a community within the reach, newest facts first. */
export async function getDossier(reader: Reader, key: Key, units: readonly number[] | 'all', on: Day): Promise<Dossier> {
  const { county, id } = key
  const { rows } = await sql<Described>`
    select named.name, charge.unit_id as unit, division, address, built_year as "builtYear", ownership, source, recorded_at as "recordedAt"
    from registry.community
    cross join lateral ${nameOn(on)} named
    cross join lateral ${chargeOn(on)} charge
    where community.county_id = ${county} and community.id = ${id}`.execute(reader)
  const [described] = rows
  if (!described || (units !== 'all' && !units.includes(described.unit))) throw noSuchCommunity(key)
  const of = sql`county_id = ${county} and community_id = ${id}`
  const [names, recounts, charges, successions, buildings] = await Promise.all([
    sql<Dossier['names'][number]>`
      select name, kind, from_day as "on", document, recorded_at as "recordedAt" from registry.community_name
      where ${of} order by kind desc, from_day desc, recorded_at desc`.execute(reader),
    sql<Dossier['recounts'][number]>`
      select counted_on as "on", households, buildings, floor_area_cm2 as "floorArea", document, recorded_at as "recordedAt" from registry.recount
      where ${of} order by counted_on desc, recorded_at desc`.execute(reader),
    sql<Dossier['charges'][number]>`
      select from_day as "on", unit_id as unit, document, recorded_at as "recordedAt" from registry.charge
      where ${of} order by from_day desc, recorded_at desc`.execute(reader),
    listSuccessionsOf(reader, key),
    sql<Dossier['buildings'][number]>`select no, households from registry.building where ${of} order by length(no), no`.execute(reader),
  ])
  return { ...described, names: names.rows, recounts: recounts.rows, charges: charges.rows, successions, buildings: buildings.rows }
}

/** Of which communities it came, and which came of it. A far end in a cabinet outside the reach is not looked up from there. */
async function listSuccessionsOf(reader: Reader, { county, id }: Key): Promise<Dossier['successions']> {
  const { rows } = await sql<Dossier['successions'][number]>`
    select county_id || '-' || from_id as "from", to_county_id || '-' || to_id as "to", kind, on_day as "on", document, recorded_at as "recordedAt"
    from registry.succession
    where (county_id = ${county} and from_id = ${id}) or (to_county_id = ${county} and to_id = ${id})
    order by on_day desc`.execute(reader)
  return rows
}

/** The official names of a day, and the units in charge, by printed key; what lies outside the cabinets in scope is not in it. */
export async function listNames(reader: Reader, keys: readonly Key[], on: Day): Promise<Map<string, { name: string; unit: number }>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<Key & { name: string; unit: number }>`
    select community.county_id as county, community.id, named.name, charge.unit_id as unit
    from unnest(${keys.map(key => key.county)}::int[], ${keys.map(key => key.id)}::uuid[]) as asked (county, id)
    join registry.community on community.county_id = asked.county and community.id = asked.id
    cross join lateral ${nameOn(on)} named
    cross join lateral ${chargeOn(on)} charge`.execute(reader)
  return new Map(rows.map(row => [printKey(row), { name: row.name, unit: row.unit }]))
}
