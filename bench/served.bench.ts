import { readFile } from 'node:fs/promises'
import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { atMost, type Row } from './row.ts'
import type { Stage } from './stage.ts'
import { passwordOf, start, stop } from './started.ts'
import { median, quantile, timed } from './timing.ts'

/**
 * The server as it is started by `npm start`, with the demo city: how soon it prints its address, how soon it answers
 * eight clients, and how much memory it holds afterwards.
 */
const clients = 8
const eachAsks = 150
const month = '/api/figures/month-table?year=2021&cutoff=2021-10-29&known=2021-10-29'

export async function measureServed(stage: Stage): Promise<Row[]> {
  const folder = join(stage.folder, 'served')
  await stop(await start(folder)) // builds, makes the database, loads the demo
  const times: number[] = []
  let server = await start(folder)
  times.push(server.tookMs)
  for (let round = 0; round < 2; round++) {
    await stop(server)
    server = await start(folder)
    times.push(server.tookMs)
  }
  stage.atTheEnd(() => stop(server))
  stage.say('the server has been started again three times')
  const cookie = await signIn(server.address, await passwordOf(folder, 'editor'))
  const body = await ask(server.address, month, cookie, new Agent())
  const ours = await load(server.address, month, cookie)
  const theirs = await loadBare(body)
  await ask(server.address, month.replace('month-table', 'month-table.xlsx'), cookie, new Agent())
  await pause(10_000)
  const residentMb = await residentOf(server.child.pid ?? 0)
  const reference = { name: 'a bare server sending the same bytes', figure: quantile(theirs, 0.95) }
  return [
    atMost(3000, { name: 'second-start', figure: median(times), unit: 'ms' }),
    atMost(15, { name: 'month-over-http', figure: quantile(ours, 0.95), unit: 'ms', reference }),
    atMost(300, { name: 'server-memory', figure: residentMb, unit: 'MB' }),
  ]
}

async function signIn(address: string, password: string): Promise<string> {
  const response = await fetch(`${address}/api/access/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ login: 'editor', password }),
  })
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
  if (!response.ok || !cookie) throw new Error(`signing in was answered with ${response.status}`)
  return cookie
}

function ask(address: string, path: string, cookie: string, agent: Agent): Promise<Buffer> {
  return new Promise((done, fail) => {
    const asked = request(`${address}${path}`, { agent, headers: { cookie } }, response => {
      const parts: Buffer[] = []
      response.on('data', part => parts.push(part))
      response.on('end', () =>
        response.statusCode === 200 ? done(Buffer.concat(parts)) : fail(new Error(`answered ${response.statusCode}`)),
      )
    })
    asked.on('error', fail)
    asked.end()
  })
}

/** The times of all questions of eight clients, each asking one after the other; the first ones only warm up. */
async function load(address: string, path: string, cookie: string): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const times: number[] = []
  const client = async () => {
    for (let no = 0; no < eachAsks; no++) {
      const took = await timed(() => ask(address, path, cookie, agent))
      if (no >= 30) times.push(took)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  agent.destroy()
  return times
}

async function loadBare(body: Buffer): Promise<number[]> {
  const bare = createServer((_, response) => response.end(body))
  await new Promise<void>(done => bare.listen(0, '127.0.0.1', done))
  try {
    return await load(`http://127.0.0.1:${(bare.address() as AddressInfo).port}`, '/', '')
  } finally {
    bare.close()
  }
}

async function residentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024
}
