import { chown, type FileHandle, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { unlessAbsent } from './durable.adapter.ts'
import { CannotOpen, type Cluster, explain, passes, type Running, readPostmaster, withoutStranger, wordsForServer } from './postgres.ts'
import { progress } from './postgres.words.ts'
import type { Ground } from './postgres-owner.adapter.ts'
import { freePort, interrupt, type Started, servesFolder, start } from './postgres-process.adapter.ts'
import { binOf, findNative, programIn } from './postgres-programs.adapter.ts'

/** The server process of a data folder: found, started, stopped. PostgreSQL itself tells of it in `postmaster.pid`. */
const lookEveryMs = 5
const tellAfterMs = 3_000
const attempts = 40
const betweenAttemptsMs = 250
const stopPatienceMs = 60_000
const logLimit = 10 * 1024 * 1024

/**
 * The server that runs for this data folder, once it accepts connections; null where none does. Call it only while
 * holding the lock: a pid file that speaks of no server any more is made harmless here.
 */
export async function findRunning(cluster: Cluster): Promise<Running | null> {
  const tell = tellOnce(cluster)
  for (;;) {
    const text = await readPidFile(cluster)
    if (text === null) return null
    const said = readPostmaster(text)
    if (!said) {
      await dropEmptyPidFile(cluster)
    } else if (await servesFolder(said.pid, cluster.data)) {
      if (said.running) return said.running
      tell()
    } else {
      if ((await readPidFile(cluster)) === text) await writeFile(pidFileOf(cluster), withoutStranger(text))
      return null
    }
    await pause(lookEveryMs)
  }
}

/** Starts the server and waits until it accepts connections, recovery after a crash included. */
export async function startServer(cluster: Cluster, ground: Ground): Promise<Running> {
  const log = await openLog(cluster.log)
  try {
    for (let attempt = 1; ; attempt++) {
      const { size } = await log.stat()
      const words = wordsForServer(cluster, await freePort())
      const started = await start(ground.as, programIn(ground.bin, 'postgres'), words, cluster.data, log.fd)
      const running = await untilReady(cluster, started)
      if (running) return running
      const complaints = (await readFile(cluster.log)).subarray(size).toString('utf8')
      if (!passes(complaints) || attempt === attempts) throw new CannotOpen(explain(complaints, cluster))
      await pause(betweenAttemptsMs)
      const other = await findRunning(cluster)
      if (other) return other
    }
  } finally {
    await log.close()
  }
}

/** Null where the server ended instead. */
async function untilReady(cluster: Cluster, started: Started): Promise<Running | null> {
  const tell = tellOnce(cluster)
  while (!started.gone()) {
    const running = readPostmaster((await readPidFile(cluster)) ?? '')?.running
    if (running && (await servesFolder(running.pid, cluster.data))) return running
    tell()
    await pause(lookEveryMs)
  }
  return null
}

/** Stops the server in order: its connections end, what it knows is on the disk, its processes are gone. */
export async function stopServer(cluster: Cluster, { pid }: Running): Promise<void> {
  await interrupt(pid, () => programIn(binOf(findNative()), 'pg_ctl'))
  const until = Date.now() + stopPatienceMs
  while (await servesFolder(pid, cluster.data)) {
    if (Date.now() > until) return cluster.say(progress.stillStopping(pid))
    await pause(lookEveryMs)
  }
}

const pidFileOf = ({ data }: Cluster) => join(data, 'postmaster.pid')

const readPidFile = (cluster: Cluster) => unlessAbsent(readFile(pidFileOf(cluster), 'utf8'))

/** A pid file stays empty only when the machine lost power in that moment; PostgreSQL would refuse to start for ever. */
async function dropEmptyPidFile(cluster: Cluster): Promise<void> {
  await pause(1_000)
  if ((await readPidFile(cluster))?.trim() === '') await rm(pidFileOf(cluster), { force: true })
}

/** The log for appending; one that grew beyond 10 MB begins anew. It belongs to whoever owns the folder it lies in. */
async function openLog(path: string): Promise<FileHandle> {
  const file = await open(path, 'a', 0o600)
  const folder = await stat(dirname(path))
  if (process.getuid?.() === 0) await chown(path, folder.uid, folder.gid)
  if ((await file.stat()).size > logLimit) await file.truncate()
  return file
}

function tellOnce({ say }: Cluster): () => void {
  const since = Date.now()
  let told = false
  return () => {
    if (told || Date.now() - since < tellAfterMs) return
    told = true
    say(progress.notReadyYet)
  }
}
