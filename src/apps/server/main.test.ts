import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { ownDatabase } from '../../access/house.fixture.ts'
import { root } from '../../base/root.adapter.ts'

/** The server as a process, as `npm start` runs it once it is built. */
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinjiayuan-server-'))
})
afterAll(() => rm(folder, { recursive: true }))

interface Started {
  readonly process: ChildProcess
  /** What the terminal shows, standard error included. */
  readonly shown: () => string
  /** Waits until the terminal shows it; throws where the process ends before. */
  shows(pattern: RegExp): Promise<string>
  readonly ended: Promise<number | null>
}

function start(env: Record<string, string>, ...words: string[]): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/apps/server/main.ts', ...words], {
    cwd: root,
    env: { ...process.env, PORT: '0', DATABASE_URL: '', ...env },
  })
  let shown = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', text => (shown += text))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const shows = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = pattern.exec(shown)
      if (found) return found[1] ?? found[0]
      if (child.exitCode !== null) throw new Error(`the server ended: ${shown}`)
      await pause(20)
    }
  }
  return { process: child, shown: () => shown, shows, ended }
}

test('an empty installation prints its address and, in the fragment of another, the token of the first run; Ctrl-C ends it with 0', async () => {
  const data = join(folder, 'empty')
  const server = start({ XJY_DATA: data }, '--empty')
  const firstRun = new URL(await server.shows(/(http:\S+\/first-run#\S+)/))
  expect(firstRun.hash).toMatch(/^#[\w-]{43}$/)
  const state = await fetch(`${firstRun.origin}/api/access/first-run`)
  expect(await state.json()).toEqual({ open: true })
  await server.shows(/Ctrl-C/)
  server.process.kill('SIGINT')
  expect(await server.ended).toBe(0)
  expect(existsSync(join(data, 'postgres', 'postmaster.pid'))).toBe(false)
  expect(existsSync(join(data, 'demo-accounts.txt'))).toBe(false)
  expect((await stat(join(data, 'secret'))).mode & 0o077).toBe(0)
})

test('a folder that was asked to stay empty stays so', async () => {
  const server = start({ XJY_DATA: join(folder, 'empty') })
  await server.shows(/first-run#/)
  server.process.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  expect(server.shown()).not.toContain('演示')
})

test('a database of one’s own never gets the demo, and whose user is mighty steps down to the role of the program', async () => {
  const [server15] = inject('servers')
  const server = start({ DATABASE_URL: await ownDatabase(server15?.url ?? ''), XJY_DATA: join(folder, 'own') })
  await server.shows(/first-run#/)
  expect(server.shown()).toContain('xjy_app')
  server.process.kill('SIGINT')
  expect(await server.ended).toBe(0)
})

test('wrong settings are named all at once, and nothing is made', async () => {
  const data = join(folder, 'nothing')
  const server = start({ XJY_DATA: data, PORT: 'abc', HOST: 'http://x' })
  expect(await server.ended).toBe(2)
  expect(server.shown()).toMatch(/PORT 的值“abc”[\s\S]*HOST 的值/)
  expect(existsSync(data)).toBe(false)
})

test('a port that is taken is said at once', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const server = start({ XJY_DATA: join(folder, 'nothing'), PORT: String(port) })
  expect(await server.ended).toBe(3)
  expect(server.shown()).toContain(`127.0.0.1:${port} 已被占用`)
  other.close()
})

test('a database that cannot be reached is said in a sentence, without its password', async () => {
  const server = start({ DATABASE_URL: 'postgres://someone:secret-word@127.0.0.1:1/x', XJY_DATA: join(folder, 'far') })
  expect(await server.ended).toBe(3)
  expect(server.shown()).toContain('连不上')
  expect(server.shown()).not.toContain('secret-word')
})
