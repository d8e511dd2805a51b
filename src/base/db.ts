import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import {
  type CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresDialect,
  type QueryExecutor,
  type QueryExecutorProvider,
  type QueryResult,
} from 'kysely'
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

/** Lends connections. */
export interface Database {
  lend<T>(work: (connection: Connection) => Promise<T>): Promise<T>
  destroy(): Promise<void>
}

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

/** Twice as many connections as the machine has cores: more of them only take the cores from each other. */
const usualConnections = Math.max(4, 2 * availableParallelism())

export function openDatabase({ url, role, connections = usualConnections }: Connecting): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: 'xinjiayuan',
    types: typed,
    pipeline: true, // see `between`
    options: ['-c plan_cache_mode=force_generic_plan', ...(role ? [`-c role=${role}`] : [])].join(' '), // see `Connection`
  })
  pool.on('error', () => {}) // an idle connection that the server closed is replaced at the next use
  const plain = new Kysely({ dialect: new PostgresDialect({ pool }) }).getExecutor()
  return {
    destroy: () => pool.end(),
    async lend(work) {
      const client = await pool.connect()
      try {
        return await work(new Connection(client, plain))
      } finally {
        client.release()
      }
    },
  }
}

/**
 * A connection while it is lent. It names every statement after its text, so that PostgreSQL plans it once a connection:
 * under row-level security the planning costs more than the reading. Left to itself it would plan each statement with a
 * list in it anew at every call, for it takes a list that it does not know for a longer one; hence `force_generic_plan`.
 */
export class Connection implements QueryExecutorProvider {
  readonly #client: pg.PoolClient
  readonly #executor: QueryExecutor
  #onSent: (() => void) | null = null
  #over = false

  constructor(client: pg.PoolClient, plain: QueryExecutor) {
    this.#client = client
    this.#executor = plain.withConnectionProvider({ provideConnection: use => use(this.#asKysely) })
  }

  getExecutor = () => this.#executor

  /** Sends a command without parameters, behind whatever was sent before, and in one packet with what follows at once. */
  send = (command: string): Promise<unknown> => {
    const { stream } = this.#client.connection
    stream.cork()
    process.nextTick(() => stream.uncork())
    return this.#client.query(command)
  }

  /** Sends the command that ends the transaction. What comes later, from work that nobody waited for, is refused. */
  finish = (command: 'commit' | 'rollback'): Promise<unknown> => {
    this.#over = true
    return this.send(command)
  }

  /** Comes true as soon as the next statement is on its way; its answer may come later. */
  sent = (): Promise<void> =>
    new Promise(done => {
      this.#onSent = done
    })

  readonly #asKysely: DatabaseConnection = {
    executeQuery: async <R>({ sql: text, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
      if (this.#over) throw new Error('a statement came after the end of its transaction')
      const asked = this.#client.query({ name: nameOf(text), text, values: [...parameters] })
      this.#onSent?.()
      const { rows, rowCount, command } = await asked
      const changed = /^(INSERT|UPDATE|DELETE|MERGE)$/.test(command) ? { numAffectedRows: BigInt(rowCount ?? 0) } : {}
      return { ...changed, rows }
    },
    streamQuery: () => {
      throw new Error('rows are read in pages here, not streamed')
    },
  }
}

const names = new Map<string, string>()
function nameOf(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22)
  names.set(text, name)
  return name
}

/** Takes over the last write of a transaction, a single statement, which is then sent together with the commit. */
export type Last = (write: () => Promise<unknown>) => void

/**
 * Runs work between `opening` (begin and its settings) and commit; anything thrown rolls back.
 * Only the gate, sessions, migrations and benchmarks call this.
 *
 * A trip to the server costs more than what most statements do there. So the opening goes out together with the first
 * statement of the work, and the commit together with its `last` write, if it names one: what that write locks is then held
 * for no longer than the server takes. Where the write fails, PostgreSQL makes a rollback of the commit behind it.
 */
export async function between<T>(db: Database, opening: string, work: (tx: QueryExecutorProvider, last: Last) => Promise<T>): Promise<T> {
  return db.lend(async connection => {
    const begun = connection.send(opening)
    begun.catch(() => {}) // whoever waits for it below is told
    let closing: (() => Promise<unknown>) | null = null
    try {
      const done = await work(connection, write => {
        closing = write
      })
      await Promise.all([begun, commit(connection, closing)])
      return done
    } catch (error) {
      await connection.finish('rollback').catch(() => {}) // on a lost connection there is nothing to take back
      throw error
    }
  })
}

async function commit(connection: Connection, closing: (() => Promise<unknown>) | null): Promise<void> {
  if (!closing) {
    await connection.finish('commit')
    return
  }
  const sent = connection.sent()
  const written = closing()
  await Promise.race([sent, written])
  await Promise.all([written, connection.finish('commit')])
}

/**
 * The same for work that only looks: nobody waits for the end of a transaction that has changed nothing. Who gets the
 * connection next is served behind it.
 */
export async function looking<T>(db: Database, opening: string, work: (reader: QueryExecutorProvider) => Promise<T>): Promise<T> {
  return db.lend(async connection => {
    const begun = connection.send(opening)
    begun.catch(() => {}) // whoever waits for it below is told
    try {
      const seen = await work(connection)
      await begun
      return seen
    } finally {
      connection.finish('commit').catch(() => {}) // of a lost connection the next one who gets it is told
    }
  })
}

/** Runs one statement by itself, which is a transaction of its own: for looking up a session, which every question begins with. */
export const once = <T>(db: Database, work: (reader: QueryExecutorProvider) => Promise<T>): Promise<T> => db.lend(work)
