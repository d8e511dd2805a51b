import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dist, root, sourcesOf } from './parts.mjs'

/**
 * The stamp of a build: what it was made of and what it made. A file whose size and time stand as they stood is not read
 * again; where only the time moved (a fresh checkout, a switch of branches) the content decides.
 *
 * @typedef {{ size: number, time: number, hash: string }} Seen
 * @typedef {{ sources: Record<string, Seen>, made: string[] }} Stamp
 * @typedef {import('./parts.mjs').Part} Part
 */

const pathOf = (/** @type {Part} */ part) => join(dist, `.${part}.json`)

/**
 * @param {Part} part
 * @returns {Stamp | null}
 */
export function readStamp(part) {
  try {
    return JSON.parse(readFileSync(pathOf(part), 'utf8'))
  } catch {
    return null // none yet, or half of one: it is built again
  }
}

/**
 * @param {Part} part
 * @param {Stamp} stamp
 */
export function writeStamp(part, stamp) {
  mkdirSync(dist, { recursive: true })
  putFile(pathOf(part), JSON.stringify(stamp))
}

/**
 * Whether what stands in `dist` was made from the sources as they are now.
 *
 * @param {Part} part
 */
export function isCurrent(part) {
  const stamp = readStamp(part)
  if (!stamp?.made.every(name => existsSync(join(dist, name)))) return false
  const now = seeSources(part, stamp.sources)
  const paths = Object.keys(now)
  const same = paths.length === Object.keys(stamp.sources).length && paths.every(path => now[path]?.hash === stamp.sources[path]?.hash)
  if (same && paths.some(path => now[path]?.time !== stamp.sources[path]?.time)) rememberTimes(part, { ...stamp, sources: now })
  return same
}

/**
 * The sources as they are now, each with its hash; known ones are not read again.
 *
 * @param {Part} part
 * @param {Record<string, Seen>} known
 * @returns {Record<string, Seen>}
 */
export function seeSources(part, known = {}) {
  return Object.fromEntries(sourcesOf(part).map(path => [path, seeSource(path, known[path])]))
}

/**
 * @param {string} path
 * @param {Seen | undefined} known
 * @returns {Seen}
 */
function seeSource(path, known) {
  const { size, mtimeMs: time } = statSync(join(root, path))
  if (known && known.size === size && known.time === time) return known
  const hash = createHash('sha256')
    .update(readFileSync(join(root, path)))
    .digest('base64url')
  return { size, time, hash }
}

/** Only a saving of time: where `dist` cannot be written, the contents are simply compared again next time. */
function rememberTimes(/** @type {Part} */ part, /** @type {Stamp} */ stamp) {
  try {
    writeStamp(part, stamp)
  } catch {}
}

/**
 * Puts a file in place whole: who reads at the same moment finds the old one or the new one.
 *
 * @param {string} path
 * @param {string | Uint8Array} content
 */
export function putFile(path, content) {
  const beside = `${path}.${process.pid}.new`
  writeFileSync(beside, content)
  renameSync(beside, path)
}
