import { join } from 'node:path'
import { clusterAt, urlOf } from '../src/base/postgres.ts'
import { prepareCluster, readPassword } from '../src/base/postgres-cluster.adapter.ts'
import { findGround } from '../src/base/postgres-owner.adapter.ts'
import { run } from '../src/base/postgres-process.adapter.ts'
import { programIn } from '../src/base/postgres-programs.adapter.ts'
import { startServer, stopServer } from '../src/base/postgres-server.adapter.ts'

export interface BenchServer {
  readonly url: string
  stop(): Promise<void>
}

/**
 * The embedded server over a folder of the benchmark's own. It is filled without durability, stopped, put on the disk, and
 * started again with the settings that the program gives it (fsync, synchronous commit and full page writes on, 64 MB
 * shared buffers, no JIT). Only then is anything measured.
 */
export async function startBenchServer(folder: string, { durable }: { readonly durable: boolean }): Promise<BenchServer> {
  const cluster = clusterAt(join(folder, 'postgres'), durable, () => {})
  const ground = await findGround(cluster)
  await prepareCluster(cluster, ground)
  // What was written without fsync would be written while it is measured, and the commits would wait for it.
  if (durable) await run(ground.as, programIn(ground.bin, 'initdb'), ['--sync-only', '-D', cluster.data], cluster.data)
  const running = await startServer(cluster, ground)
  return { url: urlOf(running.port, await readPassword(cluster), 'postgres'), stop: () => stopServer(cluster, running) }
}
