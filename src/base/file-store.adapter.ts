import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Files by the sha256 of their content, in a folder that only the program reads. A file goes first and its row second. */
export interface FileStore {
  /** Keeps the bytes, once; answers their hash when they lie safely on the disk. */
  put(bytes: Uint8Array): Promise<string>
  /** Throws where the file is missing or damaged. */
  get(hash: string): Promise<Uint8Array>
}

export function openFileStore(folder: string): FileStore {
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash.slice(2))
  return {
    async put(bytes) {
      const hash = hashOf(bytes)
      const path = pathOf(hash)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const unfinished = `${path}.${randomUUID()}`
      const file = await open(unfinished, 'wx', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(unfinished, path) // whole or not at all
      return hash
    },
    async get(hash) {
      const bytes = await readFile(pathOf(hash))
      if (hashOf(bytes) !== hash) throw new Error(`The stored file ${hash} is damaged. Restore it from a backup.`)
      return bytes
    },
  }
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
