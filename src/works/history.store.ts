import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import type { Key } from '../base/key.ts'
import { newestLine } from '../plan/item.store.ts'
import { kindOf, type Stage } from './milestone.ts'
import type { StandingMilestone } from './milestone-rules.ts'

/** A milestone with its whole life: who recorded it and when, what proves it, who voided it and why. */
export interface RecordedMilestone extends StandingMilestone {
  /** The number of the building; null: the whole community. */
  readonly no: string | null
  readonly recordedAt: Date
  /** The post that recorded it. */
  readonly by: string | null
  readonly note: string | null
  readonly evidenceDueOn: Day | null
  readonly voided: { readonly at: Date; readonly by: string | null; readonly reason: string; readonly withdrawn: boolean } | null
  /** The person who recorded it, and the cabinet's latest frozen moment: whether it may be withdrawn follows from them. */
  readonly person: string | null
  readonly frozenAt: Date | null
}

interface Row extends Omit<RecordedMilestone, 'kind' | 'voided'> {
  readonly voidedAt: Date | null
  readonly voidedBy: string | null
  readonly reason: string | null
  readonly withdrawn: boolean | null
}

/** Everything that was ever recorded of an item, voided or not, in the order of its days. */
export async function listHistory(reader: Reader, { county, id }: Key): Promise<RecordedMilestone[]> {
  const { rows } = await sql<Row>`
    select milestone.id, milestone.stage, milestone.occurred_on as "occurredOn", milestone.building_id as building, building.no,
      milestone.recorded_at as "recordedAt", line.actor as by, milestone.note, milestone.evidence_due_on as "evidenceDueOn",
      milestone.voided_at as "voidedAt", voider.actor as "voidedBy", voiding.reason, voiding.withdrawn, line.person_id as person, head.frozen_at as "frozenAt"
    from works.milestone
    join audit.head on head.county_id = milestone.county_id
    left join registry.building on building.county_id = milestone.county_id and building.id = milestone.building_id
    left join audit.line on line.county_id = milestone.county_id and line.act_id = milestone.act_id
    left join works.voiding on voiding.county_id = milestone.county_id and voiding.milestone_id = milestone.id
    left join audit.line voider on voider.county_id = voiding.county_id and voider.act_id = voiding.act_id
    where milestone.county_id = ${county} and milestone.item_id = ${id}
    order by milestone.occurred_on, milestone.stage, milestone.recorded_at, milestone.id`.execute(reader)
  return rows.flatMap(({ voidedAt, voidedBy, reason, withdrawn, ...row }) => {
    const kind = kindOf(row.stage)
    return kind
      ? [{ ...row, kind, voided: voidedAt && { at: voidedAt, by: voidedBy, reason: reason ?? '', withdrawn: withdrawn ?? false } }]
      : []
  })
}

/** One act that recorded milestones, with what it recorded. */
export interface Recording {
  readonly act: string
  readonly at: Date
  /** The post that recorded it. */
  readonly by: string
  readonly milestones: readonly RecordedOf[]
}

/** One milestone of an act, and the item that it is of. */
export interface RecordedOf {
  readonly milestone: string
  readonly item: string
  readonly name: string
  readonly households: number
  readonly stage: Stage
  readonly occurredOn: Day
  readonly building: string | null
  readonly voided: boolean
  /** Ended by who recorded it, before a figure was frozen over it. */
  readonly withdrawn: boolean
}

export interface AskedRecordings {
  readonly units: readonly number[] | 'all'
  /** Only what this person recorded; null: whoever did. */
  readonly person: string | null
  /** Only what was recorded before. */
  readonly before: Date
  readonly most: number
}

/**
 * The last acts of recording within the reach, newest first. Each cabinet's chain is walked back from its end, which its
 * key serves; only then are the acts of all cabinets put in one order.
 */
export async function listRecordings(reader: Reader, { units, person, before, most }: AskedRecordings): Promise<Recording[]> {
  const within = units === 'all' ? null : [...units]
  const { rows } = await sql<Omit<Recording, 'milestones'> & RecordedOf>`
    with line as (
      select mine.* from audit.head
      cross join lateral (
        select county_id, act_id, at, actor from audit.line
        where line.county_id = head.county_id and verb = 'works.record-milestones' and at < ${before} and (${person}::uuid is null or person_id = ${person}::uuid)
        order by no desc limit ${most}) mine
    ), act as (
      select act_id, min(at) as at from line group by act_id order by min(at) desc limit ${most}
    )
    select act.act_id as act, act.at, line.actor as by, milestone.county_id || '-' || milestone.id as milestone, milestone.county_id || '-' || milestone.item_id as item,
      newest.name, newest.households, milestone.stage, milestone.occurred_on as "occurredOn", milestone.building_id as building, voided_at is not null as voided, coalesce(voiding.withdrawn, false) as withdrawn
    from act join line using (act_id)
    join works.milestone on milestone.county_id = line.county_id and milestone.act_id = act.act_id
    left join works.voiding on voiding.county_id = milestone.county_id and voiding.milestone_id = milestone.id
    cross join lateral ${newestLine(sql`milestone.county_id`, sql`milestone.item_id`)} newest
    where (${within}::int[] is null or newest.unit_id = any (${within}::int[]))
    order by act.at desc, act.act_id, newest.name, milestone.id`.execute(reader)
  return actsOf(rows)
}

function actsOf(rows: readonly (Omit<Recording, 'milestones'> & RecordedOf)[]): Recording[] {
  const acts = new Map<string, Omit<Recording, 'milestones'> & { milestones: RecordedOf[] }>()
  for (const { act, at, by, ...milestone } of rows) {
    const mine = acts.get(act)
    if (mine) mine.milestones.push(milestone)
    else acts.set(act, { act, at, by, milestones: [milestone] })
  }
  return [...acts.values()]
}

/** The file of a milestone, by the milestone's id. */
export interface ProvingFile {
  readonly milestone: string
  readonly hash: string
  readonly name: string
  readonly type: string
  readonly takenAt: string | null
}

export async function listFilesOfItem(reader: Reader, { county, id }: Key): Promise<ProvingFile[]> {
  const { rows } = await sql<ProvingFile>`
    select evidence.milestone_id as milestone, file.hash, file.name, file.type, file.taken_at as "takenAt"
    from works.milestone
    join works.evidence on evidence.county_id = milestone.county_id and evidence.milestone_id = milestone.id
    join works.file on file.county_id = evidence.county_id and file.hash = evidence.file_hash
    where milestone.county_id = ${county} and milestone.item_id = ${id}
    order by evidence.recorded_at, file.hash`.execute(reader)
  return rows
}
