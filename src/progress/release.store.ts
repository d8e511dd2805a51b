import { sql } from 'kysely'
import type { Reader, Tx } from '../base/db.ts'
import { type Key, printKey } from '../base/key.ts'
import { NotFound } from '../base/objection.ts'
import type { Release } from './release.ts'

interface Row extends Omit<Release, 'key' | 'decided'> {
  readonly county: number
  readonly id: string
  readonly granted: boolean | null
  readonly why: string
  readonly by: string
  readonly decidedAt: Date
}

/** The applications of a month within the reader's reach. */
export async function listReleases(reader: Reader, period: string): Promise<Release[]> {
  const { rows } = await sql<Row>`
    select release.county_id as county, id, period_id as period, unit_id as unit, rule, release.reason, release.post, release.recorded_at as at,
      granted, decided.reason as why, decided.post as by, decided.recorded_at as "decidedAt"
    from progress.release
    left join progress.release_decision decided on decided.county_id = release.county_id and decided.release_id = release.id
    where period_id = ${period} order by release.recorded_at`.execute(reader)
  return rows.map(({ county, id, granted, why, by, decidedAt, ...row }) => ({
    ...row,
    key: { county, id },
    decided: granted === null ? null : { granted, reason: why, post: by, at: decidedAt },
  }))
}

export async function addRelease(
  tx: Tx,
  { key, period, unit, rule, reason, post }: Omit<Release, 'decided' | 'at'>,
  act: string,
  now: Date,
): Promise<void> {
  await sql`insert into progress.release (county_id, id, period_id, unit_id, rule, reason, post, act_id, recorded_at)
    values (${key.county}, ${key.id}, ${period}, ${unit}, ${rule}, ${reason}, ${post}, ${act}, ${now})`.execute(tx)
}

/** Holds an application and answers with it, or `NotFound`. */
export async function holdRelease(tx: Tx, key: Key): Promise<Release> {
  const { rows } = await sql<{ period: string }>`
    select period_id as period from progress.release where county_id = ${key.county} and id = ${key.id} for update`.execute(tx)
  const found = rows[0] && (await listReleases(tx, rows[0].period)).find(one => one.key.county === key.county && one.key.id === key.id)
  if (!found) throw new NotFound({ zh: `没有编号为 ${printKey(key)} 的放行申请。`, en: `There is no application ${printKey(key)}.` })
  return found
}

export async function addReleaseDecision(
  tx: Tx,
  key: Key,
  { granted, reason, post }: { granted: boolean; reason: string; post: string },
  act: string,
  now: Date,
): Promise<void> {
  await sql`insert into progress.release_decision (county_id, release_id, granted, reason, post, act_id, recorded_at)
    values (${key.county}, ${key.id}, ${granted}, ${reason}, ${post}, ${act}, ${now})`.execute(tx)
}
