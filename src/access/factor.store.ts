import { sql } from 'kysely'
import type { Reader, Tx } from '../base/db.ts'

/** The second factor of a person: its secret is sealed. */
export interface Factor {
  readonly secret: Uint8Array
  readonly since: Date
  readonly recoveryCodesLeft: number
}

export async function findFactor(reader: Reader, person: string): Promise<Factor | null> {
  const { rows } = await sql<Factor>`
    select secret, since, (select count(*)::int from access.recovery_code where recovery_code.person_id = second_factor.person_id) as "recoveryCodesLeft"
    from access.second_factor where person_id = ${person}`.execute(reader)
  return rows[0] ?? null
}

/** Answers false where the person has one. */
export async function addFactor(tx: Tx, person: string, secret: Uint8Array, since: Date, step: number): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into access.second_factor (person_id, secret, since, last_step)
    values (${person}, ${Buffer.from(secret)}, ${since}, ${step}) on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export async function setRecoveryCodes(tx: Tx, person: string, hashes: readonly Uint8Array[]): Promise<void> {
  await sql`delete from access.recovery_code where person_id = ${person}`.execute(tx)
  await sql`insert into access.recovery_code (person_id, code_hash)
    select ${person}, code_hash from unnest(${hashes.map(hash => Buffer.from(hash))}::bytea[]) as code_hash`.execute(tx)
}

/** Uses up a one-time code, and with it all earlier ones; answers false where it or a later one was used before. */
export async function spendStep(tx: Tx, person: string, step: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update access.second_factor set last_step = ${step} where person_id = ${person} and last_step < ${step}`.execute(tx)
  return numAffectedRows === 1n
}

/** Answers false where there was no such code. */
export async function spendRecoveryCode(tx: Tx, person: string, hash: Uint8Array): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from access.recovery_code where person_id = ${person} and code_hash = ${Buffer.from(hash)}`.execute(tx)
  return numAffectedRows === 1n
}

/** Answers whether there was one. */
export async function clearFactor(tx: Tx, person: string): Promise<boolean> {
  await sql`delete from access.recovery_code where person_id = ${person}`.execute(tx)
  const { numAffectedRows } = await sql`delete from access.second_factor where person_id = ${person}`.execute(tx)
  return numAffectedRows === 1n
}
