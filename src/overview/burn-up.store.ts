import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import type { Baseline } from '../plan/list.ts'
import type { BurnUpPoint } from './burn-up.ts'

export interface AskedPoints {
  readonly office: number
  readonly baseline: Baseline
  readonly known: Date
  /** Which days, each with the plan year whose list is meant. */
  readonly days: readonly { readonly year: number; readonly on: Day }[]
}

interface Row {
  readonly year: number
  readonly on: Day
  readonly no: number
  readonly unit: number
  readonly communities: number
  readonly households: number
  readonly startedCommunities: number
  readonly startedHouseholds: number
  readonly completedCommunities: number
  readonly completedHouseholds: number
}

/**
 * What was planned, started and completed on each of these days, by unit, as known at one moment: the standing of
 * figures/standing.store.ts on many days in one question. A day on which no version was in force is not in it.
 */
export async function listPoints(
  reader: Reader,
  { office, baseline, known, days }: AskedPoints,
): Promise<(BurnUpPoint & { year: number })[]> {
  if (days.length === 0) return []
  const { rows } = await sql<Row>`
    with happened as (          -- an item has started from the first day on which it had got as far, and stays started
      select county_id, item_id, min(occurred_on) filter (where stage >= 30) as started_on, min(occurred_on) filter (where stage >= 40) as completed_on
      from works.milestone
      where building_id is null and recorded_at <= ${known} and (voided_at is null or voided_at > ${known})
      group by county_id, item_id
    )
    select asked.year, asked.day as "on", in_force.no, line.unit_id as unit,
      count(*)::int as communities, sum(line.households)::int as households,
      count(*) filter (where started_on <= asked.day)::int as "startedCommunities",
      coalesce(sum(line.households) filter (where started_on <= asked.day), 0)::int as "startedHouseholds",
      count(*) filter (where completed_on <= asked.day)::int as "completedCommunities",
      coalesce(sum(line.households) filter (where completed_on <= asked.day), 0)::int as "completedHouseholds"
    from unnest(${days.map(({ year }) => year)}::int[], ${days.map(({ on }) => on)}::date[]) as asked (year, day)
    cross join lateral (        -- the last version approved by that day, and known by the moment of knowing
      select id, no from plan.version
      where office_id = ${office} and version.year = asked.year and baseline = ${baseline} and approved_on <= asked.day and recorded_at <= ${known}
      order by no desc limit 1) in_force
    join plan.line on line.version_id = in_force.id
    left join happened on happened.county_id = line.county_id and happened.item_id = line.item_id
    group by asked.year, asked.day, in_force.no, line.unit_id
    order by asked.day, asked.year, line.unit_id`.execute(reader)
  return pointsOf(rows)
}

function pointsOf(rows: readonly Row[]): (BurnUpPoint & { year: number })[] {
  const points = new Map<string, BurnUpPoint & { year: number; units: BurnUpPoint['units'][number][] }>()
  for (const { year, on, no, unit, ...row } of rows) {
    const point = points.get(`${year} ${on}`) ?? { year, on, no, units: [] }
    points.set(`${year} ${on}`, point)
    point.units.push({
      unit,
      plan: { communities: row.communities, households: row.households },
      started: { communities: row.startedCommunities, households: row.startedHouseholds },
      completed: { communities: row.completedCommunities, households: row.completedHouseholds },
    })
  }
  return [...points.values()]
}
