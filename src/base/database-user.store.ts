import { sql } from 'kysely'
import type { Reader } from './db.ts'

/** As whom a connection stands in the database, once it has stepped down to its role. */
export interface DatabaseUser {
  readonly name: string
  /** Row-level security is silently off for these two kinds of users. */
  readonly superuser: boolean
  readonly bypassesRowSecurity: boolean
  /** Whether it may step down to the role of the program, as far as that exists. */
  readonly maySetRole: boolean
  /** 150004 is 15.4. */
  readonly serverVersion: number
}

export async function getDatabaseUser(reader: Reader, role: string): Promise<DatabaseUser> {
  const { rows } = await sql<DatabaseUser>`
    select current_user::text as name, rolsuper as superuser, rolbypassrls as "bypassesRowSecurity",
      current_setting('server_version_num')::int as "serverVersion",
      exists (select from pg_roles r where r.rolname = ${role} and pg_has_role(current_user, r.oid, 'member')) as "maySetRole"
    from pg_roles where rolname = current_user`.execute(reader)
  return rows[0] as DatabaseUser
}
