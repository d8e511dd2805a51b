import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { unlessAbsent } from './durable.adapter.ts'
import { CannotOpen, type Cluster, majorOf } from './postgres.ts'
import { cannotRun } from './postgres.words.ts'
import { complaintsOf, type RunAs, run } from './postgres-process.adapter.ts'
import { binOf, copyPrograms, findNative, linkLibraries, platform, programIn } from './postgres-programs.adapter.ts'

/** Which programs run, and as whom: found by trying. */
export interface Ground {
  /** The folder with `postgres` and `initdb`. */
  readonly bin: string
  readonly major: number
  readonly as: RunAs
}

const nobody = { uid: 65_534, gid: 65_534 }
const root = { uid: 0, gid: 0 }
const ourselves: RunAs = { before: [], start: null, owner: null }

/** A user namespace in which we are called nobody; outside of it we stay who we are, so that no file changes hands. */
const nameOnly: RunAs = { before: ['unshare', '--user', `--map-user=${nobody.uid}`, `--map-group=${nobody.gid}`], start: null, owner: root }

const asNobody: RunAs = { before: [], start: nobody, owner: nobody }

/**
 * Nobody with one right of root's, to pass through folders that are closed to others: for a checkout under /root in a
 * container. Without the secure bit `access()` would not count that right, and PostgreSQL asks it for its own program.
 */
const nobodyWithPass: RunAs = {
  before: [
    'setpriv',
    '--securebits=+no_setuid_fixup',
    `--reuid=${nobody.uid}`,
    `--regid=${nobody.gid}`,
    '--clear-groups',
    '--inh-caps=-all,+dac_override',
    '--ambient-caps=-all,+dac_override',
  ],
  start: null,
  owner: nobody,
}

/**
 * Finds a way to run the programs in `bin` for a data folder, which need not exist yet. Without `bin` they are the embedded
 * ones, which may be copied beside the data folder where they cannot be run from where npm has put them.
 */
export async function findGround(cluster: Cluster, bin?: string): Promise<Ground> {
  const ways = await waysFor(cluster.data)
  const failures: unknown[] = []
  const ground = bin === undefined ? await tryEmbedded(ways, cluster, failures) : await firstThatRuns(ways, bin, cluster, failures)
  if (ground) return ground
  const complaints = failures.map(failure => complaintsOf(failure).trim().split('\n').at(-1))
  throw new CannotOpen(cannotRun(platform, [...new Set(complaints)].join('; ')), failures[0])
}

async function tryEmbedded(ways: readonly RunAs[], cluster: Cluster, failures: unknown[]): Promise<Ground | null> {
  const native = findNative()
  const linked = await linkLibraries(native)
  const ground = linked ? await firstThatRuns(ways, binOf(native), cluster, failures) : null
  if (ground) return ground
  if (linked && ways.every(as => as.start === null)) return null // only another user may be kept from what npm has put there
  return firstThatRuns(ways, binOf(await copyPrograms(native, cluster)), cluster, failures)
}

async function waysFor(data: string): Promise<RunAs[]> {
  if (process.getuid?.() !== 0) return [ourselves]
  const its = await unlessAbsent(stat(data))
  // Made by an ordinary user, opened with sudo: it stays that user's.
  if (its && its.uid !== root.uid && its.uid !== nobody.uid) {
    const user = { uid: its.uid, gid: its.gid }
    return [{ before: [], start: user, owner: user }]
  }
  return (await isOpenToAll(dirname(data))) ? [nameOnly, asNobody, nobodyWithPass] : [nameOnly, nobodyWithPass]
}

async function isOpenToAll(folder: string): Promise<boolean> {
  if (((await stat(folder)).mode & 0o001) === 0) return false
  return dirname(folder) === folder || isOpenToAll(dirname(folder))
}

async function firstThatRuns(ways: readonly RunAs[], bin: string, { data }: Cluster, failures: unknown[]): Promise<Ground | null> {
  for (const as of ways) {
    try {
      const major = majorOf(await run(as, programIn(bin, 'postgres'), ['--version'], data))
      if (major !== null) return { bin, major, as }
    } catch (failure) {
      failures.push(failure)
    }
  }
  return null
}
