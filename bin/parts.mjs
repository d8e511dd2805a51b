import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * What is built, and from what.
 *
 * @typedef {'server' | 'desk'} Part
 */

export const root = fileURLToPath(new URL('..', import.meta.url))
export const dist = join(root, 'dist')

/** Each becomes one file in `dist`; one that is not there is left out. Add a new entry here and nowhere else. */
const entries = {
  server: 'src/apps/server/main.ts',
  xjy: 'src/apps/cli/main.ts',
  draw: 'src/base/documents/draw-process.adapter.ts',
}

export const deskConfig = 'src/apps/desk/vite.config.ts'

/** The entries that exist, by name. */
export const presentEntries = () => Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(join(root, path))))

/** @param {Part} part */
export const isPresent = part => (part === 'desk' ? existsSync(join(root, deskConfig)) : Object.keys(presentEntries()).length > 0)

const forAll = ['package-lock.json', 'tsconfig.base.json', 'bin/bundle.mjs', 'bin/parts.mjs']
const forTests = /\.(test|test-rules|test-setup|fixture)\.tsx?$/

/**
 * The files that a part is built from, as sorted paths from the root with `/`.
 *
 * @param {Part} part
 * @returns {string[]}
 */
export function sourcesOf(part) {
  const all = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
  const isSource = part === 'desk' ? isOfDesk : isOfServer
  const config = part === 'desk' ? 'tsconfig.browser.json' : 'tsconfig.server.json'
  return [...forAll, config, ...all.filter(path => isSource(path) && !forTests.test(path))]
    .filter(path => existsSync(join(root, path)))
    .sort()
}

const isOfServer = (/** @type {string} */ path) => path.endsWith('.ts') && !path.startsWith('src/apps/desk/')
const isOfDesk = (/** @type {string} */ path) =>
  path.startsWith('src/apps/desk/') ||
  (/\.(ts|tsx|css|svg)$/.test(path) && !/^src\/apps\/|\.(store|actions|http|cli|adapter|sheet|measures)\.ts$/.test(path))
