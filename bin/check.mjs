import { fork, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { refuseOldNode } from './node-version.mjs'
import { root } from './parts.mjs'

/**
 * `npm test`: all that must hold, as a list of sentences. Every one is looked at, whatever became of those before it. The
 * last line counts them, each of the first sentences as one test. With XJY_NO_SKIP=1 a skipped test fails the whole.
 *
 * @typedef {import('./reporter.mjs').Tally} Tally
 * @typedef {{ holds: boolean, said: string }} Outcome
 */
refuseOldNode()

const program = (/** @type {string} */ path) => join(root, 'node_modules', path)
const tsc = program('typescript/bin/tsc')
const doors = ['src/apps/server/main.ts', 'src/apps/cli/main.ts', 'src/apps/desk/main.tsx']
const total = { passed: 0, failed: 0 }

await sentence('What runs on the server keeps its types.', () => run(tsc, '-p', 'tsconfig.server.json'))
if (existsSync(join(root, 'src/apps/desk')))
  await sentence('What runs in the browser keeps its types.', () => run(tsc, '-p', 'tsconfig.browser.json'))
await sentence('Every file is formatted and free of known mistakes.', () =>
  run(program('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings', '--colors=off', '--max-diagnostics=30'),
)
// What is unused shows only once all the doors are there through which it would be used.
if (doors.every(door => existsSync(join(root, door))))
  await sentence('Nothing is there that nobody uses.', () => run(program('knip/bin/knip.js'), '--no-progress', '--no-config-hints'))
const { skipped } = await tests(process.argv.slice(2))

for (const { name, reason } of skipped) console.log(`skipped  ${name}\n         ${reason ?? 'No reason is given.'}`)
const mustNotSkip = process.env.XJY_NO_SKIP === '1' && skipped.length > 0
if (mustNotSkip) console.log('FAILED   No test is skipped. (XJY_NO_SKIP=1)')
console.log(`${total.passed} passed, ${total.failed} failed, ${skipped.length} skipped`)
process.exitCode = total.failed > 0 || mustNotSkip ? 1 : 0

/**
 * @param {string} text
 * @param {() => Promise<Outcome>} look
 */
async function sentence(text, look) {
  const began = performance.now()
  const { holds, said } = await look()
  if (holds) total.passed++
  else total.failed++
  tell(holds, text, began, said)
}

/**
 * @param {string[]} chosen words that the paths of the tests must contain; none chooses all
 * @returns {Promise<Tally>}
 */
async function tests(chosen) {
  const began = performance.now()
  const child = fork(join(root, 'bin/tests.mjs'), chosen, { cwd: root, env: plain(), silent: true })
  /** @type {Tally} */
  let tally = { passed: 0, failed: 0, skipped: [] }
  child.on('message', sent => {
    tally = /** @type {Tally} */ (sent)
  })
  const { holds, said } = await outcome(child)
  // Vitest may have failed where no test did: none was found, or a server for the tests could not be started.
  if (!holds && tally.failed === 0) tally.failed = 1
  total.passed += tally.passed
  total.failed += tally.failed
  tell(tally.failed === 0, `Every test passes: ${tally.passed} of ${tally.passed + tally.failed}.`, began, said)
  return tally
}

/**
 * @param {boolean} holds
 * @param {string} text
 * @param {number} began
 * @param {string} said is printed only where it does not hold
 */
function tell(holds, text, began, said) {
  console.log(`${holds ? 'ok     ' : 'FAILED '}  ${text} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  if (!holds) console.log(indented(said))
}

/** @param {string} said */
function indented(said) {
  const lines = said.trim().split('\n')
  const shown = lines.length > 300 ? [...lines.slice(0, 300), `… and ${lines.length - 300} lines more`] : lines
  return shown.map(line => (line ? `         ${line}` : '')).join('\n')
}

/**
 * @param {string} path of a script
 * @param {string[]} words
 */
function run(path, ...words) {
  return outcome(spawn(process.execPath, [path, ...words], { cwd: root, env: plain(), stdio: ['ignore', 'pipe', 'pipe'] }))
}

/** What is printed goes through this program: no colours, no moving lines. */
function plain() {
  const { FORCE_COLOR: _, ...env } = process.env
  return { ...env, NO_COLOR: '1' }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<Outcome>}
 */
function outcome(child) {
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', text => {
      said += text
    })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', code => done({ holds: code === 0, said }))
  })
}
