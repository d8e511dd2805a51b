import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { access, mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncFolder, unlessAbsent, writeDurably } from './durable.adapter.ts'

/**
 * Files by their content: a file's name is the SHA-256 of its bytes (64 hex digits), laid at `ab/cdef…`.
 *
 * A file goes in first and the row that names it second; where the row never came, the file is an orphan and is swept.
 * Nothing is ever changed in place: a name either holds exactly its bytes, or the disk is damaged and reading says so.
 */
export interface FileStore {
  /** Keeps the bytes and returns their hash once they lie on the disk. Putting twice keeps one file, and mends a damaged one. */
  put(bytes: Uint8Array): Promise<string>
  /** The bytes. Throws a sentence where they are missing or damaged. */
  get(hash: string): Promise<Uint8Array>
  has(hash: string): Promise<boolean>
  /** Every hash that is kept, in order. */
  list(): AsyncIterable<string>
  /** Removes the file; where it is not there, all is well too. */
  remove(hash: string): Promise<void>
  /**
   * Removes files whose hash is not `known` and that were last put more than `hours` ago (at least 1), and returns their
   * hashes. Read `known` just before: what was put later is younger than any age allowed here.
   */
  sweep(known: ReadonlySet<string>, hours: number): Promise<string[]>
}

const hourMs = 3_600_000

/** Opens the store in `folder`, which is made where it is not there. */
export function openFileStore(folder: string): FileStore {
  mkdirSync(join(folder, 'incoming'), { recursive: true, mode: 0o700 })
  return {
    put: bytes => put(folder, bytes),
    get: hash => read(pathOf(folder, hash), hash),
    has: async hash => (await unlessAbsent(access(pathOf(folder, hash)).then(() => true))) ?? false,
    list: () => list(folder),
    remove: async hash => {
      const path = pathOf(folder, hash)
      await rm(path, { force: true })
      await unlessAbsent(syncFolder(dirname(path)))
    },
    sweep: (known, hours) => sweep(folder, known, hours),
  }
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Anything but a hash is refused, so that no text from outside ever becomes a path. */
function pathOf(folder: string, hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError(`not the hash of a file: ${hash}`)
  return join(folder, hash.slice(0, 2), hash.slice(2))
}

const incoming = (folder: string) => join(folder, 'incoming', randomUUID())

async function put(folder: string, bytes: Uint8Array): Promise<string> {
  const hash = hashOf(bytes)
  const path = pathOf(folder, hash)
  if (await renew(path, hash)) return hash
  const shelf = dirname(path)
  if (await mkdir(shelf, { recursive: true, mode: 0o700 })) await syncFolder(folder)
  const arriving = incoming(folder)
  try {
    await writeDurably(arriving, bytes)
    await rename(arriving, path)
  } catch (error) {
    await rm(arriving, { force: true })
    throw error
  }
  await syncFolder(shelf)
  return hash
}

/**
 * Whether the file is there and whole. It counts as put now, so that a sweep spares it until its row has come; the time
 * is set before the look, which a sweep under way notices (see `setAside`).
 */
async function renew(path: string, hash: string): Promise<boolean> {
  const now = new Date()
  const bytes = await unlessAbsent(utimes(path, now, now).then(() => readFile(path)))
  return bytes !== null && hashOf(bytes) === hash
}

async function read(path: string, hash: string): Promise<Uint8Array> {
  const bytes = await unlessAbsent(readFile(path))
  if (!bytes) throw new Error(`The file ${hash} is missing from the store. Restore it from the backup.`)
  if (hashOf(bytes) !== hash)
    throw new Error(`The file ${hash} is damaged: its bytes are not those that were put. Restore it from the backup.`)
  return bytes
}

async function* list(folder: string): AsyncGenerator<string> {
  const shelves = await readdir(folder)
  for (const shelf of shelves.filter(name => /^[0-9a-f]{2}$/.test(name)).sort()) {
    const names = (await unlessAbsent(readdir(join(folder, shelf)))) ?? []
    yield* names
      .map(name => shelf + name)
      .filter(hash => /^[0-9a-f]{64}$/.test(hash))
      .sort()
  }
}

async function sweep(folder: string, known: ReadonlySet<string>, hours: number): Promise<string[]> {
  if (!(hours >= 1))
    throw new RangeError(`A sweep spares at least the last hour: files whose rows are still being written. Asked for ${hours}.`)
  const before = Date.now() - hours * hourMs
  const swept: string[] = []
  for await (const hash of list(folder)) {
    if (known.has(hash) || !(await isOlder(pathOf(folder, hash), before))) continue
    if (await setAside(folder, hash, before)) swept.push(hash)
  }
  for (const name of await readdir(join(folder, 'incoming'))) {
    const left = join(folder, 'incoming', name) // a program that died while it wrote left this behind
    if (await isOlder(left, before)) await rm(left, { force: true })
  }
  return swept
}

const isOlder = async (path: string, before: number) => ((await unlessAbsent(stat(path)))?.mtimeMs ?? Infinity) < before

/**
 * Removes one orphan, unless somebody puts the same bytes at this moment: out of reach first, then one more look at its
 * time. A put that came before the move has renewed the time, and the file goes back; one that comes after writes anew.
 */
async function setAside(folder: string, hash: string, before: number): Promise<boolean> {
  const path = pathOf(folder, hash)
  const aside = incoming(folder)
  if ((await unlessAbsent(rename(path, aside).then(() => true))) === null) return false
  const orphaned = await isOlder(aside, before)
  await (orphaned ? rm(aside, { force: true }) : rename(aside, path))
  return orphaned
}
