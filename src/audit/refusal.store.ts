import { sql } from 'kysely'
import type { Tx } from '../base/db.ts'

/** An attempt that was refused. It stands outside the chains: nobody who is refused may hold up those who are not. */
export interface Refusal {
  readonly at: Date
  readonly verb: string
  /** The post and who held it; null where nobody was signed in. */
  readonly actor: string | null
  readonly person: string | null
  /** The cabinet that was asked for, where the input could be read so far. */
  readonly county: number | null
  readonly reason: string
}

export async function addRefusal(tx: Tx, { at, verb, actor, person, county, reason }: Refusal): Promise<void> {
  await sql`insert into audit.refusal (at, verb, actor, person_id, county_id, reason)
    values (${at}, ${verb}, ${actor}, ${person}, ${county}, ${reason})`.execute(tx)
}
