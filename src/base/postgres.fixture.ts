import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { openPostgres } from './postgres.adapter.ts'
import { root } from './root.adapter.ts'

/**
 * Another program that uses the embedded database: a process of its own, which a test can move, interrupt and kill. The
 * upper half of this file is for the test; the lower half is that program.
 */
type Told = { opened: { url: string; started: boolean } } | { written: number } | { interrupted: true }
type Asked = 'write' | 'leave' | 'forget'

export class OtherProgram {
  readonly process: ChildProcess
  started = false
  url = ''
  /** The number of the last row whose writing was acknowledged. Rows are numbered from 1, without gaps, by all programs together. */
  written = 0
  interrupted = false

  constructor(data: string, env: NodeJS.ProcessEnv) {
    const file = fileURLToPath(import.meta.url)
    this.process = fork(file, [data], { cwd: root, env, execArgv: ['--import', 'tsx'], detached: true, stdio: 'inherit' })
    this.process.on('message', told => this.#hear(told as Told))
  }

  #hear(told: Told): void {
    if ('opened' in told) Object.assign(this, told.opened)
    else if ('written' in told) this.written = told.written
    else this.interrupted = true
  }

  async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      if (this.process.exitCode !== null || this.process.signalCode) throw new Error('the other program ended before that')
      await pause(5)
    }
  }

  /** Writes rows until it is told something else, or ends. */
  async write(rows: number): Promise<void> {
    this.#ask('write')
    await this.until(() => this.written > 0)
    const enough = this.written + rows
    await this.until(() => this.written >= enough)
  }

  /** Leaves in order, or forgets to; answers the exit code. */
  async end(how: 'leave' | 'forget'): Promise<number | null> {
    this.#ask(how)
    return this.#ended()
  }

  /** What a Ctrl-C does: a signal to its whole process group. */
  async interrupt(): Promise<void> {
    process.kill(-(this.process.pid ?? Number.NaN), 'SIGINT')
    await this.until(() => this.interrupted)
  }

  async kill(): Promise<void> {
    this.process.kill('SIGKILL')
    await this.#ended()
  }

  #ask(asked: Asked): void {
    this.process.send(asked)
  }

  async #ended(): Promise<number | null> {
    if (this.process.exitCode === null && !this.process.signalCode) await once(this.process, 'close')
    return this.process.exitCode
  }
}

/** Another program that has opened the database in `data`. */
export async function openElsewhere(data: string, env: NodeJS.ProcessEnv = process.env): Promise<OtherProgram> {
  const other = new OtherProgram(data, env)
  await other.until(() => other.url !== '')
  return other
}

/**
 * Does the work as on a machine that lets root make no user namespace, like most containers: `unshare` is found, and fails.
 * A script for it is put into `folder`.
 */
export async function withoutNamespaces<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const path = process.env.PATH
  await writeFile(join(folder, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
  process.env.PATH = `${folder}${delimiter}${path}`
  return work().finally(() => {
    process.env.PATH = path
  })
}

const isThisProgram = process.argv[1] === fileURLToPath(import.meta.url)
if (isThisProgram && process.argv[2]) await runHere(process.argv[2])

async function runHere(data: string): Promise<void> {
  const tell = (told: Told) => process.send?.(told)
  process.on('SIGINT', () => tell({ interrupted: true }))
  const { url, started, leave } = await openPostgres(data, () => {})
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {}) // the server may be killed first
  await client.connect()

  let asked: Asked | undefined
  async function writeOn(): Promise<void> {
    await client.query('create table if not exists note (number integer primary key)')
    const next = 'insert into note select coalesce(max(number), 0) + 1 from note returning number'
    while (asked === 'write') {
      const { rows } = await client.query<{ number: number }>(next)
      tell({ written: rows[0]?.number ?? 0 })
    }
  }

  let writing = Promise.resolve()
  process.on('message', async now => {
    asked = now as Asked
    if (asked === 'write') {
      writing = writeOn()
      return
    }
    await writing
    await client.end()
    if (asked === 'leave') await leave()
    process.disconnect()
  })
  tell({ opened: { url, started } })
}
