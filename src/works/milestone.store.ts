import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader, Tx } from '../base/db.ts'
import { type Key, printKey } from '../base/key.ts'
import { NotFound } from '../base/objection.ts'
import { kindOf, type Stage } from './milestone.ts'
import type { StandingMilestone } from './milestone-rules.ts'
import type { Recorded } from './withdrawal.ts'

/** The standing milestones of items, by printed key. */
export async function listStanding(reader: Reader, items: readonly Key[]): Promise<Map<string, StandingMilestone[]>> {
  const { rows } = await sql<{ county: number; item: string; id: string; stage: Stage; occurredOn: Day; building: string | null }>`
    select asked.county, asked.item, standing.*
    from (select distinct * from unnest(${items.map(key => key.county)}::int[], ${items.map(key => key.id)}::uuid[]) as named (county, item)) as asked
    cross join lateral (        -- two halves, each with the index that keeps its stages unique: one over both would have to read the whole cabinet
      select id, stage, occurred_on as "occurredOn", building_id as building from works.milestone
      where county_id = asked.county and item_id = asked.item and voided_at is null and building_id is null
      union all
      select id, stage, occurred_on, building_id from works.milestone
      where county_id = asked.county and item_id = asked.item and voided_at is null and building_id is not null
    ) standing
    order by "occurredOn", stage`.execute(reader)
  const found = new Map<string, StandingMilestone[]>()
  for (const { county, item, stage, ...row } of rows) {
    const kind = kindOf(stage)
    const key = printKey({ county, id: item })
    if (kind) found.set(key, [...(found.get(key) ?? []), { ...row, stage, kind }])
  }
  return found
}

export interface NewMilestone {
  readonly county: number
  readonly id: string
  readonly item: string
  readonly building: string | null
  readonly stage: Stage
  readonly occurredOn: Day
  readonly evidenceDueOn: Day | null
  readonly sourceItem: string | null
  readonly note: string | null
}

export async function addMilestones(tx: Tx, milestones: readonly NewMilestone[], act: string, now: Date): Promise<void> {
  await sql`
    insert into works.milestone (county_id, id, item_id, building_id, stage, occurred_on, recorded_at, evidence_due_on, source_item, note, act_id)
    select county, id, item, building, stage, "occurredOn", ${now}::timestamptz, "evidenceDueOn", "sourceItem", note, ${act}::uuid
    from jsonb_to_recordset(${JSON.stringify(milestones)}::jsonb)
      as m (county int, id uuid, item uuid, building uuid, stage smallint, "occurredOn" date, "evidenceDueOn" date, "sourceItem" text, note text)`.execute(
    tx,
  )
}

export interface HeldMilestone {
  readonly key: Key
  readonly item: Key
}

/** Holds a milestone that stands, or `NotFound`. */
export async function holdMilestone(tx: Tx, key: Key): Promise<HeldMilestone> {
  const { rows } = await sql<{ item: string }>`
    select item_id as item from works.milestone where county_id = ${key.county} and id = ${key.id} and voided_at is null for update`.execute(
    tx,
  )
  if (!rows[0])
    throw new NotFound({
      zh: `没有编号为 ${printKey(key)} 的节点，或已作废。`,
      en: `There is no milestone ${printKey(key)}, or it was voided.`,
    })
  return { key, item: { county: key.county, id: rows[0].item } }
}

/** How a milestone ends: voided (作废), or withdrawn by who recorded it (撤回). */
export interface Ending {
  readonly reason: string
  readonly withdrawn: boolean
}

export async function markVoided(tx: Tx, key: Key, { reason, withdrawn }: Ending, act: string, now: Date): Promise<void> {
  await sql`update works.milestone set voided_at = ${now} where county_id = ${key.county} and id = ${key.id} and voided_at is null`.execute(
    tx,
  )
  await sql`insert into works.voiding (county_id, milestone_id, reason, withdrawn, act_id, recorded_at)
    values (${key.county}, ${key.id}, ${reason}, ${withdrawn}, ${act}, ${now})`.execute(tx)
}

/** Who recorded a milestone and when, and up to when figures of its cabinet were frozen: behind the cabinet's lock that stands still. */
export async function getRecorded(tx: Tx, { county, id }: Key): Promise<Recorded> {
  const { rows } = await sql<Recorded>`
    select line.person_id as person, milestone.recorded_at as "recordedAt", head.frozen_at as "frozenAt"
    from works.milestone join audit.head on head.county_id = milestone.county_id
    left join audit.line on line.county_id = milestone.county_id and line.act_id = milestone.act_id
    where milestone.county_id = ${county} and milestone.id = ${id}`.execute(tx)
  return rows[0] as Recorded
}

/** The ledger's buildings of items, by the item's printed key. */
export async function listBuildingsOf(reader: Reader, items: readonly Key[]): Promise<Map<string, { id: string; no: string }[]>> {
  const { rows } = await sql<{ county: number; item: string; id: string; no: string }>`
    select item.county_id as county, item.id as item, building.id, building.no
    from plan.item join registry.building on building.county_id = item.county_id and building.community_id = item.community_id
    where item.county_id = any (${items.map(key => key.county)}::int[]) and item.id = any (${items.map(key => key.id)}::uuid[])
    order by building.no`.execute(reader)
  const found = new Map<string, { id: string; no: string }[]>()
  for (const { county, item, id, no } of rows) {
    const key = printKey({ county, id: item })
    found.set(key, [...(found.get(key) ?? []), { id, no }])
  }
  return found
}
