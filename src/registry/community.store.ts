import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader, Tx } from '../base/db.ts'
import { type Key, printKey } from '../base/key.ts'
import { NotFound } from '../base/objection.ts'
import type { DescriptionInput, NewCommunity } from './community.ts'
import { foldName, gramsOf } from './name.ts'
import type { Succession } from './succession.ts'

export const noSuchCommunity = (key: Key) =>
  new NotFound({ zh: `管辖范围内没有编号为 ${printKey(key)} 的小区。`, en: `There is no community ${printKey(key)} within your reach.` })

/** Holds a community: until the act ends nobody else changes it. Its unit must lie in the reach. */
export async function holdCommunity(tx: Tx, key: Key, units: readonly number[] | 'all', on: Day): Promise<void> {
  const { rows } = await sql`select from registry.community where county_id = ${key.county} and id = ${key.id} for update`.execute(tx)
  if (rows.length === 0) throw noSuchCommunity(key)
  if (units !== 'all' && !units.includes((await unitInCharge(tx, key, on)) ?? 0)) throw noSuchCommunity(key)
}

/** The unit that answers for a community on a day, as far as is known. */
export async function unitInCharge(reader: Reader, key: Key, on: Day): Promise<number | null> {
  const { rows } = await sql<{ unit: number }>`
    select unit_id as unit from registry.charge where county_id = ${key.county} and community_id = ${key.id} and from_day <= ${on}::date
    order by from_day desc, recorded_at desc limit 1`.execute(reader)
  return rows[0]?.unit ?? null
}

/** Adds communities with their first names, counts and unit in charge, in a handful of statements however many there are. */
export async function addCommunities(tx: Tx, county: number, communities: readonly NewCommunity[], now: Date): Promise<void> {
  const rows = JSON.stringify(communities)
  await sql`
    insert into registry.community (county_id, id, division, address, built_year, ownership, source, recorded_at)
    select ${county}::int, id, division, address, "builtYear", ownership, source, ${now}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb) as c (id uuid, division text, address text, "builtYear" int, ownership text, source text)`.execute(
    tx,
  )
  await sql`
    insert into registry.recount (county_id, community_id, counted_on, households, buildings, floor_area_cm2, document, recorded_at)
    select ${county}::int, id, "from", households, buildings, "floorArea", document, ${now}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb) as c (id uuid, "from" date, households int, buildings int, "floorArea" bigint, document text)`.execute(
    tx,
  )
  await sql`
    insert into registry.charge (county_id, community_id, unit_id, from_day, document, recorded_at)
    select ${county}::int, id, unit, "from", document, ${now}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb) as c (id uuid, unit int, "from" date, document text)`.execute(tx)
  const names = communities.flatMap(({ id, name, aliases, from, document }) =>
    [{ name, kind: 'official' as const }, ...aliases.map(alias => ({ name: alias, kind: 'alias' as const }))].map(one => ({
      ...one,
      community: { county, id },
      from,
      document,
    })),
  )
  await addNames(tx, names, now)
  const buildings = communities.flatMap(community => community.buildingList.map(building => ({ ...building, community: community.id })))
  if (buildings.length === 0) return
  await sql`
    insert into registry.building (county_id, id, community_id, no, households, recorded_at)
    select ${county}::int, id, community, no, households, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(buildings)}::jsonb) as b (id uuid, community uuid, no text, households int)`.execute(tx)
}

export interface NewName {
  readonly community: Key
  readonly name: string
  readonly kind: 'official' | 'alias'
  readonly from: Day
  readonly document: string
}

/** Names, and what the search finds them by. */
export async function addNames(tx: Tx, names: readonly NewName[], now: Date): Promise<void> {
  const rows = names.map(({ community, ...name }) => ({ ...name, ...community, folded: foldName(name.name) }))
  await sql`
    insert into registry.community_name (county_id, community_id, name, folded, kind, from_day, document, recorded_at)
    select county, id, name, folded, kind, "from", document, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (county int, id uuid, name text, folded text, kind text, "from" date, document text)
    on conflict do nothing`.execute(tx)
  const grams = rows.flatMap(({ county, id, folded }) => gramsOf(folded).map(gram => ({ county, id, gram })))
  await sql`
    insert into registry.community_gram (county_id, gram, community_id)
    select county, gram, id from jsonb_to_recordset(${JSON.stringify(grams)}::jsonb) as g (county int, id uuid, gram text)
    on conflict do nothing`.execute(tx)
}

export async function addRecount(
  tx: Tx,
  fact: { community: Key; on: Day; households: number; buildings: number; floorArea: number; document: string },
  now: Date,
): Promise<void> {
  await sql`insert into registry.recount (county_id, community_id, counted_on, households, buildings, floor_area_cm2, document, recorded_at)
    values (${fact.community.county}, ${fact.community.id}, ${fact.on}, ${fact.households}, ${fact.buildings}, ${fact.floorArea}, ${fact.document}, ${now})`.execute(
    tx,
  )
}

export async function addCharge(tx: Tx, fact: { community: Key; on: Day; unit: number; document: string }, now: Date): Promise<void> {
  await sql`insert into registry.charge (county_id, community_id, unit_id, from_day, document, recorded_at)
    values (${fact.community.county}, ${fact.community.id}, ${fact.unit}, ${fact.on}, ${fact.document}, ${now})`.execute(tx)
}

export async function addSuccession(
  tx: Tx,
  fact: { from: Key; to: Key; kind: string; on: Day; document: string },
  now: Date,
): Promise<void> {
  await sql`insert into registry.succession (county_id, from_id, to_county_id, to_id, kind, on_day, document, recorded_at)
    values (${fact.from.county}, ${fact.from.id}, ${fact.to.county}, ${fact.to.id}, ${fact.kind}, ${fact.on}, ${fact.document}, ${now})`.execute(
    tx,
  )
}

/** What it said before stands in the book of acts. */
export async function describeCommunity(tx: Tx, { community, division, address, builtYear, ownership }: DescriptionInput): Promise<void> {
  await sql`update registry.community set division = ${division}, address = ${address}, built_year = ${builtYear}, ownership = ${ownership}
    where county_id = ${community.county} and id = ${community.id}`.execute(tx)
}

/** What became of communities up to a day, as known at a moment; both ends as printed keys. */
export async function listSuccessions(reader: Reader, on: Day, known: Date): Promise<Succession[]> {
  const { rows } = await sql<Succession>`
    select county_id || '-' || from_id as "from", to_county_id || '-' || to_id as "to", kind from registry.succession
    where on_day <= ${on}::date and recorded_at <= ${known}`.execute(reader)
  return rows
}
