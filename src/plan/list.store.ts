import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader, Tx } from '../base/db.ts'
import type { Baseline, ListInput } from './list.ts'

export interface Version {
  readonly id: string
  readonly office: number
  readonly year: number
  readonly baseline: Baseline
  readonly no: number
  readonly approvedOn: Day
  readonly document: string
  readonly reason: string
  readonly recordedAt: Date
}

const columns = sql`id, office_id as office, year, baseline, no, approved_on as "approvedOn", document, reason, recorded_at as "recordedAt"`

/** All versions of a city's lists, newest first. */
export async function listVersions(reader: Reader, office: number): Promise<Version[]> {
  const { rows } =
    await sql<Version>`select ${columns} from plan.version where office_id = ${office} order by year desc, baseline, no desc`.execute(
      reader,
    )
  return rows
}

export async function lastVersion(reader: Reader, office: number, year: number, baseline: Baseline): Promise<Version | null> {
  const { rows } = await sql<Version>`
    select ${columns} from plan.version where office_id = ${office} and year = ${year} and baseline = ${baseline} order by no desc limit 1`.execute(
    reader,
  )
  return rows[0] ?? null
}

/** The version of a list that was the plan on a day, as was known at a moment; null where none was. */
export async function findVersionInForce(
  reader: Reader,
  { office, year, baseline, cutoff, known }: { office: number; year: number; baseline: Baseline; cutoff: Day; known: Date },
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from plan.version
    where office_id = ${office} and year = ${year} and baseline = ${baseline} and approved_on <= ${cutoff}::date and recorded_at <= ${known}
    order by no desc limit 1`.execute(reader)
  return rows[0]?.id ?? null
}

export async function addVersion(tx: Tx, list: ListInput, no: number, now: Date): Promise<void> {
  await sql`insert into plan.version
      (id, office_id, year, baseline, no, approved_on, approved_by, document, reason, target_communities, target_households, recorded_at)
    values (${list.id}, ${list.office}, ${list.year}, ${list.baseline}, ${no}, ${list.approvedOn}, ${list.approvedBy}, ${list.document}, ${list.reason},
      ${list.target.communities}, ${list.target.households}, ${now})`.execute(tx)
}

/** A line with the id that its item takes where it has none yet. */
export type LineWithItem = ListInput['lines'][number] & { readonly newItem: string }

/**
 * The lines of a version; items that no list has named before come into being with it.
 * Answers how many lines were added: fewer than asked where a community does not exist.
 */
export async function addLinesOfVersion(tx: Tx, version: string, lines: readonly LineWithItem[], now: Date): Promise<number> {
  const rows = JSON.stringify(lines.map(({ community, ...line }) => ({ ...line, ...community })))
  await sql`
    insert into plan.item (county_id, id, community_id, round, recorded_at)
    select line.county, line."newItem", line.id, line.round, ${now}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb) as line (county int, id uuid, round int, "newItem" uuid)
    join registry.community on community.county_id = line.county and community.id = line.id
    on conflict (county_id, community_id, round) do nothing`.execute(tx)
  const { numAffectedRows } = await sql`
    insert into plan.line (county_id, version_id, item_id, unit_id, name, division, households, buildings, floor_area_cm2,
      planned_start, planned_finish)
    select line.county, ${version}::uuid, item.id, line.unit, line.name, line.division, line.households, line.buildings, line."floorArea",
      line."plannedStart", line."plannedFinish"
    from jsonb_to_recordset(${rows}::jsonb)
      as line (county int, id uuid, round int, unit int, name text, division text, households int, buildings int, "floorArea" bigint,
        "plannedStart" text, "plannedFinish" text)
    join plan.item on item.county_id = line.county and item.community_id = line.id and item.round = line.round`.execute(tx)
  return Number(numAffectedRows ?? 0)
}
