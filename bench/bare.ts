import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Reader } from '../src/base/db.ts'

/** The statements that a reading sends, sent again by the driver alone. */
export interface Bare {
  send(): Promise<void>
  end(): Promise<void>
}

/**
 * The same SQL sent bare: by the database's owner, so without row-level security, without a transaction and its scope, and
 * with nothing made of the rows. Each statement is prepared once, as the program's are: it has no other handicap.
 */
export async function bareOf(url: string, work: (reader: Reader) => Promise<unknown>): Promise<Bare> {
  const statements = await statementsOf(url, work)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return {
    async send() {
      for (const statement of statements) await client.query(statement)
    },
    end: () => client.end(),
  }
}

async function statementsOf(url: string, work: (reader: Reader) => Promise<unknown>) {
  const said: { name: string; text: string; values: unknown[] }[] = []
  const listening = new Kysely<Record<string, never>>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 1 }) }),
    log: ({ query: { sql: text, parameters } }) => {
      said.push({ name: `bare ${said.length}`, text, values: [...parameters] })
    },
  })
  try {
    await listening.connection().execute(connection => work(connection as Kysely<Record<string, never>> & Reader))
  } finally {
    await listening.destroy()
  }
  return said
}
