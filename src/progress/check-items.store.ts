import { sql } from 'kysely'
import { type Day, dayAt, readDay } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import { type Key, printKey } from '../base/key.ts'
import type { Baseline } from '../plan/list.ts'
import type { CheckItem, CheckMilestone } from './check-facts.ts'

/** Which lists are looked at, and of which units. */
export interface AskedLists {
  readonly office: number
  readonly year: number
  readonly cutoff: Day
  readonly units: readonly number[]
  readonly known: Date
}

/** A line of one of the year's lists in force, with what the ledger holds of its community. */
export interface ListedItem extends Omit<CheckItem, 'milestones' | 'alsoListedBy' | 'lastFactOn'> {
  readonly list: Baseline
  readonly unit: number
  readonly county: number
  readonly id: string
  readonly lastFactAt: Date | null
  /** The city's list names it, too; true where the city has none. */
  readonly inCityList: boolean
}

/** The units' lines of all lists of the year, the ledger as it was on the cut-off and as it was known at the moment. */
export async function listItems(reader: Reader, { office, year, cutoff, units, known }: AskedLists): Promise<ListedItem[]> {
  const { rows } = await sql<ListedItem>`
    with version as (           -- of each list the last version approved by the cut-off, and known by then
      select distinct on (baseline) id, baseline from plan.version
      where office_id = ${office} and year = ${year} and approved_on <= ${cutoff}::date and recorded_at <= ${known}
      order by baseline, no desc
    )
    select version.baseline as list, line.unit_id as unit, line.county_id as county, line.item_id as id,
      line.county_id || '-' || line.item_id as key, line.county_id || '-' || community.id as community, line.name,
      coalesce(official.name, line.name) as "ledgerName", others.aliases, coalesce(community.division, line.division) as division, community.address,
      community.built_year as "builtYear", community.ownership, charge.unit_id as "unitInCharge",
      jsonb_build_object('communities', 1, 'buildings', line.buildings, 'households', line.households, 'floorAreaCm2', line.floor_area_cm2) as plan,
      ledger.sizes as ledger, listed.buildings, first.year as "firstYear", first.day as "listedOn",
      line.planned_start as "plannedStart", earlier.day as "renovatedOn", last.at as "lastFactAt",
      coalesce(expectation.reason is not null, false) as "reasonGiven",
      not exists (select from version where baseline = 'city') or exists (
        select from version own join plan.line other on other.version_id = own.id and other.county_id = line.county_id and other.item_id = line.item_id
        where own.baseline = 'city') as "inCityList"
    from version
    join plan.line on line.version_id = version.id and line.unit_id = any (${units}::int[])
    join plan.item on item.county_id = line.county_id and item.id = line.item_id
    join registry.community on community.county_id = item.county_id and community.id = item.community_id
    left join lateral (         -- the ledger on the cut-off: the last fact from before it
      select name from registry.community_name fact
      where fact.county_id = community.county_id and fact.community_id = community.id and kind = 'official'
        and from_day <= ${cutoff}::date and recorded_at <= ${known}
      order by from_day desc, recorded_at desc limit 1) official on true
    left join lateral (
      select coalesce(jsonb_agg(distinct name), '[]') as aliases from registry.community_name fact
      where fact.county_id = community.county_id and fact.community_id = community.id and kind = 'alias'
        and from_day <= ${cutoff}::date and recorded_at <= ${known}) others on true
    left join lateral (
      select unit_id from registry.charge fact
      where fact.county_id = community.county_id and fact.community_id = community.id and from_day <= ${cutoff}::date and recorded_at <= ${known}
      order by from_day desc, recorded_at desc limit 1) charge on true
    left join lateral (
      select jsonb_build_object('communities', 1, 'buildings', buildings, 'households', households, 'floorAreaCm2', floor_area_cm2) as sizes
      from registry.recount fact
      where fact.county_id = community.county_id and fact.community_id = community.id and counted_on <= ${cutoff}::date and recorded_at <= ${known}
      order by counted_on desc, recorded_at desc limit 1) ledger on true
    left join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('id', id, 'no', no)), '[]') as buildings from registry.building
      where building.county_id = community.county_id and building.community_id = community.id and recorded_at <= ${known}) listed on true
    join lateral (              -- when a list of this kind first named it
      select min(named.year) as year, min(named.approved_on) as day
      from plan.line before join plan.version named on named.id = before.version_id
      where before.county_id = line.county_id and before.item_id = line.item_id and named.baseline = version.baseline and named.recorded_at <= ${known}
    ) first on true
    left join lateral (         -- an earlier renovation of the same community
      select max(occurred_on) as day
      from plan.item other join works.milestone on milestone.county_id = other.county_id and milestone.item_id = other.id
      where other.county_id = item.county_id and other.community_id = item.community_id and other.round < item.round
        and stage >= 40 and building_id is null and milestone.recorded_at <= ${known} and (voided_at is null or voided_at > ${known})
    ) earlier on true
    left join lateral (
      select reason from works.expectation said
      where said.county_id = line.county_id and said.item_id = line.item_id and stage = 30 and recorded_at <= ${known}
      order by recorded_at desc limit 1) expectation on true
    left join lateral (${lastRecorded(known)}) last on true`.execute(reader)
  return rows
}

/** When anything was last recorded of an item, whatever it was. */
const lastRecorded = (known: Date) => sql`
      select max(at) as at from (
        select recorded_at as at from works.milestone fact where fact.county_id = line.county_id and fact.item_id = line.item_id
        union all
        select recorded_at from works.expectation fact where fact.county_id = line.county_id and fact.item_id = line.item_id
        union all
        select recorded_at from progress.note fact where fact.county_id = line.county_id and fact.item_id = line.item_id
        union all
        select recorded_at from progress.quantity fact where fact.county_id = line.county_id and fact.item_id = line.item_id
        union all
        select evidence.recorded_at from works.milestone fact
        join works.evidence on evidence.county_id = fact.county_id and evidence.milestone_id = fact.id
        where fact.county_id = line.county_id and fact.item_id = line.item_id
      ) fact where at <= ${known}`

interface MilestoneRow extends Omit<CheckMilestone, 'recordedOn' | 'photos'> {
  readonly county: number
  readonly item: string
  readonly recordedAt: Date
  readonly photos: readonly { readonly hash: string; readonly takenAt: string | null }[]
}

/** The milestones of items that are known at a moment and not voided by then, with what proves them; by printed key. */
export async function listCheckMilestones(reader: Reader, items: readonly Key[], known: Date): Promise<Map<string, CheckMilestone[]>> {
  const { rows } = await sql<MilestoneRow>`
    select asked.county, asked.item, stage, occurred_on as "occurredOn", milestone.recorded_at as "recordedAt", building_id as building,
      evidence_due_on as "evidenceDueOn", coalesce(proof.evidence, 0) as evidence, coalesce(proof.photos, '[]') as photos
    from (select distinct * from unnest(${items.map(key => key.county)}::int[], ${items.map(key => key.id)}::uuid[]) as named (county, item)) asked
    join works.milestone on milestone.county_id = asked.county and milestone.item_id = asked.item
      and milestone.recorded_at <= ${known} and (voided_at is null or voided_at > ${known})
    left join lateral (
      select count(*)::int as evidence,
        jsonb_agg(jsonb_build_object('hash', file.hash, 'takenAt', file.taken_at)) filter (where file.type like 'image/%') as photos
      from works.evidence join works.file on file.county_id = evidence.county_id and file.hash = evidence.file_hash
      where evidence.county_id = milestone.county_id and evidence.milestone_id = milestone.id and evidence.recorded_at <= ${known}
    ) proof on true`.execute(reader)
  const found = new Map<string, CheckMilestone[]>()
  for (const { county, item, recordedAt, photos, ...row } of rows) {
    const key = printKey({ county, id: item })
    const taken = photos.map(({ hash, takenAt }) => ({ hash, takenOn: readDay(takenAt?.slice(0, 10) ?? '') }))
    found.set(key, [...(found.get(key) ?? []), { ...row, recordedOn: dayAt(recordedAt), photos: taken }])
  }
  return found
}
