import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import type { Stage } from '../works/milestone.ts'
import type { HappenedMilestone } from './drill.ts'

/** What had happened to each item as a whole by a cut-off, as known at a moment; by the item's printed key, in the order of its days. */
export async function listHappened(
  reader: Reader,
  items: readonly string[],
  cutoff: Day,
  known: Date,
): Promise<Map<string, HappenedMilestone[]>> {
  const { rows } = await sql<HappenedMilestone & { item: string; stage: Stage }>`
    select county_id || '-' || item_id as item, county_id || '-' || milestone.id as milestone, stage, occurred_on as "occurredOn", recorded_at as "recordedAt", evidence_due_on as "evidenceDueOn",
      (select count(*) from works.evidence   -- what came to prove it, as far as it was known then
        where evidence.county_id = milestone.county_id and evidence.milestone_id = milestone.id and evidence.recorded_at <= ${known}) as evidence,
      (select count(distinct other.item_id)  -- how many other communities of the cabinet the same files are said to prove
        from works.evidence mine
        join works.evidence theirs on theirs.county_id = mine.county_id and theirs.file_hash = mine.file_hash
        join works.milestone other on other.county_id = theirs.county_id and other.id = theirs.milestone_id and other.voided_at is null
        where mine.county_id = milestone.county_id and mine.milestone_id = milestone.id and other.item_id <> milestone.item_id) as shared
    from works.milestone
    join jsonb_to_recordset(${JSON.stringify(items.map(keyOf))}::jsonb) as asked (county int, id uuid) on county_id = asked.county and item_id = asked.id
    where building_id is null and occurred_on <= ${cutoff}::date and recorded_at <= ${known} and (voided_at is null or voided_at > ${known})
    order by occurred_on, stage`.execute(reader)
  const found = new Map<string, HappenedMilestone[]>()
  for (const { item, ...milestone } of rows) {
    const mine = found.get(item)
    if (mine) mine.push(milestone)
    else found.set(item, [milestone])
  }
  return found
}

const keyOf = (item: string) => ({ county: Number(item.slice(0, item.indexOf('-'))), id: item.slice(item.indexOf('-') + 1) })
