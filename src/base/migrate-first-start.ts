import pg from 'pg'
import { chapters } from './migrate.ts'

/** The first start of an installation: what two programs that begin at once must not both do. */

/** Does the work while no other program does; `wait` is told when another one is at it. */
export async function aloneAtFirstStart<T>(url: string, wait: () => void, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'xinjiayuan first start' })
  await client.connect()
  try {
    const { rows } = await client.query<{ mine: boolean }>(`select pg_try_advisory_lock(hashtext('xinjiayuan first start')) as mine`)
    if (!rows[0]?.mine) {
      wait()
      await client.query(`select pg_advisory_lock(hashtext('xinjiayuan first start'))`)
    }
    return await work()
  } finally {
    await client.end()
  }
}

/**
 * Takes away everything from a database of ours whose demonstration was never loaded to its end; throws where it is
 * no demonstration, so that nobody's records are ever lost this way.
 */
export async function clearHalfADemo(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'xinjiayuan first start' })
  await client.connect()
  try {
    const { rows: tables } = await client.query(`select from pg_tables where schemaname = 'access' and tablename = 'city'`)
    if (tables.length === 0) return
    // A city is opened first, marked as a demonstration next, and gets its units only then: without units it is nobody's work.
    const { rows: real } = await client.query(
      `select from access.unit where not exists (select from base.mark where name = 'demo') limit 1`,
    )
    if (real.length > 0) throw new Error('The database holds a city that is no demonstration: it was left as it is.')
    for (const schema of [...chapters].reverse()) await client.query(`drop schema if exists ${schema} cascade`)
  } finally {
    await client.end()
  }
}
