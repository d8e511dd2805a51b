import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import type { Baseline } from '../plan/list.ts'
import type { CabinetCounts, CountMemo } from './count-memo.ts'
import { joinUnits, type UnitCounts } from './unit-counts.ts'

/** Which lists, and how much of them: the interval of cabinets of one county, of a city, a province or the nation. */
export interface CountsAsked {
  readonly from: number
  readonly to: number
  readonly year: number
  readonly baseline: Baseline
  readonly cutoff: Day
  readonly known: Date
}

/**
 * The standing of the lists in force, grouped by unit: the figures of the month's table, of one county or of the
 * nation. Only cabinets in which something was done since they were last counted are counted again.
 *
 * The lists in force, the ends of the chains and the facts must be one picture: call it in a look, or in an act
 * that has closed the heads.
 */
export async function listUnitCounts(reader: Reader, memo: CountMemo, asked: CountsAsked): Promise<UnitCounts[]> {
  const found: UnitCounts[] = []
  const missing: Cabinet[] = []
  for (const cabinet of await listCabinets(reader, asked)) {
    const known = memo.recall(memoKey(cabinet, asked), cabinet.state, asked.known)
    if (known) found.push(...known)
    else missing.push(cabinet)
  }
  const counted = await countCabinets(reader, missing, asked)
  for (const cabinet of missing) {
    const fresh = { state: cabinet.state, ...(counted.get(cabinet.county) ?? empty) }
    memo.keep(memoKey(cabinet, asked), fresh, asked.known)
    found.push(...fresh.counts)
  }
  return joinUnits(found)
}

/** A cabinet, the version of the list that is in force there, and the hash of its last act. */
interface Cabinet {
  readonly county: number
  readonly version: string
  readonly state: string
}

/**
 * The version stands in the key, because a cabinet that an adjustment has left out is not touched by it: its chain stays
 * where it was, and yet it has no lines any more. A version never changes, so its number of lines needs no watching.
 */
const memoKey = ({ county, version }: Cabinet, { cutoff }: CountsAsked) => `${county} ${version} ${cutoff}`

const empty = { settledAt: null, counts: [] }

/** The cabinets where a list is in force. Row-level security leaves those within the reach. */
async function listCabinets(reader: Reader, { from, to, year, baseline, cutoff, known }: CountsAsked): Promise<Cabinet[]> {
  const { rows } = await sql<Cabinet>`
    with in_force as (          -- of each city the last version approved by the cut-off, and known by then
      select distinct on (office_id) office_id, id from plan.version
      where office_id in (select office_id from access.cabinet where id between ${from} and ${to})
        and year = ${year} and baseline = ${baseline} and approved_on <= ${cutoff}::date and recorded_at <= ${known}
      order by office_id, no desc
    )
    select cabinet.id as county, in_force.id as version, encode(head.hash, 'base64') as state
    from in_force
    join access.cabinet on cabinet.office_id = in_force.office_id
    join audit.head on head.county_id = cabinet.id
    where cabinet.id between ${from} and ${to}`.execute(reader)
  return rows
}

interface CountedRow {
  readonly county: number
  readonly unit: number
  readonly households: number
  readonly communities: number
  readonly startedHouseholds: number
  readonly startedCommunities: number
  readonly completedHouseholds: number
  readonly completedCommunities: number
  readonly settledAt: Date | null
}

async function countCabinets(
  reader: Reader,
  cabinets: readonly Cabinet[],
  { cutoff, known }: CountsAsked,
): Promise<Map<number, Omit<CabinetCounts, 'state'>>> {
  if (cabinets.length === 0) return new Map()
  const { rows } = await sql<CountedRow>`
    select cabinet.county, counted.*
    from unnest(${cabinets.map(one => one.county)}::int[], ${cabinets.map(one => one.version)}::uuid[]) as cabinet (county, version)
    cross join lateral (        -- cabinet by cabinet, so that both indexes are read once, in their order, and nothing else
      select line.unit_id as unit, sum(line.households) as households, count(*) as communities,
        -- a sum over nothing is null, and 0 is meant
        coalesce(sum(line.households) filter (where reached.stage >= 30), 0) as "startedHouseholds",
        count(*) filter (where reached.stage >= 30) as "startedCommunities",
        coalesce(sum(line.households) filter (where reached.stage >= 40), 0) as "completedHouseholds",
        count(*) filter (where reached.stage >= 40) as "completedCommunities",
        max(reached.settled_at) as "settledAt"
      from plan.line
      left join (               -- the furthest stage of each item as in standing.store.ts; beside it, when the last of all its facts was recorded or voided
        select item_id,
          max(stage) filter (where occurred_on <= ${cutoff}::date and recorded_at <= ${known} and (voided_at is null or voided_at > ${known})) as stage,
          max(greatest(recorded_at, voided_at)) as settled_at
        from works.milestone
        where milestone.county_id = cabinet.county and building_id is null
        group by item_id
      ) reached on reached.item_id = line.item_id
      where line.county_id = cabinet.county and line.version_id = cabinet.version
      group by line.unit_id
    ) counted`.execute(reader)
  return byCounty(rows)
}

/** The rows of each cabinet together: the last moment of any of its units' facts is the cabinet's. */
function byCounty(rows: readonly CountedRow[]): Map<number, Omit<CabinetCounts, 'state'>> {
  const found = new Map<number, { settledAt: Date | null; counts: UnitCounts[] }>()
  for (const row of rows) {
    const before = found.get(row.county)
    const counts = [...(before?.counts ?? []), countsOf(row)]
    const last = before?.settledAt ?? null
    const settledAt = last && (!row.settledAt || last > row.settledAt) ? last : row.settledAt
    found.set(row.county, { settledAt, counts })
  }
  return found
}

const countsOf = (row: CountedRow): UnitCounts => ({
  unit: row.unit,
  plan: { households: row.households, communities: row.communities },
  preparation: { households: row.households - row.startedHouseholds, communities: row.communities - row.startedCommunities },
  started: { households: row.startedHouseholds, communities: row.startedCommunities },
  completed: { households: row.completedHouseholds, communities: row.completedCommunities },
})
