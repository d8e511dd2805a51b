import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { alone } from './lock.mjs'
import { dist, isPresent, root } from './parts.mjs'
import { isCurrent } from './stamp.mjs'

/**
 * Builds what is to be run, where the sources have moved since it was built; otherwise it only looks, which takes a few
 * hundredths of a second. A build that fails leaves what was built before.
 *
 * @typedef {import('./parts.mjs').Part} Part
 * @typedef {(line: string) => void} Say
 */

/** What could not be built, and why: the sentences first, then what the bundler said. */
export class BuildFailed extends Error {
  /**
   * @param {string} zh
   * @param {string} en
   * @param {string} details
   */
  constructor(zh, en, details = '') {
    super([zh, en, details].filter(Boolean).join('\n'))
    this.name = 'BuildFailed'
  }
}

/** How a program ends that could not be built. */
export const exitCodeOfFailedBuild = 3

const names = { server: { zh: '服务程序', en: 'the server' }, desk: { zh: '工作台网页', en: 'the desk' } }

/**
 * Throws `BuildFailed`.
 *
 * @param {{ desk: boolean, say: Say }} wanted `desk`: the pages as well · `say` gets the lines that tell how it goes
 */
export async function ensureBuilt({ desk, say }) {
  if (!existsSync(join(root, 'node_modules', 'rolldown')))
    throw new BuildFailed('依赖尚未安装，请先运行 npm ci。', 'The packages are not installed. Run npm ci first.')
  /** @type {Part[]} */
  const wanted = desk ? ['server', 'desk'] : ['server']
  const stale = wanted.filter(part => isPresent(part) && !isCurrent(part))
  if (stale.length === 0) return
  const work = async () => {
    for (const part of stale) if (!isCurrent(part)) await bundle(part, say)
  }
  await alone(join(dist, '.lock'), work, () => say('正在等待另一次构建完成… waiting for another build'))
}

/**
 * @param {Part} part
 * @param {Say} say
 */
async function bundle(part, say) {
  const { zh, en } = names[part]
  const began = performance.now()
  say(`正在构建${zh}… building ${en}`)
  const { code, said } = await run([join(root, 'bin', 'bundle.mjs'), part], say)
  if (code !== 0)
    throw new BuildFailed(`${zh}构建失败，先前的构建保持不变。`, `Building ${en} failed; what was built before stands as it was.`, said)
  say(`${zh}已构建 built ${en} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
}

/**
 * @param {string[]} args
 * @param {Say} say
 * @returns {Promise<{ code: number | null, said: string }>}
 */
function run(args, say) {
  // Tests start programs too, and their environment must not reach what is built.
  const { VITEST: _, ...env } = process.env
  const child = spawn(process.execPath, args, { cwd: root, env: { ...env, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'pipe'] })
  createInterface(child.stdout).on('line', say)
  let said = ''
  child.stderr.setEncoding('utf8').on('data', data => {
    said += data
  })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', code => done({ code, said: said.trim() }))
  })
}

if (realpathSync(process.argv[1] ?? '.') === fileURLToPath(import.meta.url)) {
  try {
    await ensureBuilt({ desk: true, say: console.log })
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error
    console.error(error.message)
    process.exitCode = exitCodeOfFailedBuild
  }
}
