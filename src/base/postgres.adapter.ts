import { mkdir, realpath } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { systemCode } from './durable.adapter.ts'
import { CannotOpen, type Cluster, clusterAt, explainCode, type Running, urlOf } from './postgres.ts'
import { prepareCluster, readPassword } from './postgres-cluster.adapter.ts'
import { holding } from './postgres-lock.adapter.ts'
import { findGround } from './postgres-owner.adapter.ts'
import { appear, databaseName, isDeserted, type Presence } from './postgres-presence.adapter.ts'
import { findRunning, startServer, stopServer } from './postgres-server.adapter.ts'

/**
 * The embedded PostgreSQL: the default for trying and for a small office.
 *
 * Whoever opens a data folder first starts its server, whoever comes later uses it, and the last one out stops it. A server
 * whose starter was killed goes on, and the next one finds it. Opening and leaving hold a lock, so that nobody comes
 * in while somebody switches off the light.
 */
export interface EmbeddedServer {
  /** `postgres://postgres:<password>@127.0.0.1:<port>/xinjiayuan`; the user is the superuser. */
  readonly url: string
  /** False where the server was found running. */
  readonly started: boolean
  /** Stops the server unless somebody else is connected. Close your own pools first. May be called twice. */
  leave(): Promise<void>
}

/**
 * Opens the database in the folder `dataDir`, which is made at the first call; beside it stand its password, lock and
 * log, named after it. Ctrl-C does not reach the server: whoever opens it answers SIGINT and SIGTERM by leaving, and
 * listens for them before opening. `say` is told what takes longer than usual. Throws `CannotOpen`.
 */
export async function openPostgres(dataDir: string, say: (line: string) => void): Promise<EmbeddedServer> {
  let cluster = clusterAt(resolve(dataDir), true, say)
  try {
    const folder = dirname(cluster.data)
    await mkdir(folder, { recursive: true })
    cluster = clusterAt(join(await realpath(folder), basename(cluster.data)), true, say)
    return await holding(cluster, () => open(cluster))
  } catch (error) {
    throw explained(error, cluster)
  }
}

async function open(cluster: Cluster): Promise<EmbeddedServer> {
  const found = await findRunning(cluster)
  const running = found ?? (await begin(cluster))
  try {
    const password = await readPassword(cluster)
    const presence = await appear(cluster, running, password)
    let left: Promise<void> | undefined
    const leave = () => {
      left ??= holding(cluster, () => goOut(cluster, presence, password))
      return left
    }
    return { url: urlOf(running.port, password, databaseName), started: !found, leave }
  } catch (error) {
    if (!found) await stopServer(cluster, running)
    else if (!(await findRunning(cluster))) return open(cluster) // it was dying when we found it
    throw error
  }
}

async function begin(cluster: Cluster): Promise<Running> {
  const ground = await findGround(cluster)
  await prepareCluster(cluster, ground)
  return startServer(cluster, ground)
}

async function goOut(cluster: Cluster, presence: Presence, password: string): Promise<void> {
  await presence.end()
  const running = await findRunning(cluster)
  if (running && (await isDeserted(cluster, running, password))) await stopServer(cluster, running)
}

function explained(error: unknown, cluster: Cluster): unknown {
  const code = systemCode(error)
  if (error instanceof CannotOpen || code === null) return error
  const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : cluster.data
  const says = explainCode(code, path, cluster)
  return says ? new CannotOpen(says, error) : error
}
