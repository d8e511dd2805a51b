import { once } from 'node:events'
import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { awaitsFirstRun } from '../../access/first-run.actions.ts'
import { openFirstRun } from '../../access/first-run-token.adapter.ts'
import { inShanghai } from '../../base/day.ts'
import { systemCode } from '../../base/durable.adapter.ts'
import { CannotOpen } from '../../base/postgres.ts'
import type { Settings } from '../../base/settings.ts'
import { accountsFile, stayEmpty } from '../first-start.ts'
import { type OpenHouse, openHouse } from '../open-house.ts'
import { openApp } from './app.ts'
import { noSuchHost, portForbidden, portTaken, told } from './main.words.ts'
import { builtDesk } from './pages.ts'

export interface Run {
  readonly settings: Settings
  /** `--empty`: no demo city, now and later. */
  readonly empty: boolean
  /** Comes true when somebody wants the server to stop. */
  readonly stopped: Promise<void>
  readonly say: (line: string) => void
  readonly complain: (line: string) => void
}

/** It was asked to stop before it had started. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}

/** Runs the server until it is asked to stop, and leaves nothing behind. Throws `CannotOpen`. */
export async function runServer({ settings, empty, stopped, say, complain }: Run): Promise<void> {
  let stopping = false
  void stopped.then(() => {
    stopping = true
    say(told.stopping)
  })
  await tryToListen(settings) // before the database, so that a second server says at once why it cannot be
  const opened = await openHouse(settings, {
    demo: !empty,
    say,
    carryOn: () => {
      if (stopping) throw new Stopped()
    },
  })
  try {
    if (empty && settings.database === null) await stayEmpty(opened.folder)
    if (!stopping) await serveUntil(stopped, settings, opened, say, complain)
  } finally {
    await opened.close()
  }
}

async function serveUntil(stopped: Promise<void>, settings: Settings, opened: OpenHouse, say: Run['say'], complain: Run['complain']) {
  const { house, folder } = opened
  const firstRun = (await awaitsFirstRun(house)) ? openFirstRun() : null
  const log = (line: string) => complain(`${inShanghai(new Date())} ${line}`)
  const app = await openApp({ house, firstRun, pages: builtDesk, log })
  try {
    await app.listen({ host: settings.host, port: settings.port }).catch(error => explained(error, settings))
    const address = addressOf(settings.host, (app.server.address() as AddressInfo).port)
    say(told.address(address))
    if (firstRun) say(told.firstRun(`${address}/first-run#${firstRun.token}`))
    if (existsSync(accountsFile(folder))) say(told.accounts(accountsFile(folder)))
    if (!isOwn(settings.host)) say(told.inTheOpen)
    say(told.howToStop)
    await stopped
  } finally {
    await app.close()
  }
}

const isOwn = (host: string) => /^(127\.|localhost$|::1$)/.test(host)

/** An address that can be opened on this machine. */
function addressOf(host: string, port: number): string {
  const named = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${named.includes(':') ? `[${named}]` : named}:${port}`
}

async function tryToListen({ host, port }: Settings): Promise<void> {
  const server = createServer().listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    explained(error, { host, port })
  } finally {
    server.close()
  }
}

function explained(error: unknown, { host, port }: Pick<Settings, 'host' | 'port'>): never {
  const code = systemCode(error)
  if (code === 'EADDRINUSE') throw new CannotOpen(portTaken(host, port), error)
  if (code === 'EACCES') throw new CannotOpen(portForbidden(host, port), error)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new CannotOpen(noSuchHost(host), error)
  throw error
}
