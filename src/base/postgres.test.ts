import { describe, expect, test } from 'vitest'
import {
  CannotOpen,
  clusterAt,
  explain,
  explainCode,
  isInterruption,
  majorOf,
  passes,
  readPostmaster,
  urlOf,
  withoutStranger,
  wordsForInitdb,
  wordsForServer,
} from './postgres.ts'
import { diskFull } from './postgres.words.ts'

const cluster = clusterAt('/srv/xinjiayuan/postgres', true, () => {})
const pidFile = (state: string) => `4711\n/srv/xinjiayuan/postgres\n1635465600\n40123\n\n127.0.0.1\n  5432001    131072\n${state}\n`

describe('the pid file', () => {
  test('of a server that accepts connections names its port', () => {
    expect(readPostmaster(pidFile('ready   '))).toEqual({ pid: 4711, running: { pid: 4711, port: 40_123 } })
  })

  test.each(['starting', 'stopping', 'standby '])('of a server that is %s names no port to connect to', state => {
    expect(readPostmaster(pidFile(state))).toEqual({ pid: 4711, running: null })
  })

  test('may be read at any moment while it is being written', () => {
    const whole = pidFile('ready')
    for (let length = 0; length < whole.length - 'ready\n'.length; length++) {
      const said = readPostmaster(whole.slice(0, length))
      expect(said?.running ?? null).toBeNull()
      expect(said === null).toBe(length === 0)
    }
    expect(readPostmaster('\n\n')).toBeNull()
  })

  test('without a stranger in it names nobody and keeps the shared memory of the former server', () => {
    const [pid, ...rest] = withoutStranger(pidFile('ready')).split('\n')
    expect(Number(pid)).toBeGreaterThan(4_194_304) // the highest that Linux gives
    expect(rest).toEqual(pidFile('ready').split('\n').slice(1))
  })
})

describe('the programs', () => {
  test('tell their major version, Debian’s too', () => {
    expect(majorOf('postgres (PostgreSQL) 18.4\n')).toBe(18)
    expect(majorOf('postgres (PostgreSQL) 15.20 (Debian 15.20-0+deb12u1)\n')).toBe(15)
    expect(majorOf('something else 18.4\n')).toBeNull()
  })

  test('order characters by code point on every version, and bring that with them from 17 on', () => {
    const [now, before] = [18, 15].map(major => wordsForInitdb(cluster, '/tmp/new', major, 'C.UTF-8'))
    expect(now).toContain('--builtin-locale=C.UTF-8')
    expect(before?.join(' ')).not.toContain('builtin')
    for (const words of [now, before])
      expect(words).toEqual(expect.arrayContaining(['--lc-collate=C', '--lc-ctype=C.UTF-8', '--encoding=UTF8']))
  })

  test('keep no connection without its password, and no page without its checksum', () => {
    const words = wordsForInitdb(cluster, '/tmp/new', 18, 'C.UTF-8')
    expect(words).toEqual(expect.arrayContaining(['--auth=scram-sha-256', `--pwfile=${cluster.password}`, '--data-checksums']))
  })

  test('listen on this machine only, and log no personal values', () => {
    const words = wordsForServer(cluster, 40_123)
    expect(words).toEqual(expect.arrayContaining(['listen_addresses=127.0.0.1', 'port=40123', 'unix_socket_directories=']))
    expect(words).toEqual(expect.arrayContaining(['log_min_error_statement=panic', 'log_error_verbosity=terse']))
  })

  test('write to the disk before they acknowledge, unless the database is to be thrown away', () => {
    const throwAway = clusterAt(cluster.data, false, () => {})
    expect(wordsForServer(cluster, 1).join(' ')).not.toMatch(/fsync|synchronous_commit|full_page_writes/)
    expect(wordsForInitdb(cluster, '/tmp/new', 18, 'C')).not.toContain('--no-sync')
    expect(wordsForServer(throwAway, 1)).toEqual(expect.arrayContaining(['fsync=off', 'full_page_writes=off']))
    expect(wordsForInitdb(throwAway, '/tmp/new', 18, 'C')).toContain('--no-sync')
  })
})

describe('a complaint', () => {
  test('that the port is taken, or that the former server is not quite gone, passes', () => {
    for (const words of [
      'LOG:  could not bind IPv4 address "127.0.0.1": Address already in use',
      'FATAL:  lock file "postmaster.pid" already exists',
      'FATAL:  pre-existing shared memory block (key 5432001, ID 131072) is still in use',
    ])
      expect(passes(words)).toBe(true)
    expect(passes('FATAL:  could not open file "global/pg_control"')).toBe(false)
  })

  test('of a connection may mean that the server is starting its processes anew', () => {
    for (const words of [
      'read ECONNRESET',
      'Connection terminated unexpectedly',
      'the database system is in recovery mode',
      'terminating connection because of crash of another server process',
    ])
      expect(isInterruption(words)).toBe(true)
    expect(isInterruption('password authentication failed for user "postgres"')).toBe(false)
  })

  test.each([
    ['initdb: error: could not create directory "/srv/x/pg_wal": No space left on device', /磁盘已满/, /disk is full/],
    ['initdb: error: could not access directory "/srv/x": Permission denied', /无权使用/, /may not use/],
    ['FATAL:  data directory "/srv/x" has wrong ownership', /无权使用/, /chown/],
  ])('%s: says how to mend it', (words, zh, en) => {
    expect(explain(words, cluster).zh).toMatch(zh)
    expect(explain(words, cluster).en).toMatch(en)
  })

  test('that nobody knows is passed on, with the place of the log', () => {
    const words = '2021-10-29 10:00:00 CST [1] LOG:  starting\n2021-10-29 10:00:01 CST [1] FATAL:  could not find the root page.\n'
    expect(explain(words, cluster).en).toBe(
      `The database did not start: could not find the root page. More in ${cluster.log}; or set DATABASE_URL to use a PostgreSQL of your own.`,
    )
    expect(explain('', cluster).en).toContain('no reason given')
  })

  test('of the system is a sentence where a person can mend it, and stays as it is elsewhere', () => {
    expect(explainCode('ENOSPC', '/srv/x', cluster)).toEqual(diskFull('/srv/x'))
    expect(explainCode('EACCES', '/srv/x', cluster)?.zh).toContain('/srv/x')
    expect(explainCode('ENOTDIR', '/srv/x', cluster)?.zh).toContain('应为目录的地方')
    expect(explainCode('28P01', '/srv/x', cluster)?.zh).toContain(cluster.password)
    expect(explainCode('ECONNREFUSED', '/srv/x', cluster)).toBeNull()
  })

  test('reaches a person in Chinese first', () => {
    const { zh, en } = diskFull('/srv/x')
    expect(new CannotOpen(diskFull('/srv/x')).message).toBe(`${zh}\n${en}`)
  })
})

test('an address names the superuser, this machine and the database', () => {
  expect(urlOf(40_123, 'secret', 'xinjiayuan')).toBe('postgres://postgres:secret@127.0.0.1:40123/xinjiayuan')
})
