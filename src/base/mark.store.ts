import { sql } from 'kysely'
import type { Reader, Tx } from './db.ts'

/** Says something of this whole database for ever: 'demo', it holds a demonstration. */
export async function addMark(tx: Tx, name: string, said: string, at: Date): Promise<void> {
  await sql`insert into base.mark (name, said, at) values (${name}, ${said}, ${at})`.execute(tx)
}

export async function hasMark(reader: Reader, name: string): Promise<boolean> {
  const { rows } = await sql`select from base.mark where name = ${name}`.execute(reader)
  return rows.length > 0
}
