import { sql } from 'kysely'
import type { Reader, Tx } from '../base/db.ts'
import type { Due } from './due.ts'

export interface NewSession {
  readonly tokenHash: Uint8Array
  readonly id: string
  readonly person: string
  readonly post: number
  readonly since: Date
  readonly endsAt: Date
  readonly due: Due | null
  readonly browser: string
  readonly address: string
}

export async function addSession(tx: Tx, session: NewSession): Promise<void> {
  const { tokenHash, id, person, post, since, endsAt, due, browser, address } = session
  await sql`insert into access.session (token_hash, id, person_id, post_id, since, seen_at, ends_at, due, browser, address)
    values (${Buffer.from(tokenHash)}, ${id}, ${person}, ${post}, ${since}, ${since}, ${endsAt}, ${due}, ${browser}, ${address})`.execute(
    tx,
  )
}

/** A session goes on under another token, and the old one opens nothing any more. */
export async function renewSession(
  tx: Tx,
  id: string,
  { tokenHash, post, due }: Pick<NewSession, 'tokenHash' | 'post' | 'due'>,
): Promise<void> {
  await sql`update access.session set token_hash = ${Buffer.from(tokenHash)}, post_id = ${post}, due = ${due} where id = ${id}`.execute(tx)
}

/** Takes away sessions that nobody can use any more, and with them from where they were used. */
export async function clearEnded(tx: Tx, at: Date, idleSince: Date): Promise<void> {
  await sql`delete from access.session where ends_at <= ${at} or seen_at < ${idleSince}`.execute(tx)
}

export async function markSeen(tx: Tx, tokenHash: Uint8Array, at: Date): Promise<void> {
  await sql`update access.session set seen_at = ${at} where token_hash = ${Buffer.from(tokenHash)}`.execute(tx)
}

export async function endSession(tx: Tx, tokenHash: Uint8Array): Promise<void> {
  await sql`delete from access.session where token_hash = ${Buffer.from(tokenHash)}`.execute(tx)
}

/** All sessions of a person, save the one that is `kept`. */
export async function endSessionsOf(tx: Tx, person: string, kept: string | null = null): Promise<void> {
  await sql`delete from access.session where person_id = ${person} and (${kept}::uuid is null or id <> ${kept}::uuid)`.execute(tx)
}

/** Answers whether the person had such a session. */
export async function endSessionOf(tx: Tx, person: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from access.session where person_id = ${person} and id = ${id}`.execute(tx)
  return numAffectedRows === 1n
}

export interface KeptSession {
  readonly id: string
  readonly since: Date
  readonly seenAt: Date
  readonly post: number
  readonly browser: string
  readonly address: string
}

/** The sessions of a person that can still be used, the latest first. */
export async function listSessionsOf(reader: Reader, person: string, at: Date, idleSince: Date): Promise<KeptSession[]> {
  const { rows } = await sql<KeptSession>`
    select id, since, seen_at as "seenAt", post_id as post, browser, address from access.session
    where person_id = ${person} and ends_at > ${at} and seen_at >= ${idleSince} order by seen_at desc, since desc`.execute(reader)
  return rows
}
