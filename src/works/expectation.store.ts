import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader, Tx } from '../base/db.ts'
import type { Key } from '../base/key.ts'
import type { Reason } from './expectation.ts'
import type { Stage } from './milestone.ts'

export interface Expectation {
  readonly expectedOn: Day | null
  readonly reason: Reason | null
  readonly note: string | null
  readonly recordedAt: Date
}

interface Said extends Omit<Expectation, 'recordedAt'> {
  readonly stage: Stage
}

export async function addExpectations(tx: Tx, items: readonly Key[], said: Said, act: string, now: Date): Promise<void> {
  await sql`
    insert into works.expectation (county_id, item_id, stage, expected_on, reason, note, act_id, recorded_at)
    select county, item, ${said.stage}, ${said.expectedOn}::date, ${said.reason}, ${said.note}, ${act}::uuid, ${now}::timestamptz
    from unnest(${items.map(item => item.county)}::int[], ${items.map(item => item.id)}::uuid[]) as named (county, item)`.execute(tx)
}

/** The last expectation of each of these items for one stage that was known at a moment; by the item's printed key. */
export async function listExpectations(
  reader: Reader,
  items: readonly string[],
  stage: Stage,
  known: Date,
): Promise<Map<string, Expectation>> {
  const { rows } = await sql<Expectation & { item: string }>`
    select asked.item, last.*
    from unnest(${items.map(item => Number(item.slice(0, item.indexOf('-'))))}::int[], ${items.map(item => item.slice(item.indexOf('-') + 1))}::uuid[],
      ${[...items]}::text[]) as asked (county, id, item)
    cross join lateral (
      select expected_on as "expectedOn", reason, note, recorded_at as "recordedAt" from works.expectation
      where county_id = asked.county and item_id = asked.id and stage = ${stage} and recorded_at <= ${known}
      order by recorded_at desc limit 1) last`.execute(reader)
  return new Map(rows.map(({ item, ...expectation }) => [item, expectation]))
}
