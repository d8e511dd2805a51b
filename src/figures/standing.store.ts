import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import type { Baseline } from '../plan/list.ts'
import type { StandingLine } from './standing.ts'

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
      select coalesce(max(stage), 0) as stage, min(occurred_on) filter (where stage >= 30) as started_on
      from works.milestone
      where milestone.county_id = line.county_id and milestone.item_id = line.item_id and building_id is null
        and occurred_on <= ${cutoff}::date and recorded_at <= ${known} and (voided_at is null or voided_at > ${known})
    ) reached
    order by line.unit_id, line.county_id, line.item_id`.execute(reader)
  return rows
}
