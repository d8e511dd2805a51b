import { sql } from 'kysely'
import type { Tx } from '../base/db.ts'

export async function addSession(
  tx: Tx,
  session: { tokenHash: Uint8Array; person: string; post: number; since: Date; endsAt: Date },
): Promise<void> {
  await sql`insert into access.session (token_hash, person_id, post_id, since, seen_at, ends_at)
    values (${Buffer.from(session.tokenHash)}, ${session.person}, ${session.post}, ${session.since}, ${session.since}, ${session.endsAt})`.execute(
    tx,
  )
}

export async function markSeen(tx: Tx, tokenHash: Uint8Array, at: Date): Promise<void> {
  await sql`update access.session set seen_at = ${at} where token_hash = ${Buffer.from(tokenHash)}`.execute(tx)
}

export async function endSession(tx: Tx, tokenHash: Uint8Array): Promise<void> {
  await sql`delete from access.session where token_hash = ${Buffer.from(tokenHash)}`.execute(tx)
}

export async function endSessionsOf(tx: Tx, person: string): Promise<void> {
  await sql`delete from access.session where person_id = ${person}`.execute(tx)
}

/** Counts one more failure of a login from an origin; answers how many there were within the window. */
export async function addFailure(tx: Tx, login: string, origin: string, at: Date, windowStart: Date): Promise<void> {
  await sql`insert into access.attempt (login, origin, failures, last_at) values (${login}, ${origin}, 1, ${at})
    on conflict (login, origin) do update
    set failures = case when attempt.last_at < ${windowStart} then 1 else attempt.failures + 1 end, last_at = excluded.last_at`.execute(tx)
}

export async function failuresSince(tx: Tx, login: string, origin: string, windowStart: Date): Promise<number> {
  const { rows } = await sql<{ failures: number }>`
    select failures from access.attempt where login = ${login} and origin = ${origin} and last_at >= ${windowStart}`.execute(tx)
  return rows[0]?.failures ?? 0
}

export async function forgetFailures(tx: Tx, login: string, origin: string): Promise<void> {
  await sql`delete from access.attempt where login = ${login} and origin = ${origin}`.execute(tx)
}
