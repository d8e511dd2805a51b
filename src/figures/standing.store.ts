import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import type { Baseline } from '../plan/list.ts'
import { listSuccessions } from '../registry/community.store.ts'
import { type ListedLine, linesSince } from './since.ts'
import type { StandingLine } from './standing.ts'

/** What happened to an item, as of a cut-off and a moment of knowing. The query around it calls its row of the plan `line`. */
const reached = (cutoff: Day, known: Date | RawBuilder<unknown>) => sql`
      select coalesce(max(stage), 0) as stage, min(occurred_on) filter (where stage >= 30) as started_on
      from works.milestone
      where milestone.county_id = line.county_id and milestone.item_id = line.item_id and building_id is null
        and occurred_on <= ${cutoff}::date and recorded_at <= ${known} and (voided_at is null or voided_at > ${known})`

export interface Asked {
  readonly office: number
  readonly year: number
  readonly baseline: Baseline
  readonly cutoff: Day
  readonly known: Date
}

/** The standing of one list: see figures/standing.ts. Empty where no version was in force on the cut-off. */
export async function listStandingLines(reader: Reader, { office, year, baseline, cutoff, known }: Asked): Promise<StandingLine[]> {
  const { rows } = await sql<StandingLine>`
    with in_force as (          -- the last version approved by the cut-off, and known by then
      select id from plan.version
      where office_id = ${office} and year = ${year} and baseline = ${baseline} and approved_on <= ${cutoff}::date and recorded_at <= ${known}
      order by no desc limit 1
    )
    select line.county_id || '-' || line.item_id as item, line.county_id || '-' || item.community_id as community, line.name, line.unit_id as unit,
      line.households, line.buildings, line.floor_area_cm2 as "floorAreaCm2", reached.stage, reached.started_on as "startedOn"
    from in_force
    join plan.line on line.version_id = in_force.id
    join plan.item on item.county_id = line.county_id and item.id = line.item_id
    cross join lateral (        -- the furthest stage that had happened, was known, and was not yet known to be wrong
      ${reached(cutoff, known)}) reached
    order by line.unit_id, line.county_id, line.item_id`.execute(reader)
  return rows
}

/** A row of a month that was put together of rows: one unit's lines of one version, as of a moment of knowing of its own. */
export interface RowAsked {
  readonly unit: number
  readonly version: string
  readonly known: Date
}

/** The standing of such a month: the lines of its rows together. */
export async function listLinesOfRows(reader: Reader, cutoff: Day, rows: readonly RowAsked[]): Promise<StandingLine[]> {
  const { rows: lines } = await sql<StandingLine>`
    select line.county_id || '-' || line.item_id as item, line.county_id || '-' || item.community_id as community, line.name, line.unit_id as unit,
      line.households, line.buildings, line.floor_area_cm2 as "floorAreaCm2", reached.stage, reached.started_on as "startedOn"
    from unnest(${rows.map(row => row.unit)}::int[], ${rows.map(row => row.version)}::uuid[], ${rows.map(row => row.known)}::timestamptz[])
      as asked (unit, version, known)
    join plan.line on line.version_id = asked.version and line.unit_id = asked.unit
    join plan.item on item.county_id = line.county_id and item.id = line.item_id
    cross join lateral (${reached(cutoff, sql`asked.known`)}) reached
    order by line.unit_id, line.county_id, line.item_id`.execute(reader)
  return lines
}

export interface AskedSince {
  readonly office: number
  readonly since: Day
  readonly cutoff: Day
  readonly known: Date
}

/**
 * The standing of all plan years since a day: each community that the city's lists first approved on or after it, once,
 * with the counts, unit and stage of its latest item. A community that every list in force has dropped is not in it.
 */
export async function listLinesSince(reader: Reader, asked: AskedSince): Promise<StandingLine[]> {
  const lines = await listNewestLines(reader, asked)
  const firstApproved = await listFirstApprovals(reader, asked)
  return linesSince(lines, firstApproved, await listSuccessions(reader, asked.cutoff, asked.known), asked.since)
}

/** The city's versions that were approved by the cut-off, and known by then. */
const approved = ({ office, cutoff, known }: AskedSince) => sql`
      select id, year, no = max(no) over (partition by year) as in_force, approved_on from plan.version
      where office_id = ${office} and baseline = 'city' and approved_on <= ${cutoff}::date and recorded_at <= ${known}`

async function listNewestLines(reader: Reader, asked: AskedSince): Promise<ListedLine[]> {
  const { rows } = await sql<ListedLine>`
    with line as (              -- of the lists in force, the newest line of each community
      select distinct on (line.county_id, item.community_id) line.*, item.community_id, approved.year
      from (${approved(asked)}) approved
      join plan.line on line.version_id = approved.id
      join plan.item on item.county_id = line.county_id and item.id = line.item_id
      where in_force
      order by line.county_id, item.community_id, approved.year desc, item.round desc
    )
    select line.county_id || '-' || line.item_id as item, line.county_id || '-' || line.community_id as community, line.name, line.unit_id as unit,
      line.households, line.buildings, line.floor_area_cm2 as "floorAreaCm2", reached.stage, reached.started_on as "startedOn", line.year
    from line
    cross join lateral (${reached(asked.cutoff, asked.known)}) reached
    order by line.unit_id, line.county_id, line.item_id`.execute(reader)
  return rows
}

/** The day on which each community first stood in a list, whether it still does or not. */
async function listFirstApprovals(reader: Reader, asked: AskedSince): Promise<Map<string, Day>> {
  const { rows } = await sql<{ community: string; day: Day }>`
    select item.county_id || '-' || item.community_id as community, min(approved.approved_on) as day
    from (${approved(asked)}) approved
    join plan.line on line.version_id = approved.id
    join plan.item on item.county_id = line.county_id and item.id = line.item_id
    group by item.county_id, item.community_id`.execute(reader)
  return new Map(rows.map(row => [row.community, row.day]))
}
