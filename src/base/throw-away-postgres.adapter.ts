import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clusterAt, urlOf } from './postgres.ts'
import { prepareCluster, readPassword } from './postgres-cluster.adapter.ts'
import { findGround } from './postgres-owner.adapter.ts'
import { startServer, stopServer } from './postgres-server.adapter.ts'

export interface ThrowAway {
  readonly url: string
  stop(): Promise<void>
}

/**
 * A server for one run of tests or of a benchmark: a real one, that promises nothing about a loss of power. `bin` is the
 * folder with the programs of another PostgreSQL than the embedded one.
 */
export async function startThrowAway(bin?: string): Promise<ThrowAway> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'xinjiayuan-postgres-')))
  const cluster = clusterAt(join(folder, 'data'), false, () => {})
  const ground = await findGround(cluster, bin)
  await prepareCluster(cluster, ground)
  const running = await startServer(cluster, ground)
  return {
    url: urlOf(running.port, await readPassword(cluster), 'postgres'),
    async stop() {
      await stopServer(cluster, running)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
