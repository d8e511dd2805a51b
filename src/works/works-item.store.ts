import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import { printKey } from '../base/key.ts'
import { newestLine } from '../plan/item.store.ts'
import { listBuildingsOf, listStanding } from './milestone.store.ts'
import type { RecordableItem } from './works-item.ts'

export interface AskedItems {
  readonly office: number
  readonly units: readonly number[] | 'all'
  /** Only of this unit; null: of all. */
  readonly unit: number | null
  readonly most: number
}

/** The items of the reach with what has been recorded of them, by unit and name; at most `most`. */
export async function listItems(reader: Reader, { office, units, unit, most }: AskedItems): Promise<RecordableItem[]> {
  const within = units === 'all' ? null : [...units]
  const { rows } = await sql<Omit<RecordableItem, 'item' | 'buildings' | 'standing'> & { county: number; id: string }>`
    select item.county_id as county, item.id, newest.name, newest.unit_id as unit, newest.households,
      (select name from access.division where office_id = ${office} and code = newest.division order by from_day desc limit 1) as place,
      (select min(evidence_due_on) from works.milestone    -- a start that was reported before its evidence, and nothing has come since
        where milestone.county_id = item.county_id and milestone.item_id = item.id and voided_at is null and building_id is null
          and not exists (select from works.evidence where evidence.county_id = milestone.county_id and evidence.milestone_id = milestone.id)
      ) as "evidenceDueOn"
    from plan.item
    cross join lateral ${newestLine(sql`item.county_id`, sql`item.id`)} newest
    where (${within}::int[] is null or newest.unit_id = any (${within}::int[])) and (${unit}::int is null or newest.unit_id = ${unit}::int)
    order by newest.unit_id, newest.name, item.id
    limit ${most}`.execute(reader)
  const [standing, buildings] = await Promise.all([listStanding(reader, rows), listBuildingsOf(reader, rows)])
  return rows.map(({ county, id, ...row }) => {
    const item = printKey({ county, id })
    return { item, ...row, buildings: buildings.get(item) ?? [], standing: standing.get(item) ?? [] }
  })
}

/** One item of the reach as `listItems` has it: where it lies and how it is called now; null where there is none. */
export interface ItemNow {
  readonly community: string
  readonly name: string
  readonly unit: number
  readonly unitName: string
  readonly place: string | null
  readonly households: number
  readonly buildings: number
}

/** A list that names an item, in one of its versions, with what the version froze. */
export interface ListedAs {
  /** The version's id. */
  readonly version: string
  readonly year: number
  readonly baseline: 'city' | 'province' | 'nation'
  readonly no: number
  /** The last version of the list: where it is not this one, the list has dropped the item. */
  readonly lastNo: number
  readonly approvedOn: Day
  readonly document: string
  readonly name: string
  readonly unit: number
  readonly households: number
  readonly buildings: number
  readonly floorAreaCm2: number
}

export async function findItem(
  reader: Reader,
  { county, id }: { county: number; id: string },
  office: number,
  units: readonly number[] | 'all',
): Promise<ItemNow | null> {
  const { rows } = await sql<ItemNow>`
    select item.county_id || '-' || item.community_id as community, newest.name, newest.unit_id as unit, unit.name as "unitName",
      newest.households, newest.buildings,
      (select name from access.division where office_id = ${office} and code = newest.division order by from_day desc limit 1) as place
    from plan.item
    cross join lateral ${newestLine(sql`item.county_id`, sql`item.id`)} newest
    join access.unit on unit.id = newest.unit_id
    where item.county_id = ${county} and item.id = ${id}`.execute(reader)
  const found = rows[0]
  return found && (units === 'all' || units.includes(found.unit)) ? found : null
}

/** The lists that name an item, each with the newest of its versions that does. */
export async function listLists(reader: Reader, { county, id }: { county: number; id: string }): Promise<ListedAs[]> {
  const { rows } = await sql<ListedAs>`
    select distinct on (version.year, version.baseline) version.id as version, version.year, version.baseline, version.no, version.approved_on as "approvedOn", version.document,
      (select max(no) from plan.version v where v.office_id = version.office_id and v.year = version.year and v.baseline = version.baseline) as "lastNo",
      line.name, line.unit_id as unit, line.households, line.buildings, line.floor_area_cm2 as "floorAreaCm2"
    from plan.line join plan.version on version.id = line.version_id
    where line.county_id = ${county} and line.item_id = ${id}
    order by version.year desc, version.baseline, version.no desc`.execute(reader)
  return rows
}

/** What the ledger counted last, and which document says so. */
export interface LedgerCount {
  readonly on: Day
  readonly households: number
  readonly buildings: number
  readonly floorAreaCm2: number
  readonly document: string
}

export async function lastRecount(reader: Reader, { county, id }: { county: number; id: string }): Promise<LedgerCount | null> {
  const { rows } = await sql<LedgerCount>`
    select counted_on as "on", households, recount.buildings, floor_area_cm2 as "floorAreaCm2", document
    from plan.item join registry.recount on recount.county_id = item.county_id and recount.community_id = item.community_id
    where item.county_id = ${county} and item.id = ${id}
    order by counted_on desc, recount.recorded_at desc limit 1`.execute(reader)
  return rows[0] ?? null
}
