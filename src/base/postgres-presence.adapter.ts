import { realpath } from 'node:fs/promises'
import { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { CannotOpen, type Cluster, isInterruption, type Running, urlOf } from './postgres.ts'
import { servesElsewhere } from './postgres.words.ts'
import { servesFolder } from './postgres-process.adapter.ts'

/**
 * Who is there.
 *
 * Each process that uses the server keeps one idle connection, whose session holds a lock that many can share. Who
 * leaves gives up his share, and whoever then gets the lock alone was the last. A process that is killed loses its connection
 * and with it its share, so that the count is never wrong.
 */
export const databaseName = 'xinjiayuan'
const presenceLock = 7_891_321
const lingeringMs = 1_000
const againAfterMs = 100
const patienceMs = 60_000

export interface Presence {
  /** Gives it up; harmless where the connection is lost. */
  end(): Promise<void>
}

/**
 * Makes our presence known, after a look whether this is the right server and has the right database. When the connection is
 * lost (one server process crashed, and PostgreSQL ends them all), our presence comes back by itself.
 */
export async function appear(cluster: Cluster, running: Running, password: string): Promise<Presence> {
  const come = () => enter(cluster, running, password)
  let here = await patiently(cluster, running, come)
  let leaving = false
  here.client.once('end', comeBack)

  async function comeBack(): Promise<void> {
    while (!leaving && (await servesFolder(running.pid, cluster.data))) {
      await pause(againAfterMs, undefined, { ref: false })
      const again = await come().catch(() => null)
      if (!again) continue
      if (leaving) return again.client.end()
      here = again
      here.client.once('end', comeBack)
      return
    }
  }

  return {
    async end() {
      leaving = true
      here.socket.ref()
      // Said aloud, because the server hears of a closed connection only a moment later.
      await here.client.query(`select pg_advisory_unlock_shared(${presenceLock})`).catch(() => {})
      await here.client.end().catch(() => {})
    },
  }
}

/** Does what a crash of a server process may interrupt, and recovery keep out for a while: again and again, as long as the server lives. */
async function patiently<T>(cluster: Cluster, { pid }: Running, work: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + patienceMs; ; await pause(againAfterMs)) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Error) || !isInterruption(error.message) || Date.now() > until) throw error
      if (!(await servesFolder(pid, cluster.data))) throw error
    }
  }
}

async function enter({ data }: Cluster, running: Running, password: string): Promise<Connected> {
  const connected = await connect(running, password)
  const { client, socket } = connected
  try {
    const { rows } = await client.query<{ folder: string; made: boolean }>(
      `select current_setting('data_directory') as folder,
              exists (select from pg_database where datname = '${databaseName}') as made,
              pg_advisory_lock_shared(${presenceLock})`,
    )
    const [{ folder, made } = { folder: '', made: false }] = rows
    if ((await realpath(folder).catch(() => folder)) !== data) throw new CannotOpen(servesElsewhere(running.pid, folder))
    if (!made) await client.query(`create database ${databaseName}`)
    socket.unref() // a process that forgets to leave still ends
    return connected
  } catch (error) {
    await client.end()
    throw error
  }
}

/**
 * Whether nobody uses the server. Others who are present are known at once; connections without presence (pools that were
 * closed a moment ago, a person with psql) get a second to go.
 */
export const isDeserted = (cluster: Cluster, running: Running, password: string): Promise<boolean> =>
  patiently(cluster, running, async () => {
    const { client } = await connect(running, password)
    try {
      const { rows } = await client.query<{ free: boolean }>(`select pg_try_advisory_lock(${presenceLock}) as free`)
      return rows[0]?.free === true && (await isLonely(client))
    } finally {
      await client.end()
    }
  })

async function isLonely(client: pg.Client): Promise<boolean> {
  for (const until = Date.now() + lingeringMs; Date.now() < until; await pause(10)) {
    const others = await client.query(
      `select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`,
    )
    if (others.rowCount === 0) return true
  }
  return false
}

/** One connection, and the socket below it. */
interface Connected {
  readonly client: pg.Client
  readonly socket: Socket
}

/** Connects to the maintenance database, so that nobody's presence stands in the way of copying or dropping the other. */
async function connect({ port }: Running, password: string): Promise<Connected> {
  const socket = new Socket()
  const client = new pg.Client({
    connectionString: urlOf(port, password, 'postgres'),
    application_name: databaseName,
    ssl: false,
    keepAlive: true,
    connectionTimeoutMillis: 30_000,
    stream: () => socket,
  })
  client.on('error', () => {}) // the server went away: noticed by whoever uses it, and when leaving
  await client.connect()
  return { client, socket }
}
