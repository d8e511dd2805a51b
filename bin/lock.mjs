import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const longest = 5 * 60_000

/**
 * Does some work while no other process does it. The lock only saves work: two builds at once would be harmless, so one that
 * was left behind by a process that is gone, or is older than five minutes, is simply taken away.
 *
 * @template T
 * @param {string} path of the lock, a file that is there while the work is done
 * @param {() => Promise<T>} work
 * @param {() => void} waiting is called once where another process must be waited for
 * @returns {Promise<T>}
 */
export async function alone(path, work, waiting) {
  mkdirSync(dirname(path), { recursive: true })
  let told = false
  while (!take(path)) {
    if (isLeftBehind(path)) {
      rmSync(path, { force: true })
      continue
    }
    if (!told) waiting()
    told = true
    await pause(100)
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

/** @param {string} path */
function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** @param {string} path */
function isLeftBehind(path) {
  try {
    const age = Date.now() - statSync(path).mtimeMs
    const holder = Number(readFileSync(path, 'utf8'))
    // Between making the file and writing into it there is a moment without a number.
    if (!holder) return age > 10_000
    return age > longest || holder === process.pid || !isAlive(holder)
  } catch {
    return false // it went away while it was looked at
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

const codeOf = (/** @type {unknown} */ error) => /** @type {NodeJS.ErrnoException} */ (error).code
