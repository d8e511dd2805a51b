import { sql } from 'kysely'
import type { Reader, Tx } from '../base/db.ts'

/** One try to prove that one is the owner of a login. */
export interface Attempt {
  readonly login: string
  readonly origin: string
  readonly at: Date
  /** Failures from before do not count any more. */
  readonly windowStart: Date
  /** The owner of the login has signed in from here of late. */
  readonly known: boolean
}

export interface AttemptLimits {
  readonly failures: number
  readonly ofOrigin: number
  readonly ofLogin: number
}

/**
 * Counts an attempt as failed before its password is looked at: of many at once none is overlooked. Answers false, and
 * counts nothing, where there were too many within the window: of this login from this address, of this address, or of
 * this login from anywhere, unless the owner is known at this address. Of those that arrive in the same instant each is
 * counted, and the sums may be passed by as many as there are connections.
 */
export async function mayAttempt(tx: Tx, { login, origin, at, windowStart, known }: Attempt, most: AttemptLimits): Promise<boolean> {
  await sql`delete from access.attempt where last_at < ${windowStart}`.execute(tx)
  const { rows } = await sql`insert into access.attempt (login, origin, failures, last_at)
    select ${login}, ${origin}, 1, ${at}
    where (select coalesce(sum(failures), 0) from access.attempt where origin = ${origin}) < ${most.ofOrigin}
      and (${known}::boolean or (select coalesce(sum(failures), 0) from access.attempt where login = ${login}) < ${most.ofLogin})
    on conflict (login, origin) do update set failures = attempt.failures + 1, last_at = excluded.last_at
    where attempt.failures < ${most.failures}
    returning failures`.execute(tx)
  return rows.length > 0
}

export async function forgetFailures(tx: Tx, login: string, origin: string): Promise<void> {
  await sql`delete from access.attempt where login = ${login} and origin = ${origin}`.execute(tx)
}

export async function isKnownAddress(reader: Reader, person: string, addressHash: Uint8Array, since: Date): Promise<boolean> {
  const { rows } = await sql`
    select from access.known_address where person_id = ${person} and address_hash = ${Buffer.from(addressHash)} and last_at >= ${since}`.execute(
    reader,
  )
  return rows.length > 0
}

export async function markKnownAddress(tx: Tx, person: string, addressHash: Uint8Array, at: Date, forgetBefore: Date): Promise<void> {
  await sql`delete from access.known_address where last_at < ${forgetBefore}`.execute(tx)
  await sql`insert into access.known_address (person_id, address_hash, last_at) values (${person}, ${Buffer.from(addressHash)}, ${at})
    on conflict (person_id, address_hash) do update set last_at = excluded.last_at`.execute(tx)
}

export async function forgetAddressesOf(tx: Tx, person: string): Promise<void> {
  await sql`delete from access.known_address where person_id = ${person}`.execute(tx)
}
