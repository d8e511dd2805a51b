import { randomUUID } from 'node:crypto'
import { open, readFile, rm, stat } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { systemCode, unlessAbsent } from './durable.adapter.ts'
import { CannotOpen, type Cluster } from './postgres.ts'
import { heldBy, progress } from './postgres.words.ts'
import { identityOf } from './postgres-process.adapter.ts'

/**
 * One process at a time starts or stops the server of a data folder.
 *
 * The lock is a file that only one can create. It names its holder by pid and time of starting, so that the lock of a
 * process that was killed is known to be stale even when a stranger has its pid by now.
 */
const patienceMs = 5 * 60_000
const tellAfterMs = 2_000
const lookEveryMs = 20
/** A file without a whole line is being written at this moment, or its writer was killed; after this time the latter. */
const unfinishedMs = 5_000

/** Does the work while holding the lock of a cluster; waits for others who hold it. */
export async function holding<T>({ lock, say }: Cluster, work: () => Promise<T>): Promise<T> {
  const mine = `${process.pid} ${await identityOf(process.pid)} ${randomUUID()}\n`
  await take(lock, mine, say)
  try {
    return await work()
  } finally {
    if ((await read(lock)) === mine) await rm(lock, { force: true })
  }
}

async function take(path: string, mine: string, say: (line: string) => void): Promise<void> {
  const since = Date.now()
  let told = false
  while (!(await create(path, mine))) {
    const holder = await read(path)
    if (holder === null) continue
    if (await isStale(path, holder)) {
      await takeAway(path, holder)
      continue
    }
    const pid = holder.split(' ')[0] ?? ''
    const waited = Date.now() - since
    if (waited > patienceMs) throw new CannotOpen(heldBy(pid, path))
    if (waited > tellAfterMs && !told) {
      told = true
      say(progress.waiting(pid))
    }
    await pause(lookEveryMs)
  }
}

/** False where the file is there already. */
async function create(path: string, content: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o644)
    await file.writeFile(content).finally(() => file.close())
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    throw error
  }
}

const read = (path: string) => unlessAbsent(readFile(path, 'utf8'))

async function isStale(path: string, holder: string): Promise<boolean> {
  const [pid, identity] = holder.split(' ')
  if (!holder.endsWith('\n')) return isOlder(path, unfinishedMs)
  return (await identityOf(Number(pid))) !== identity
}

const isOlder = async (path: string, ms: number) => Date.now() - ((await unlessAbsent(stat(path)))?.mtimeMs ?? Date.now()) > ms

/**
 * Removes a stale lock. Two who find it stale must not remove each other's new one: who wants to remove it claims that
 * first by a second file, and then looks again.
 */
async function takeAway(path: string, holder: string): Promise<void> {
  const claim = `${path}.claim`
  if (!(await create(claim, ''))) {
    if (await isOlder(claim, unfinishedMs)) await rm(claim, { force: true })
    return pause(lookEveryMs)
  }
  try {
    if ((await read(path)) === holder) await rm(path, { force: true })
  } finally {
    await rm(claim, { force: true })
  }
}
