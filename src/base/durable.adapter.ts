import { open } from 'node:fs/promises'

/** Writes a file that only its owner may read, and returns when it lies on the disk. Throws EEXIST where the path is taken. */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * Returns when the names in a folder lie on the disk: a renamed file may otherwise lose its new name in a power cut.
 * Windows opens no folders and keeps its names without being asked.
 */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** The code of what the system refused, such as `ENOENT`; null for any other error. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** What the promise brings, or null where the file or folder is not there. */
export async function unlessAbsent<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  }
}
