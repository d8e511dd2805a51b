import { hkdfSync, randomBytes, randomUUID } from 'node:crypto'
import { chmod, link, mkdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder, systemCode, unlessAbsent, writeDurably } from './durable.adapter.ts'

/**
 * The secret of one installation: 32 random bytes, made once and kept in the file `secret`.
 *
 * Originals are sealed under it, so a backup of the files without it cannot be read: it belongs in the backup, and
 * not in the same place. No key is the secret itself; each purpose derives its own, so that one never opens another.
 */
const secretBytes = 32

/** `seal` encrypts originals, `receipt` marks the inputs of acts (HMAC), `session` signs what a browser holds. */
export type Purpose = 'seal' | 'receipt' | 'session'

/**
 * The installation's secret, at least 32 bytes. `given` (the setting XJY_SECRET: hex or base64) wins over the file;
 * otherwise the file `secret` in `folder` is read, and made where there is none. Programs that start at once agree.
 * Throws a sentence where the setting or the file is no secret.
 */
export async function installationSecret(folder: string, given?: string): Promise<Uint8Array> {
  if (given !== undefined) return readGiven(given.trim())
  const path = join(folder, 'secret')
  return (await unlessAbsent(readSecret(path))) ?? (await makeSecret(folder, path))
}

/** A key of 32 bytes for one purpose (HKDF-SHA-256): the same secret and purpose give the same key, on every machine. */
export function keyFor(secret: Uint8Array, purpose: Purpose): Uint8Array {
  if (secret.length < secretBytes) throw new RangeError(`A secret has at least ${secretBytes} bytes; this one has ${secret.length}.`)
  return new Uint8Array(hkdfSync('sha256', secret, 'xinjiayuan', purpose, 32))
}

function readGiven(text: string): Uint8Array {
  const hex = /^(?:[0-9a-f]{2})+$/i.test(text) // hex first: every hex text could be read as base64 too
  const base64 = /^(?:[A-Za-z0-9+/]+|[A-Za-z0-9_-]+)={0,2}$/.test(text)
  if (!hex && !base64) throw new Error('XJY_SECRET is neither hex nor base64. Set it to the output of `openssl rand -hex 32`, or unset it.')
  const bytes = Buffer.from(text, hex ? 'hex' : 'base64')
  if (bytes.length < secretBytes)
    throw new Error(
      `XJY_SECRET holds ${bytes.length} bytes and must hold at least ${secretBytes}. Set it to the output of \`openssl rand -hex 32\`.`,
    )
  return new Uint8Array(bytes)
}

async function readSecret(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path)
  if (bytes.length !== secretBytes)
    throw new Error(
      `The file ${path} should hold ${secretBytes} bytes and holds ${bytes.length}. Restore it from the backup: what was sealed under it opens with nothing else.`,
    )
  const { mode } = await stat(path)
  if (mode & 0o077) await chmod(path, 0o600).catch(() => {}) // some file systems know no modes; the secret is good all the same
  return new Uint8Array(bytes)
}

/** The whole secret appears under its name at once or not at all: a link, unlike a file opened for writing, is never half there. */
async function makeSecret(folder: string, path: string): Promise<Uint8Array> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const made = join(folder, `secret.${randomUUID()}`)
  await writeDurably(made, randomBytes(secretBytes))
  try {
    await link(made, path)
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error // another program was first, and its secret stands
  } finally {
    await rm(made, { force: true })
  }
  await syncFolder(folder)
  return readSecret(path)
}
