import { chmod, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { openPostgres } from './postgres.adapter.ts'
import { type OtherProgram, openElsewhere, withoutNamespaces } from './postgres.fixture.ts'
import { type Cluster, clusterAt } from './postgres.ts'
import { servesFolder } from './postgres-process.adapter.ts'
import { findRunning, stopServer } from './postgres-server.adapter.ts'

/** Real servers, and real programs that open, share, forget and lose them. */
const silent = () => {}
const isRoot = process.getuid?.() === 0
const others: OtherProgram[] = []
let folder = ''
let cluster: Cluster

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'xinjiayuan-launcher-')))
  cluster = clusterAt(join(folder, 'postgres'), true, silent)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** One database for all: making it takes long, and whatever was done to it, it must open again. */
afterEach(async () => {
  for (const other of others.splice(0)) await other.kill()
  const running = await findRunning(cluster)
  if (running) await stopServer(cluster, running)
})

const open = () => openPostgres(cluster.data, silent)
const openOnce = async () => (await open()).leave()

async function openAsAnother(env?: NodeJS.ProcessEnv): Promise<OtherProgram> {
  const other = await openElsewhere(cluster.data, env)
  others.push(other)
  return other
}

async function ask<Row extends pg.QueryResultRow>(url: string, question: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
    .query<Row>(question)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

const rowsUpTo = async (url: string, number: number) =>
  (await ask<{ rows: number }>(url, `select count(*)::int as rows from note where number <= ${number}`))[0]?.rows

const serverPid = async () => Number.parseInt(await readFile(join(cluster.data, 'postmaster.pid'), 'utf8'), 10)

/** Whether no process of the server is left. All of them stand in its data folder; where that cannot be seen, its first one ends last. */
async function isQuiet(pid: number): Promise<boolean> {
  const all = process.platform === 'linux' ? (await readdir('/proc')).filter(name => /^\d+$/.test(name)).map(Number) : [pid]
  return !(await Promise.all(all.map(one => servesFolder(one, cluster.data)))).includes(true)
}

test('two programs open a folder for the first time at once: one database, one server, and the last one out stops it', async () => {
  const { HOME: _, ...env } = process.env
  const misleading = { ...env, PGHOST: 'nowhere', PGPORT: '1', PGDATA: '/nowhere', PGUSER: 'nobody', LC_ALL: 'zh_CN.GBK' }
  const [one, two] = await Promise.all([openAsAnother(misleading), openAsAnother(misleading)])
  expect([one.started, two.started].sort()).toEqual([false, true])
  expect(two.url).toBe(one.url)
  expect(await readdir(folder)).toEqual(['postgres', 'postgres.log', 'postgres.password'])
  expect((await stat(cluster.password)).mode & 0o077).toBe(0)

  expect(await one.end('leave')).toBe(0)
  await two.write(10)
  const third = await open()
  expect(third.started).toBe(false)
  expect(await ask(third.url, 'select current_database() as it')).toEqual([{ it: 'xinjiayuan' }])
  expect(await two.end('leave')).toBe(0)
  const pid = await serverPid()
  await third.leave()
  await third.leave()
  expect(await isQuiet(pid)).toBe(true)
  expect(await findRunning(cluster)).toBeNull()
})

describe('a database that is there', () => {
  test('is not stopped by a Ctrl-C, nor by a program that forgets to leave; the next one to leave stops it', async () => {
    const other = await openAsAnother()
    await other.interrupt()
    await other.write(10)
    expect(await other.end('forget')).toBe(0)

    const next = await open()
    expect(next).toMatchObject({ started: false, url: other.url })
    const pid = await serverPid()
    await next.leave()
    expect(await isQuiet(pid)).toBe(true)
  })

  test('keeps every acknowledged write when its program is killed, and the next one finds the server running', async () => {
    const other = await openAsAnother()
    await other.write(200)
    await other.kill()
    const next = await open()
    expect(next).toMatchObject({ started: false, url: other.url })
    expect(await rowsUpTo(next.url, other.written)).toBe(other.written)
    const pid = await serverPid()
    await next.leave()
    expect(await isQuiet(pid)).toBe(true)
  })

  test('keeps every acknowledged write when its program and its server are killed, even while the next one opens it', async () => {
    const other = await openAsAnother()
    await other.write(200)
    const pid = await serverPid()
    await other.kill()
    process.kill(pid, 'SIGSTOP') // found as running, it answers no more
    const opening = open()
    await pause(300)
    process.kill(pid, 'SIGKILL')
    const next = await opening
    expect(next.started).toBe(true)
    expect(await rowsUpTo(next.url, other.written)).toBe(other.written)
    await next.leave()
  })

  test('opens although its pid file names a stranger who is alive', async () => {
    await openOnce()
    const stranger = process.ppid // our own number would not do: PostgreSQL does not mind its parent's
    await writeFile(join(cluster.data, 'postmaster.pid'), `${stranger}\n${cluster.data}\n1635465600\n5432\n\n127.0.0.1\n  1  1\nready\n`)
    const server = await open()
    expect(server.started).toBe(true)
    expect(await serverPid()).not.toBe(stranger)
    await server.leave()
  })

  test('may be opened while one of its processes crashes, which ends every connection, and knows again who was there', async () => {
    const desk = await open()
    const others = `from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`
    const [lost] = await ask<{ pid: number }>(desk.url, `select pid ${others}`)
    process.kill(lost?.pid ?? Number.NaN, 'SIGKILL')
    const visitor = await open()
    await vi.waitUntil(async () => (await ask(visitor.url, `select ${others}`)).length === 2, { timeout: 20_000 })
    await visitor.leave()
    expect(await ask(desk.url, 'select 1 as here')).toEqual([{ here: 1 }])
    await desk.leave()
    expect(await findRunning(cluster)).toBeNull()
  })
})

describe('root, whom PostgreSQL refuses,', () => {
  test.each([
    ['open', 0o755],
    ['closed', 0o700],
  ])('opens a database in a folder that is %s to others, with user namespaces and without, in turn', async (_, mode) => {
    await chmod(folder, mode)
    const us = process.getuid?.()
    const ownerAfterwards = async () => {
      await openOnce()
      return (await stat(cluster.data)).uid
    }
    expect(await ownerAfterwards()).toBe(us)
    expect(await withoutNamespaces(folder, ownerAfterwards)).toBe(isRoot ? 65_534 : us)
    expect(await ownerAfterwards()).toBe(us)
  })
})
