import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import type { Key } from '../base/key.ts'
import { foldName } from '../registry/name.ts'
import { chargeOn, countsOn, nameOn } from '../registry/today.store.ts'
import type { Stage } from '../works/milestone.ts'

/** A community as the ledger lists it on a day. */
export interface LedgerRow extends Key {
  readonly name: string
  readonly aliases: readonly string[]
  readonly unit: number
  readonly division: string | null
  readonly builtYear: number | null
  readonly households: number
  readonly buildings: number
  readonly floorArea: number // cm²
  /** Its newest renovation as a printed key, and how far that has got; null where no list has named it. */
  readonly item: string | null
  readonly stage: Stage | null
}

export interface AskedLedger {
  readonly office: number
  readonly units: readonly number[] | 'all'
  readonly on: Day
  readonly unit?: number | undefined
  readonly words?: string | undefined
  readonly builtFrom?: number | undefined
  readonly builtTo?: number | undefined
  /** Whether it stands in the last version of a list of the city. */
  readonly planned?: boolean | undefined
}

/** A page of the ledger, and how many communities there are in all that fit. */
export async function listLedger(
  reader: Reader,
  asked: AskedLedger,
  { skip, take }: { readonly skip: number; readonly take: number },
): Promise<{ rows: LedgerRow[]; count: number }> {
  const { rows } = await sql<LedgerRow & { count: number }>`
    with fitting as materialized (  -- read once, for the page and for the count
      select community.county_id, community.id, charge.unit_id, named.name
      from registry.community
      cross join lateral ${chargeOn(asked.on)} charge
      cross join lateral ${nameOn(asked.on)} named
      where ${sql.join(conditions(asked), sql` and `)}
    ), page as (
      select community.*, shown.unit_id, shown.name
      from (select * from fitting order by unit_id, name, county_id, id offset ${skip} limit ${take}) shown
      join registry.community on community.county_id = shown.county_id and community.id = shown.id
    )
    select ${columns(asked.on)}, (select count(*)::int from fitting) as count from page as community ${further(asked.on)}
    order by community.unit_id, community.name, community.county_id, community.id`.execute(reader)
  if (rows.length === 0 && skip > 0) return { rows: [], count: (await listLedger(reader, asked, { skip: 0, take: 1 })).count }
  return { rows: rows.map(({ count: _, ...row }) => row), count: rows[0]?.count ?? 0 }
}

/** Communities by their keys, as the ledger lists them: for those that a search has found. */
export async function listLedgerOf(reader: Reader, keys: readonly Key[], on: Day): Promise<LedgerRow[]> {
  const { rows } = await sql<LedgerRow>`
    with page as (
      select community.*, charge.unit_id, named.name
      from unnest(${keys.map(key => key.county)}::int[], ${keys.map(key => key.id)}::uuid[]) as asked (county, id)
      join registry.community on community.county_id = asked.county and community.id = asked.id
      cross join lateral ${chargeOn(on)} charge
      cross join lateral ${nameOn(on)} named
    )
    select ${columns(on)} from page as community ${further(on)}`.execute(reader)
  return rows
}

/** `further` is looked up for the communities of one page only, of which `community` is one. */
const columns = (on: Day) => sql`community.county_id as county, community.id, community.name, community.unit_id as unit, community.division,
      community.built_year as "builtYear", counted.households, counted.buildings, counted.floor_area_cm2 as "floorArea",
      newest.county_id || '-' || newest.id as item, reached.stage,
      array(select distinct fact.name from registry.community_name fact
        where fact.county_id = community.county_id and fact.community_id = community.id and fact.name <> community.name
          and fact.from_day <= ${on}::date order by 1) as aliases`

const further = (on: Day) => sql`
    cross join lateral ${countsOn(on)} counted
    left join lateral (
      select county_id, id from plan.item where item.county_id = community.county_id and item.community_id = community.id
      order by round desc limit 1) newest on true
    left join lateral (           -- as known now; of the whole community and not of one of its buildings
      select coalesce(max(stage), 0)::int as stage from works.milestone
      where milestone.county_id = newest.county_id and milestone.item_id = newest.id and building_id is null
        and occurred_on <= ${on}::date and voided_at is null) reached on newest.id is not null`

/** What a community must fulfil to be told: the reach, and each filter that was set. */
function conditions({ office, units, unit, words = '', builtFrom, builtTo, planned }: AskedLedger): RawBuilder<unknown>[] {
  const folded = foldName(words)
  return [
    sql`(${units === 'all'} or charge.unit_id = any (${units === 'all' ? [] : [...units]}::int[]))`,
    // The first of the two is for the index: whoever answers for it now has been given it some day.
    ...(unit === undefined
      ? []
      : [
          sql`(community.county_id, community.id) in (select given.county_id, given.community_id from registry.charge given where given.unit_id = ${unit})`,
          sql`charge.unit_id = ${unit}`,
        ]),
    ...(builtFrom === undefined ? [] : [sql`community.built_year >= ${builtFrom}`]),
    ...(builtTo === undefined ? [] : [sql`community.built_year <= ${builtTo}`]),
    ...(folded === ''
      ? []
      : [
          sql`(strpos(community.address, ${words}) > 0 or exists (
        select from registry.community_name fact
        where fact.county_id = community.county_id and fact.community_id = community.id and strpos(fact.folded, ${folded}) > 0))`,
        ]),
    ...(planned === undefined ? [] : [planned ? standsInAList(office) : sql`not ${standsInAList(office)}`]),
  ]
}

const standsInAList = (office: number) => sql`exists (
        select from plan.item
        join plan.line on line.county_id = item.county_id and line.item_id = item.id
        where item.county_id = community.county_id and item.community_id = community.id
          and line.version_id in (      -- the last version of each list
            select distinct on (year, baseline) id from plan.version where office_id = ${office} order by year, baseline, no desc))`
