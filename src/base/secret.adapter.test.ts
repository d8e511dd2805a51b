import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { installationSecret, keyFor } from './secret.adapter.ts'

const posix = process.platform !== 'win32'
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secret-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

test('an installation makes its secret once and keeps it', async () => {
  const place = join(folder, 'new', 'installation')
  const first = await installationSecret(place)
  expect(first).toHaveLength(32)
  expect(hex(await installationSecret(place))).toBe(hex(first))
  expect(await readdir(place)).toEqual(['secret'])
})

test('two installations have different secrets', async () => {
  expect(hex(await installationSecret(join(folder, 'a')))).not.toBe(hex(await installationSecret(join(folder, 'b'))))
})

test.runIf(posix)('only the owner may read the secret, also where it was once left open (Windows has no such modes)', async () => {
  await installationSecret(folder)
  const mode = async () => (await stat(join(folder, 'secret'))).mode & 0o777
  expect(await mode()).toBe(0o600)
  await chmod(join(folder, 'secret'), 0o644)
  await installationSecret(folder)
  expect(await mode()).toBe(0o600)
})

test('programs that start at the same moment agree on one secret', async () => {
  const made = await Promise.all(Array.from({ length: 20 }, () => installationSecret(folder)))
  expect(new Set(made.map(hex)).size).toBe(1)
  expect(await readdir(folder)).toEqual(['secret'])
})

test('a secret file that was cut short stops the program and is not replaced', async () => {
  await writeFile(join(folder, 'secret'), Buffer.alloc(7))
  await expect(installationSecret(folder)).rejects.toThrow(/should hold 32 bytes and holds 7\. Restore it from the backup/)
  expect((await stat(join(folder, 'secret'))).size).toBe(7)
})

test('a secret given as a setting wins over the file, in hex or base64, and no file is made', async () => {
  const bytes = Buffer.from(Array.from({ length: 40 }, (_, index) => 255 - index))
  for (const text of [bytes.toString('hex'), bytes.toString('hex').toUpperCase(), bytes.toString('base64'), bytes.toString('base64url')])
    expect(hex(await installationSecret(folder, ` ${text}\n`))).toBe(hex(bytes))
  expect(await readdir(folder)).toEqual([])
})

test('a setting that is too short, empty or no text of bytes is refused with the way out', async () => {
  await expect(installationSecret(folder, '00'.repeat(31))).rejects.toThrow(/holds 31 bytes and must hold at least 32.*openssl rand/)
  for (const text of ['', '  ', '一二三', 'not a secret!', 'ab+/-_'.repeat(20)])
    await expect(installationSecret(folder, text)).rejects.toThrow(/XJY_SECRET is neither hex nor base64.*openssl rand/)
})

test('each purpose has a key of its own, and the same one again tomorrow', () => {
  const secret = new Uint8Array(32).fill(7)
  const keys = [keyFor(secret, 'seal'), keyFor(secret, 'receipt'), keyFor(secret, 'session')].map(hex)
  expect(new Set([...keys, hex(secret)]).size).toBe(4)
  // Written down, because a key that changes with the program would leave every sealed original shut.
  expect(keys[0]).toBe('7a7e97413a1a6219e6225d10edfc72d467cde215da9757c0d0dfffac8ea9bb78')
  expect(() => keyFor(new Uint8Array(16), 'seal')).toThrow(RangeError)
})
