import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../src/base/root.adapter.ts'

/** The program as `npm start` starts it, on a folder of its own. */
export interface Started {
  readonly child: ChildProcess
  readonly address: string
  readonly tookMs: number
}

export function start(folder: string): Promise<Started> {
  const began = performance.now()
  const env = { ...process.env, XJY_DATA: folder, DATABASE_URL: '', HOST: '127.0.0.1', PORT: '0' }
  const child = spawn(process.execPath, [join(root, 'bin/start.mjs')], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  return new Promise((done, fail) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (address) done({ child, address, tookMs: performance.now() - began })
    })
    child.on('exit', code => fail(new Error(`the server ended with ${code}: ${said}`)))
  })
}

export function stop({ child }: Started): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise(done => {
    child.once('exit', () => done())
    child.kill('SIGTERM')
  })
}

/** The accounts of the demo lie in a file: login, password and post, with tabs between. */
export async function passwordOf(folder: string, login: string): Promise<string> {
  const lines = (await readFile(join(folder, 'demo-accounts.txt'), 'utf8')).split('\n').map(line => line.split('\t'))
  const password = lines.find(([name]) => name === login)?.[1]
  if (!password) throw new Error(`the demo has no account ${login}`)
  return password
}
