import { sql } from 'kysely'
import type { Reader, Tx } from '../base/db.ts'
import type { Key } from '../base/key.ts'
import { NotFound } from '../base/objection.ts'
import type { ContributionState, ContributionText } from './contribution.ts'

export interface Contribution extends ContributionText {
  readonly key: Key
  readonly unit: number
  readonly unitName: string
  readonly state: ContributionState
  readonly revision: number
  /** The people who have saved it: a deputy, and for whom. */
  readonly writers: readonly string[]
  readonly savedAs: string
  readonly savedAt: Date
  readonly reason: string | null
  readonly takenInto: string | null
}

type Row = Omit<Contribution, 'key'> & { readonly county: number; readonly id: string }

const columns = sql`contribution.county_id as county, contribution.id, unit_id as unit, unit.name as "unitName", state, month, title, body, revision,
  writers, saved_as as "savedAs", saved_at as "savedAt", reason, taken_into as "takenInto"`

const contributionOf = ({ county, id, ...row }: Row): Contribution => ({ ...row, key: { county, id } })

/** What lies within the reach, newest first. */
export async function listContributions(reader: Reader): Promise<Contribution[]> {
  const { rows } = await sql<Row>`
    select ${columns} from bulletin.contribution join access.unit on unit.id = unit_id order by saved_at desc, contribution.id`.execute(
    reader,
  )
  return rows.map(contributionOf)
}

/** Nobody else changes or answers it until the act ends. */
export async function holdContributionIfAny(tx: Tx, { county, id }: Key): Promise<Contribution | null> {
  const { rows } = await sql<Row>`
    select ${columns} from bulletin.contribution join access.unit on unit.id = unit_id
    where contribution.county_id = ${county} and contribution.id = ${id} for update of contribution`.execute(tx)
  return rows[0] ? contributionOf(rows[0]) : null
}

export type WrittenContribution = ContributionText &
  Pick<Contribution, 'key' | 'unit' | 'writers' | 'savedAs' | 'savedAt'> & { readonly handIn: boolean }

const stateOf = ({ handIn }: WrittenContribution): ContributionState => (handIn ? 'handed-in' : 'writing')

export async function addContribution(tx: Tx, one: WrittenContribution): Promise<void> {
  await sql`insert into bulletin.contribution (county_id, id, unit_id, state, month, title, body, revision, writers, saved_as, saved_at)
    values (${one.key.county}, ${one.key.id}, ${one.unit}, ${stateOf(one)}, ${one.month}, ${one.title}, ${one.body}, 1, ${[...one.writers]}::uuid[], ${one.savedAs}, ${one.savedAt})`.execute(
    tx,
  )
}

/** What was returned keeps the reason until it is handed in again. */
export async function changeContribution(tx: Tx, one: WrittenContribution): Promise<void> {
  await sql`update bulletin.contribution set state = ${stateOf(one)}, month = ${one.month}, title = ${one.title}, body = ${one.body},
      revision = revision + 1, writers = array(select distinct unnest(writers || ${[...one.writers]}::uuid[])), saved_as = ${one.savedAs}, saved_at = ${one.savedAt}, reason = case when ${one.handIn} then null else reason end
    where county_id = ${one.key.county} and id = ${one.key.id}`.execute(tx)
}

export async function answerContributionWith(
  tx: Tx,
  { county, id }: Key,
  answer: { readonly state: 'taken' | 'returned'; readonly reason: string | null; readonly takenInto: string | null },
): Promise<void> {
  await sql`update bulletin.contribution set state = ${answer.state}, reason = ${answer.reason}, taken_into = ${answer.takenInto}
    where county_id = ${county} and id = ${id}`.execute(tx)
}

export const noContribution = new NotFound({ zh: '没有这篇来稿，请核对链接。', en: 'There is no such contribution: check the link.' })
