import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader, Tx } from '../base/db.ts'
import type { Token } from './token.ts'

export interface NewToken extends Token {
  readonly tokenHash: Uint8Array
  readonly office: number
  readonly person: string
}

export async function addToken(tx: Tx, token: NewToken, at: Date): Promise<void> {
  const { tokenHash, id, office, person, post, name, units, readsOnly, to } = token
  await sql`insert into access.token (token_hash, id, office_id, person_id, post_id, name, units, reads_only, made_at, to_day)
    values (${Buffer.from(tokenHash)}, ${id}, ${office}, ${person}, ${post}, ${name}, ${units && [...units]}::int[], ${readsOnly}, ${at}, ${to})`.execute(
    tx,
  )
}

export interface KeptToken extends Token {
  readonly madeAt: Date
  readonly seenAt: Date | null
}

const columns = sql`id, name, post_id as post, units, reads_only as "readsOnly", to_day as "to", made_at as "madeAt", seen_at as "seenAt"`

/** The tokens of a person that are not over on this day, the latest first. */
export async function listTokensOf(reader: Reader, person: string, on: Day): Promise<KeptToken[]> {
  const { rows } = await sql<KeptToken>`
    select ${columns} from access.token where person_id = ${person} and to_day > ${on}::date order by made_at desc, name`.execute(reader)
  return rows
}

/** Whose token this is, good or not: of one that is over it is still kept who tried it. */
export async function findToken(reader: Reader, tokenHash: Uint8Array): Promise<(KeptToken & { readonly person: string }) | null> {
  const { rows } = await sql<KeptToken & { person: string }>`
    select ${columns}, person_id as person from access.token where token_hash = ${Buffer.from(tokenHash)}`.execute(reader)
  return rows[0] ?? null
}

export async function markTokenSeen(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`update access.token set seen_at = ${at} where id = ${id}`.execute(tx)
}

/** Answers whether the person had such a token. */
export async function endTokenOf(tx: Tx, person: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from access.token where person_id = ${person} and id = ${id}`.execute(tx)
  return numAffectedRows === 1n
}

export async function endTokensOf(tx: Tx, person: string): Promise<void> {
  await sql`delete from access.token where person_id = ${person}`.execute(tx)
}

/** Takes away tokens that have been over for some time. */
export async function clearOverTokens(tx: Tx, before: Day): Promise<void> {
  await sql`delete from access.token where to_day < ${before}::date`.execute(tx)
}
