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

/** Takes away sessions that nobody can use any more. */
export async function clearEnded(tx: Tx, at: Date, idleSince: Date): Promise<void> {
  await sql`delete from access.session where ends_at <= ${at} or seen_at < ${idleSince}`.execute(tx)
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

/**
 * Counts an attempt as failed before its password is looked at: of many at once none is overlooked. Answers false, and
 * counts nothing, where there were `most` within the window. What is older than the window is forgotten on the way.
 */
export async function mayAttempt(tx: Tx, login: string, origin: string, at: Date, windowStart: Date, most: number): Promise<boolean> {
  await sql`delete from access.attempt where last_at < ${windowStart}`.execute(tx)
  const { rows } = await sql`insert into access.attempt (login, origin, failures, last_at) values (${login}, ${origin}, 1, ${at})
    on conflict (login, origin) do update set failures = attempt.failures + 1, last_at = excluded.last_at
    where attempt.failures < ${most}
    returning failures`.execute(tx)
  return rows.length > 0
}

export async function forgetFailures(tx: Tx, login: string, origin: string): Promise<void> {
  await sql`delete from access.attempt where login = ${login} and origin = ${origin}`.execute(tx)
}
