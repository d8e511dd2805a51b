import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { findBinaries, finishBinary, runBinary } from './postgres-binaries.adapter.ts'

export interface ThrowAway {
  readonly url: string
  stop(): Promise<void>
}

/** A server for one run of tests or of a benchmark: a real one, that promises nothing about a loss of power. */
export async function startThrowAway(binaries = findBinaries()): Promise<ThrowAway> {
  const folder = await mkdtemp(join(tmpdir(), 'xinjiayuan-postgres-'))
  const [data, passwordFile] = [join(folder, 'data'), join(folder, 'password')]
  const password = randomBytes(18).toString('base64url')
  await writeFile(passwordFile, password, { mode: 0o600 })
  await finishBinary(join(binaries, 'initdb'), [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    '--pwfile',
    passwordFile,
    '-E',
    'UTF8',
    '--locale',
    'C.UTF-8',
    '--no-sync',
  ])
  const port = await freePort()
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    fsync: 'off',
    max_connections: 60,
    shared_buffers: '64MB',
    jit: 'off',
  }
  const server = runBinary(join(binaries, 'postgres'), [
    '-D',
    data,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ])
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  await untilItAnswers(url)
  return {
    url,
    async stop() {
      const gone = new Promise(resolve => server.once('close', resolve))
      server.kill('SIGINT') // fast shutdown: open connections are ended
      await gone
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))))
    })
  })

async function untilItAnswers(url: string, left = 200): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    await client.end()
  } catch (error) {
    if (left === 0) throw error
    await new Promise(resolve => setTimeout(resolve, 50))
    await untilItAnswers(url, left - 1)
  }
}
