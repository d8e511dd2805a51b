import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import type { Key } from '../base/key.ts'
import { NotFound } from '../base/objection.ts'
import type { VersionLine } from './difference.ts'
import type { Baseline } from './list.ts'

/** A version as it is told, with what all its lines within the cabinets in scope add up to. */
export interface ToldVersion {
  readonly version: string
  readonly year: number
  readonly list: Baseline
  readonly no: number
  readonly approvedOn: Day
  readonly approvedBy: string
  readonly document: string
  readonly reason: string
  readonly recordedAt: Date
  readonly targetCommunities: number | null
  readonly targetHouseholds: number | null
  readonly communities: number
  readonly households: number
}

const columns = sql`version.id as version, version.year, version.baseline as list, version.no, version.approved_on as "approvedOn",
      version.approved_by as "approvedBy", version.document, version.reason, version.recorded_at as "recordedAt",
      version.target_communities as "targetCommunities", version.target_households as "targetHouseholds", total.communities, total.households`

const total = sql`(
      select count(*)::int as communities, coalesce(sum(line.households), 0)::int as households from plan.line where line.version_id = version.id)`

/** All versions of a city's lists with their totals, newest first. Read with the whole city in scope: totals are the city's. */
export async function listToldVersions(reader: Reader, office: number): Promise<ToldVersion[]> {
  const { rows } = await sql<ToldVersion>`
    select ${columns} from plan.version cross join lateral ${total} total
    where office_id = ${office} order by year desc, baseline, no desc`.execute(reader)
  return rows
}

/** A version, and the one before it of the same list where there is one. Read with the whole city in scope. */
export async function getToldVersion(
  reader: Reader,
  office: number,
  id: string,
): Promise<{ now: ToldVersion; before: ToldVersion | null }> {
  const { rows } = await sql<ToldVersion>`
    select ${columns} from plan.version as asked
    join plan.version on version.office_id = asked.office_id and version.year = asked.year and version.baseline = asked.baseline
      and version.no in (asked.no, asked.no - 1)
    cross join lateral ${total} total
    where asked.id = ${id} and asked.office_id = ${office}
    order by version.no desc`.execute(reader)
  const [now, before] = rows
  if (!now) throw new NotFound({ zh: '没有这个计划版本，请检查链接。', en: 'There is no such version of a list: check the link.' })
  return { now, before: before ?? null }
}

/** The lines of a version within the reach, in the order of the units and names. */
export async function listVersionLines(reader: Reader, version: string, units: readonly number[] | 'all'): Promise<VersionLine[]> {
  const { rows } = await sql<VersionLine>`
    select line.county_id || '-' || line.item_id as item, line.county_id || '-' || item.community_id as community, item.round, line.name,
      line.unit_id as unit, line.division, line.households, line.buildings, line.floor_area_cm2 as "floorArea",
      line.planned_start as "plannedStart", line.planned_finish as "plannedFinish"
    from plan.line
    join plan.item on item.county_id = line.county_id and item.id = line.item_id
    where line.version_id = ${version} and (${units === 'all'} or line.unit_id = any (${units === 'all' ? [] : [...units]}::int[]))
    order by line.unit_id, line.name, line.county_id, line.item_id`.execute(reader)
  return rows
}

/** One line in which a community stood, of which version. */
export interface Stood extends Omit<VersionLine, 'community'> {
  readonly version: string
  readonly year: number
  readonly list: Baseline
  readonly no: number
  readonly approvedOn: Day
}

/** In which versions a community stands, the newest first. */
export async function listWhereItStands(reader: Reader, { county, id }: Key): Promise<Stood[]> {
  const { rows } = await sql<Stood>`
    select line.county_id || '-' || line.item_id as item, item.round, line.name, line.unit_id as unit, line.division, line.households, line.buildings,
      line.floor_area_cm2 as "floorArea", line.planned_start as "plannedStart", line.planned_finish as "plannedFinish", version.id as version, version.year, version.baseline as list, version.no, version.approved_on as "approvedOn"
    from plan.item
    join plan.line on line.county_id = item.county_id and line.item_id = item.id
    join plan.version on version.id = line.version_id
    where item.county_id = ${county} and item.community_id = ${id}
    order by version.recorded_at desc, version.year desc, version.no desc`.execute(reader)
  return rows
}
