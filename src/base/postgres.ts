import type { Bilingual } from './objection.ts'
import { diskFull, doesNotStart, notAFolder, notPermitted, passwordWrong } from './postgres.words.ts'

/**
 * What is known about the embedded PostgreSQL without touching it: which files make up a database, with which words its
 * programs are called, what its pid file says, what its complaints mean.
 */

/** The embedded database cannot be opened; the sentence says how to mend it. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen'
  readonly says: Bilingual
  constructor(says: Bilingual, cause?: unknown) {
    super(`${says.zh}\n${says.en}`, { cause })
    this.says = says
  }
}

/** One database: its data folder, what lies beside it and carries its name, and how it is opened. */
export interface Cluster {
  readonly data: string
  readonly password: string
  readonly lock: string
  readonly log: string
  readonly copies: string
  /** False for a throw-away database: quicker, and broken after a power cut. */
  readonly durable: boolean
  /** Is told what takes longer than usual. */
  readonly say: (line: string) => void
}

export const clusterAt = (data: string, durable: boolean, say: (line: string) => void): Cluster => ({
  data,
  password: `${data}.password`,
  lock: `${data}.lock`,
  log: `${data}.log`,
  copies: `${data}-programs`,
  durable,
  say,
})

export const urlOf = (port: number, password: string, database: string): string =>
  `postgres://postgres:${password}@127.0.0.1:${port}/${database}`

/** A server that accepts connections. */
export interface Running {
  readonly pid: number
  readonly port: number
}

/** What `postmaster.pid` says of a server; `running` is null as long as it does not accept connections, or no longer. */
export interface Postmaster {
  readonly pid: number
  readonly running: Running | null
}

/** Reads `postmaster.pid`, which PostgreSQL fills line by line while it starts; null where not even the pid is there. */
export function readPostmaster(text: string): Postmaster | null {
  const lines = text.split('\n')
  const pid = Number.parseInt(lines[0] ?? '', 10)
  if (!(pid > 0)) return null
  const port = Number.parseInt(lines[3] ?? '', 10)
  const ready = lines[7]?.trim() === 'ready' && port > 0
  return { pid, running: ready ? { pid, port } : null }
}

/** No process ever has this number. */
const nobodysPid = 2_147_483_647

/**
 * The same pid file with a pid that cannot be alive. After a restart of the machine the number may belong to a
 * stranger, and PostgreSQL would refuse to start beside it. The rest stays, because PostgreSQL finds there the shared
 * memory of former server processes, which must be gone before a new server may touch the files.
 */
export const withoutStranger = (text: string): string => text.replace(/^\d+/, String(nobodysPid))

/** The major version in what `postgres --version` answers; null where that is no PostgreSQL. */
export function majorOf(answer: string): number | null {
  const [, major] = answer.match(/^postgres \(PostgreSQL\) (\d+)/) ?? []
  return major === undefined ? null : Number(major)
}

/**
 * What initdb is called with. Characters are ordered by their code points, the same everywhere: from 17 on PostgreSQL
 * brings that with it. Which characters are letters, pg_trgm takes from the machine (`letters`).
 */
export function wordsForInitdb({ password, durable }: Cluster, folder: string, major: number, letters: string): string[] {
  return [
    ...['-D', folder, '--username=postgres', `--pwfile=${password}`, '--auth=scram-sha-256', '--data-checksums'],
    ...['--encoding=UTF8', '--lc-collate=C', `--lc-ctype=${letters}`, '--lc-messages=C', '--text-search-config=simple'],
    ...(major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []),
    ...(durable ? [] : ['--no-sync']),
    '--no-instructions',
  ]
}

/** What the server is started with. The file `postgresql.conf` stays as initdb made it. */
export function wordsForServer({ data, durable }: Cluster, port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 60,
    shared_buffers: '64MB',
    jit: 'off', // compiling costs more than the bureau's queries take
    timezone: 'UTC',
    log_timezone: 'Asia/Shanghai',
    logging_collector: 'off',
    log_checkpoints: 'off',
    // The log must not hold personal values: neither the statement that failed nor the row it failed on.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(!durable && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/** True where the server gave up for a reason that passes: the port was taken meanwhile, or the former one is not quite gone. */
export const passes = (log: string): boolean => /Address already in use|lock file ".*" already exists|is still in use/i.test(log)

/** True where these words of a failed connection mean that a server process crashed and PostgreSQL is starting its others anew. */
export const isInterruption = (words: string): boolean =>
  /ECONNRESET|ECONNREFUSED|EPIPE|Connection terminated|terminating connection|database system is (starting up|in recovery mode|not yet accepting)/i.test(
    words,
  )

/** What the words of initdb or of a server that ended at once mean. */
export function explain(words: string, { data, log }: Cluster): Bilingual {
  if (/No space left on device|Disk quota exceeded/i.test(words)) return diskFull(data)
  if (/Permission denied|Operation not permitted|wrong ownership|invalid permissions|Read-only file system/i.test(words))
    return notPermitted(data)
  const lines = words.trim().split('\n')
  const told = lines.find(line => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? ''
  const reason = told.replace(/^.*?(FATAL|PANIC|error): */, '').replace(/[.。]$/, '')
  return doesNotStart(reason || 'no reason given', log)
}

/** What the code of a failed system call or of a refused connection means; null where it says nothing that a person could mend. */
export function explainCode(code: string, path: string, { password }: Cluster): Bilingual | null {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case '53100':
      return diskFull(path)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return notPermitted(path)
    case 'ENOTDIR':
    case 'EEXIST':
      return notAFolder(path)
    case '28P01':
      return passwordWrong(password)
    default:
      return null
  }
}
