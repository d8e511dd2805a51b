import { type RawBuilder, sql } from 'kysely'
import type { Reader, Tx } from '../base/db.ts'
import { type Key, printKey } from '../base/key.ts'
import { NotFound } from '../base/objection.ts'
import type { Decision, DecisionKind, Return } from './return.ts'

interface Row extends Omit<Return, 'key' | 'decisions'> {
  readonly county: number
  readonly id: string
  readonly decisions: (Omit<Decision, 'at'> & { readonly at: string })[]
}

async function returnsWhere(reader: Reader, condition: RawBuilder<unknown>): Promise<Return[]> {
  const { rows } = await sql<Row>`
    select return.county_id as county, id, period_id as period, unit_id as unit, return.no, known_at as known, version_id as version, figures, findings,
      hash, with_problems as "withProblems", people, post, recorded_at as "recordedAt",
      (select coalesce(jsonb_agg(jsonb_build_object('no', decision.no, 'kind', kind, 'place', place, 'reason', reason, 'post', decision.post,
          'at', decision.recorded_at) order by decision.no), '[]')
       from progress.decision where decision.county_id = return.county_id and decision.return_id = return.id) as decisions
    from progress.return where ${condition} order by unit_id, return.no`.execute(reader)
  return rows.map(({ county, id, decisions, ...row }) => ({
    ...row,
    key: { county, id },
    decisions: decisions.map(decision => ({ ...decision, at: new Date(decision.at) })),
  }))
}

/** The returns of a month within the reader's reach, in the order of their units and numbers. */
export const listReturns = (reader: Reader, period: string): Promise<Return[]> => returnsWhere(reader, sql`period_id = ${period}`)

/** A return, or `NotFound`; of a unit outside `units` there is none. */
export async function getReturn(reader: Reader, key: Key, units: readonly number[] | 'all'): Promise<Return> {
  const [found] = await returnsWhere(reader, sql`return.county_id = ${key.county} and return.id = ${key.id}`)
  if (!found || (units !== 'all' && !units.includes(found.unit))) throw noReturn(key)
  return found
}

/** Holds a return: nobody else decides about it until the act ends. */
export async function holdReturn(tx: Tx, key: Key, units: readonly number[] | 'all'): Promise<Return> {
  await sql`select from progress.return where county_id = ${key.county} and id = ${key.id} for update`.execute(tx)
  return getReturn(tx, key, units) // read behind the lock: a decision that was being written is seen
}

export type NewReturn = Omit<Return, 'no' | 'recordedAt' | 'decisions'> & { readonly act: string }

/** Adds the unit's next return of the month. */
export async function addReturn(tx: Tx, one: NewReturn, now: Date): Promise<void> {
  await sql`
    insert into progress.return
      (county_id, id, period_id, unit_id, no, known_at, version_id, figures, findings, hash, with_problems, people, post, act_id, recorded_at)
    select ${one.key.county}, ${one.key.id}, ${one.period}, ${one.unit}, coalesce(max(no), 0) + 1, ${one.known}, ${one.version}::uuid,
      ${JSON.stringify(one.figures)}::jsonb, ${JSON.stringify(one.findings)}::jsonb, ${one.hash}, ${one.withProblems}, ${one.people}, ${one.post}, ${one.act}, ${now}
    from progress.return where county_id = ${one.key.county} and period_id = ${one.period} and unit_id = ${one.unit}`.execute(tx)
}

export interface NewDecision {
  readonly kind: DecisionKind
  readonly place?: string | null
  readonly reason?: string | null
  readonly post: string
  readonly act: string
}

/** Adds a line to a return that is held. */
export async function addDecision(
  tx: Tx,
  { key, decisions }: Pick<Return, 'key' | 'decisions'>,
  decision: NewDecision,
  now: Date,
): Promise<void> {
  await sql`insert into progress.decision (county_id, return_id, no, kind, place, reason, post, act_id, recorded_at)
    values (${key.county}, ${key.id}, ${decisions.length + 1}, ${decision.kind}, ${decision.place ?? null}, ${decision.reason ?? null},
      ${decision.post}, ${decision.act}, ${now})`.execute(tx)
}

const noReturn = (key: Key) =>
  new NotFound({ zh: `管辖范围内没有编号为 ${printKey(key)} 的月报。`, en: `There is no return ${printKey(key)} within your reach.` })
