import { sql } from 'kysely'
import type { Day, Month } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import type { Baseline } from '../plan/list.ts'
import type { UnitFigures } from './unit-figures.ts'

/** Which list of the city is looked at. */
interface AskedList {
  readonly office: number
  readonly year: number
  readonly baseline: Baseline
  readonly cutoff: Day
  readonly known: Date
}

export interface UnitWithLines {
  readonly id: number
  readonly name: string
  readonly division: string | null
  /** The reader sees the whole city: what these lines add up to is a total. */
  readonly isWhole: boolean
  readonly lines: readonly ListLine[]
}

interface ListLine {
  readonly item: string
  readonly community: string
  readonly name: string
  readonly division: string | null
  readonly builtYear: number | null
  readonly households: number
  /** It stands in the version in force; in the first one; or in both. */
  readonly isNow: boolean
  readonly isFirst: boolean
}

/** The city's units with their lines in the list, as far as the reader sees them: as first approved, and as in force. */
export async function listUnitsWithLines(reader: Reader, { office, year, baseline, cutoff, known }: AskedList): Promise<UnitWithLines[]> {
  const { rows } = await sql<UnitWithLines>`
    with version as (
      select id, no = max(no) over () as is_now, no = min(no) over () as is_first from plan.version
      where office_id = ${office} and year = ${year} and baseline = ${baseline} and approved_on <= ${cutoff}::date and recorded_at <= ${known}
    )
    select unit.id, unit.name, unit.division, coalesce(jsonb_agg(line) filter (where line.item is not null), '[]') as lines,
      coalesce((
        select nullif(current_setting('app.county_from', true), '')::int <= office_id and nullif(current_setting('app.county_to', true), '')::int >= last_id
        from access.city where office_id = ${office}), false) as "isWhole"
    from access.unit
    left join (
      select line.unit_id, line.county_id || '-' || line.item_id as item, line.county_id || '-' || community.id as community, line.name,
        coalesce(line.division, community.division) as division, community.built_year as "builtYear", line.households,
        version.is_now as "isNow", version.is_first as "isFirst"
      from version
      join plan.line on line.version_id = version.id and (version.is_now or version.is_first)
      join plan.item on item.county_id = line.county_id and item.id = line.item_id
      join registry.community on community.county_id = item.county_id and community.id = item.community_id
    ) line on line.unit_id = unit.id
    where unit.office_id = ${office}
    group by unit.id order by unit.id`.execute(reader)
  return rows
}

export interface PreviousRow {
  readonly unit: number
  readonly month: Month
  readonly figures: UnitFigures
  /** What counted as started in it, and whether the start was voided since. */
  readonly started: readonly { readonly item: string; readonly name: string; readonly households: number; readonly isVoided: boolean }[]
}

/**
 * The units' rows in the month before, of the same line and list, as they are printed now: none where it was not closed
 * by the moment, or counted another year's list.
 */
export async function listPreviousRows(
  reader: Reader,
  { period, units, known }: { readonly period: string; readonly units: readonly number[]; readonly known: Date },
): Promise<PreviousRow[]> {
  const { rows } = await sql<PreviousRow>`
    with before as (
      select earlier.id, earlier.month, earlier.cutoff, earlier.year = this.year and earlier.baseline = this.baseline as same_list
      from progress.period this
      join progress.period earlier on earlier.office_id = this.office_id and earlier.line = this.line and earlier.month < this.month
      where this.id = ${period} order by earlier.month desc limit 1
    ),
    printed as (                -- a row with its last correction
      select closed_row.unit_id, before.month, before.cutoff, coalesce(last.after, closed_row.figures) as figures,
        coalesce(last.version_id, closed_row.version_id) as version_id, coalesce(last.known_at, closed_row.known_at) as known_at
      from before
      join progress.closing on closing.period_id = before.id and closing.recorded_at <= ${known}
      join progress.closed_row on closed_row.period_id = before.id and closed_row.unit_id = any (${units}::int[])
      left join lateral (
        select after, version_id, known_at from progress.correction
        where correction.period_id = before.id and correction.unit_id = closed_row.unit_id and recorded_at <= ${known}
        order by no desc limit 1) last on true
      where same_list
    )
    select printed.unit_id as unit, printed.month, printed.figures, coalesce(counted.started, '[]') as started
    from printed
    left join lateral (         -- the lines that it counted as started then, by what was known then
      select jsonb_agg(jsonb_build_object('item', line.county_id || '-' || line.item_id, 'name', line.name, 'households', line.households,
        'isVoided', start.is_voided)) as started
      from plan.line
      join lateral (
        select bool_and(coalesce(voided_at <= ${known}, false)) as is_voided from works.milestone
        where milestone.county_id = line.county_id and milestone.item_id = line.item_id and building_id is null and stage >= 30
          and occurred_on <= printed.cutoff and recorded_at <= printed.known_at and (voided_at is null or voided_at > printed.known_at)
        having count(*) > 0
      ) start on true
      where line.version_id = printed.version_id and line.unit_id = printed.unit_id
    ) counted on true`.execute(reader)
  return rows
}
