import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Cluster, clusterAt } from './postgres.ts'
import { holding } from './postgres-lock.adapter.ts'
import { identityOf } from './postgres-process.adapter.ts'

let folder = ''
let cluster: Cluster
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'))
  cluster = clusterAt(join(folder, 'postgres'), true, () => {})
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Works a moment under the lock and answers how many did so at once at most. */
function crowd() {
  let [inside, most] = [0, 0]
  const work = () =>
    holding(cluster, async () => {
      inside++
      most = Math.max(most, inside)
      await pause(1)
      inside--
    })
  return { work, most: () => most }
}

test('one at a time holds the lock, and nothing of it is left', async () => {
  const { work, most } = crowd()
  await Promise.all(Array.from({ length: 12 }, work))
  expect(most()).toBe(1)
  expect(await readdir(folder)).toEqual([])
})

test('the lock is given back when the work fails', async () => {
  await expect(holding(cluster, () => Promise.reject(new Error('the disk is full')))).rejects.toThrow('the disk is full')
  expect(await holding(cluster, async () => 'done')).toBe('done')
})

test.each([
  ['whose number nobody has any more', '2147483647 long-ago 5f0c\n'],
  ['whose number a stranger has by now', `${process.pid} long-ago 5f0c\n`],
])('many who find the lock of a killed process %s still go in one at a time', async (_, left) => {
  await writeFile(cluster.lock, left)
  const { work, most } = crowd()
  await Promise.all(Array.from({ length: 12 }, work))
  expect(most()).toBe(1)
  expect(await readdir(folder)).toEqual([])
})

test('a lock whose writer was killed while writing, and a claim to remove it, are taken away after a while', async () => {
  const longAgo = new Date(Date.now() - 60_000)
  for (const path of [cluster.lock, `${cluster.lock}.claim`]) {
    await writeFile(path, '')
    await utimes(path, longAgo, longAgo)
  }
  expect(await holding(cluster, async () => 'done')).toBe('done')
  expect(await readdir(folder)).toEqual([])
})

test('the lock of a living process stands, and names it', async () => {
  await holding(cluster, async () => {
    const [pid, identity] = (await readFile(cluster.lock, 'utf8')).split(' ')
    expect(Number(pid)).toBe(process.pid)
    expect(identity).toBe(await identityOf(process.pid))
  })
})
