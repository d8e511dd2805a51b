import { createHash } from 'node:crypto'
import { Kysely, PostgresDialect, type QueryExecutorProvider, sql } from 'kysely'
import pg from 'pg'

/**
 * The one door to PostgreSQL.
 *
 * SQL is written as SQL, in stores; kysely carries its parameters and results. What a store may do with the
 * database is in the type it is handed: whoever holds a `Reader` can look, whoever holds a `Tx` can write, and only
 * the gate makes either.
 */
declare const looks: unique symbol
declare const writes: unique symbol

export type Reader = QueryExecutorProvider & { readonly [looks]: true }
export type Tx = Reader & { readonly [writes]: true }

/** No table is named here: rows are typed where the SQL stands. */
export type Database = Kysely<Record<string, never>>

/** How the program stands towards the database: which user it acts as, and how it opens more connections. */
export interface Connecting {
  readonly url: string
  /** The role to step down to; null where the user itself has no more rights than it should. */
  readonly role: string | null
  readonly connections?: number
}

const { types } = pg
const asText = (text: string) => text
const asCount = (text: string): number => {
  const count = Number(text)
  if (!Number.isSafeInteger(count)) throw new RangeError(`a whole number too large to be exact: ${text}`)
  return count
}
const parsers = new Map<number, (text: string) => unknown>([
  [types.builtins.DATE, asText], // a day stays a day: a Date at local midnight would shift months
  [types.builtins.INT8, asCount], // counts come as bigint; exact or an error
  [types.builtins.NUMERIC, asText],
])
const typed = { getTypeParser: (oid: number, format?: 'text' | 'binary') => parsers.get(oid) ?? types.getTypeParser(oid, format ?? 'text') }

export function openDatabase({ url, role, connections = 10 }: Connecting): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: 'xinjiayuan',
    types: typed,
    ...(role && { options: `-c role=${role}` }),
  })
  pool.on('error', () => {}) // an idle connection that the server closed is replaced at the next use
  return new Kysely<Record<string, never>>({
    dialect: new PostgresDialect({ pool: { connect: async () => named(await pool.connect()), end: () => pool.end() } }),
  })
}

/**
 * Names every statement after its text, so that PostgreSQL plans it once a connection: under row-level security
 * the planning costs more than the reading.
 */
function named(client: pg.PoolClient) {
  const query = (text: string, values: readonly unknown[]) =>
    values.length === 0 ? client.query(text) : client.query({ name: nameOf(text), text, values: [...values] })
  return Object.assign(Object.create(client) as pg.PoolClient, { query, release: () => client.release() })
}

const names = new Map<string, string>()
function nameOf(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22)
  names.set(text, name)
  return name
}

/**
 * Runs work between `opening` (begin and its settings, one message) and commit; anything thrown rolls back.
 * Only the gate, sessions, migrations and benchmarks call this.
 */
export async function between<T>(db: Database, opening: string, work: (tx: QueryExecutorProvider) => Promise<T>): Promise<T> {
  return db.connection().execute(async connection => {
    await sql.raw(opening).execute(connection)
    try {
      const done = await work(connection)
      await sql.raw('commit').execute(connection)
      return done
    } catch (error) {
      await sql.raw('rollback').execute(connection)
      throw error
    }
  })
}

/** Runs one statement by itself, which is a transaction of its own: for looking up a session, which every question begins with. */
export const once = <T>(db: Database, work: (reader: QueryExecutorProvider) => Promise<T>): Promise<T> =>
  db.connection().execute(connection => work(connection))
