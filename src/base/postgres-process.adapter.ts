import { execFile, spawn } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { promisify } from 'node:util'
import { systemCode } from './durable.adapter.ts'

/** As whom PostgreSQL's programs run: it refuses root. */
export interface RunAs {
  /** A program that is put before the command, with its arguments. */
  readonly before: readonly string[]
  /** The user the process is started as; null: the present one. */
  readonly start: Owner | null
  /** To whom the data folder must belong; null: whoever makes it is the right one. */
  readonly owner: Owner | null
}

export interface Owner {
  readonly uid: number
  readonly gid: number
}

const asked = promisify(execFile)

/**
 * The environment of a child: nothing of ours that PostgreSQL would obey (PGHOST, PGDATA, LANG …), its words in
 * English, and a home folder that it may look into.
 */
const environment = (home: string): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  SystemRoot: process.env.SystemRoot,
  TEMP: process.env.TEMP,
  HOME: home,
  TZ: 'UTC',
  LC_ALL: 'C',
})

const command = (as: RunAs, file: string, args: readonly string[]) => {
  const [first = file, ...rest] = [...as.before, file, ...args]
  return [first, rest] as const
}

/** Runs a program to its end and answers what it wrote. Where it fails, `complaintsOf` the error says why. */
export async function run(as: RunAs, file: string, args: readonly string[], home: string): Promise<string> {
  const { stdout } = await asked(...command(as, file, args), { ...as.start, env: environment(home) })
  return stdout
}

export function complaintsOf(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure)
  return 'stderr' in failure && typeof failure.stderr === 'string' && failure.stderr ? failure.stderr : failure.message
}

/** A process that outlives us: `gone` is true once it has ended (as far as this process may know). */
export interface Started {
  readonly gone: () => boolean
}

/**
 * Starts a program in a session of its own, so that Ctrl-C in the terminal reaches only us. Its words go to `log`, a
 * file opened for appending. Throws where it cannot be started at all.
 */
export function start(as: RunAs, file: string, args: readonly string[], folder: string, log: number): Promise<Started> {
  return new Promise((resolve, reject) => {
    const [first, rest] = command(as, file, args)
    const child = spawn(first, rest, {
      ...as.start,
      cwd: folder,
      env: environment(folder),
      detached: true,
      stdio: ['ignore', log, log],
      windowsHide: true,
    })
    child.once('error', reject)
    child.once('spawn', () => {
      child.unref()
      resolve({ gone: () => child.exitCode !== null || child.signalCode !== null })
    })
  })
}

/**
 * What tells a process from a later one with the same pid: its time of starting. Null where it is not alive; a dead
 * one whom nobody has reaped yet counts as gone.
 */
export async function identityOf(pid: number): Promise<string | null> {
  if (process.platform === 'linux') {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
    if (text === null) return null
    const [state, ...rest] = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
    return state === 'Z' || state === 'X' ? null : `${boot.trim()}/${rest[18]}`
  }
  if (process.platform === 'win32') return isThere(pid) ? 'there' : null
  return psOf(pid, 'lstart=')
}

/**
 * Whether this process is the server of this very data folder. On Linux it stands in the folder; where a container
 * hides that from us, it was at least started with it.
 */
export async function servesFolder(pid: number, data: string): Promise<boolean> {
  if (process.platform === 'win32') return isThere(pid)
  if (process.platform !== 'linux') return (await psOf(pid, 'comm='))?.includes('postgres') ?? false
  const [there, here] = await Promise.all([stat(`/proc/${pid}/cwd`).catch(() => null), stat(data)])
  if (there) return there.ino === here.ino && there.dev === here.dev
  const started = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0')
  return started[0]?.endsWith('postgres') === true && started.includes(data)
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function psOf(pid: number, column: string): Promise<string | null> {
  const answer = await asked('ps', ['-p', String(pid), '-o', column]).catch(() => null)
  return answer?.stdout.trim() || null
}

/** Asks the server to end its connections and stop ("fast shutdown"). Windows knows no signals; pg_ctl stands in for them. */
export async function interrupt(pid: number, pgCtl: () => string): Promise<void> {
  try {
    if (process.platform === 'win32') await asked(pgCtl(), ['kill', 'INT', String(pid)])
    else process.kill(pid, 'SIGINT')
  } catch (error) {
    if (systemCode(error) !== 'ESRCH') throw error // otherwise it ended by itself at this moment
  }
}

/** A port of 127.0.0.1 that is free at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port is free'))))
    })
  })
}
