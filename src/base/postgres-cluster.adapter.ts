import { randomBytes } from 'node:crypto'
import { chown, mkdir, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { syncFolder, unlessAbsent, writeDurably } from './durable.adapter.ts'
import { CannotOpen, type Cluster, explain, wordsForInitdb } from './postgres.ts'
import { noDatabase, otherMajor, passwordLost, progress } from './postgres.words.ts'
import type { Ground } from './postgres-owner.adapter.ts'
import { complaintsOf, run } from './postgres-process.adapter.ts'
import { handOver, programIn } from './postgres-programs.adapter.ts'

/** Sees to it that the data folder holds a database that these programs can open: checks it, or makes it. */
export async function prepareCluster(cluster: Cluster, ground: Ground): Promise<void> {
  const its = (await unlessAbsent(readFile(join(cluster.data, 'PG_VERSION'), 'utf8')))?.trim()
  if (its === undefined) return makeCluster(cluster, ground)
  if (its !== String(ground.major)) throw new CannotOpen(otherMajor(cluster.data, its, ground.major))
  await readPassword(cluster)
  await handOver(cluster.data, ground.as.owner)
}

export async function readPassword({ password }: Cluster): Promise<string> {
  const text = await unlessAbsent(readFile(password, 'utf8'))
  if (text === null) throw new CannotOpen(passwordLost(password))
  return text.trim()
}

/** initdb works in a folder of another name; what stands under the right name is therefore always whole. */
async function makeCluster(cluster: Cluster, ground: Ground): Promise<void> {
  const inside = await unlessAbsent(readdir(cluster.data))
  if (inside && inside.length > 0) throw new CannotOpen(noDatabase(cluster.data))
  if (cluster.durable) cluster.say(progress.making)
  await sweepUnfinished(cluster)
  await keepPassword(cluster, ground)
  const unfinished = `${cluster.data}.unfinished-${process.pid}-${randomBytes(4).toString('hex')}`
  await mkdir(unfinished, { mode: 0o700 })
  await handOver(unfinished, ground.as.owner)
  await initdb(cluster, ground, unfinished)
  if (inside) await rmdir(cluster.data)
  await rename(unfinished, cluster.data)
  if (cluster.durable) await syncFolder(dirname(cluster.data))
}

async function sweepUnfinished({ data }: Cluster): Promise<void> {
  for (const name of await readdir(dirname(data))) {
    // One that cannot be removed yet (its initdb outlives the process that called it) goes next time.
    if (name.startsWith(`${basename(data)}.unfinished-`))
      await rm(join(dirname(data), name), { recursive: true, force: true }).catch(() => {})
  }
}

/** A password that is there already stays: it may open a data folder that was moved aside. One without its line end was cut short. */
async function keepPassword({ password }: Cluster, { as: { owner } }: Ground): Promise<void> {
  const there = await unlessAbsent(readFile(password, 'utf8'))
  if (!there?.endsWith('\n')) {
    await rm(password, { force: true })
    await writeDurably(password, Buffer.from(`${randomBytes(24).toString('base64url')}\n`))
  }
  if (owner) await chown(password, owner.uid, owner.gid)
}

async function initdb(cluster: Cluster, { bin, major, as }: Ground, folder: string): Promise<void> {
  try {
    await run(as, programIn(bin, 'initdb'), wordsForInitdb(cluster, folder, major, lettersOfMachine), folder)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw new CannotOpen(explain(complaintsOf(error), cluster), error)
  }
}

const lettersOfMachine = process.platform === 'linux' ? 'C.UTF-8' : process.platform === 'darwin' ? 'UTF-8' : 'C'
