import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FileStore, openFileStore } from './file-store.adapter.ts'

const posix = process.platform !== 'win32'
let folder = ''
let store: FileStore
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'files-')), 'store')
  store = openFileStore(folder)
})
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }))

const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash.slice(2))
async function kept() {
  const hashes: string[] = []
  for await (const hash of store.list()) hashes.push(hash)
  return hashes
}
/** As if the file had been put so many hours ago. */
async function age(path: string, hours: number) {
  const then = new Date(Date.now() - hours * 3_600_000)
  await utimes(path, then, then)
}

test('a file is kept under the hash of its bytes and comes back as it was', async () => {
  const hash = await store.put(bytes('开工令'))
  expect(hash).toBe(createHash('sha256').update('开工令').digest('hex'))
  expect(Buffer.from(await store.get(hash)).toString()).toBe('开工令')
  expect(await store.has(hash)).toBe(true)
  expect((await stat(pathOf(hash))).isFile()).toBe(true)
})

test('an empty file is a file too', async () => {
  expect(await store.get(await store.put(new Uint8Array()))).toHaveLength(0)
})

test('putting the same bytes twice, or twenty times at once, keeps one file and nothing half written', async () => {
  const hashes = await Promise.all(Array.from({ length: 20 }, () => store.put(bytes('同一张照片'))))
  expect(new Set(hashes).size).toBe(1)
  expect(await kept()).toEqual([hashes[0]])
  expect(await readdir(join(folder, 'incoming'))).toEqual([])
})

test.runIf(posix)('only the owner may read files and folders (Windows has no such modes)', async () => {
  const hash = await store.put(bytes('a'))
  const mode = async (path: string) => (await stat(path)).mode & 0o777
  expect([await mode(pathOf(hash)), await mode(folder), await mode(join(folder, hash.slice(0, 2)))]).toEqual([0o600, 0o700, 0o700])
})

test('a damaged file is a fault that says so, and putting the original again mends it', async () => {
  const hash = await store.put(bytes('监理日志'))
  await writeFile(pathOf(hash), '监理日')
  await expect(store.get(hash)).rejects.toThrow(`The file ${hash} is damaged: its bytes are not those that were put.`)
  await store.put(bytes('监理日志'))
  expect(Buffer.from(await store.get(hash)).toString()).toBe('监理日志')
})

test('a missing file is a fault that says what to do', async () => {
  await expect(store.get('0'.repeat(64))).rejects.toThrow(/is missing from the store\. Restore it from the backup/)
  expect(await store.has('0'.repeat(64))).toBe(false)
})

test('no text but a hash ever becomes a path', async () => {
  for (const text of ['', '../../etc/passwd', `../${'0'.repeat(61)}`, '0'.repeat(63), 'A'.repeat(64), `${'0'.repeat(64)}\n`]) {
    await expect(async () => store.get(text)).rejects.toThrow(RangeError)
    await expect(async () => store.has(text)).rejects.toThrow(RangeError)
    await expect(async () => store.remove(text)).rejects.toThrow(RangeError)
  }
})

test('every file is listed in order, and nothing that is none of ours', async () => {
  const hashes = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(text => store.put(bytes(text))))
  await writeFile(join(folder, 'README'), 'a stranger')
  await writeFile(join(folder, (hashes[0] ?? '').slice(0, 2), 'stranger'), 'a stranger')
  expect(await kept()).toEqual(hashes.sort())
})

test('a removed file is gone, and removing it again is no error', async () => {
  const hash = await store.put(bytes('a'))
  await store.remove(hash)
  await store.remove(hash)
  await store.remove('f'.repeat(64))
  expect(await kept()).toEqual([])
})

test('a sweep removes old files that no row knows, and only those', async () => {
  const [known, orphan, fresh] = await Promise.all(['known', 'orphan', 'fresh'].map(text => store.put(bytes(text))))
  if (!known || !orphan || !fresh) throw new Error('three files were put')
  await age(pathOf(known), 48)
  await age(pathOf(orphan), 48)
  expect(await store.sweep(new Set([known]), 24)).toEqual([orphan])
  expect(await kept()).toEqual([known, fresh].sort())
})

test('an orphan that was put again just now is spared, since its row may be on its way', async () => {
  const hash = await store.put(bytes('orphan'))
  await age(pathOf(hash), 48)
  await store.put(bytes('orphan'))
  expect(await store.sweep(new Set(), 24)).toEqual([])
})

test('files that are put while sweeps run are there when put returns and after the last sweep', async () => {
  for (let round = 0; round < 40; round++) {
    const hash = await store.put(bytes('again and again'))
    await age(pathOf(hash), 48)
    await Promise.all([store.sweep(new Set(), 24), store.put(bytes('again and again')), store.sweep(new Set(), 24)])
    expect(await store.has(hash)).toBe(true)
  }
})

test('what a dead program left half written is swept when it is old', async () => {
  await writeFile(join(folder, 'incoming', 'old'), 'half')
  await writeFile(join(folder, 'incoming', 'new'), 'half')
  await age(join(folder, 'incoming', 'old'), 48)
  await store.sweep(new Set(), 24)
  expect(await readdir(join(folder, 'incoming'))).toEqual(['new'])
})

test('a sweep that would not spare the files of the last hour is refused', async () => {
  for (const hours of [0, 0.5, -1, Number.NaN]) await expect(store.sweep(new Set(), hours)).rejects.toThrow(RangeError)
})
