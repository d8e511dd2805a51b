// npm test: everything that must hold, as a list of sentences. The last line is `N passed, N failed, N skipped`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'xinjiayuan-check-'))
const countsFile = join(folder, 'counts.json')
const total = { passed: 0, failed: 0, skipped: 0 }

function run(sentence, command, ...words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    encoding: 'utf8',
    env: { ...process.env, XJY_COUNTS: countsFile },
  })
  const held = status === 0
  console.log(`${held ? 'ok' : 'FAILED'}  ${sentence}`)
  if (!held) console.log(`${stdout}\n${stderr}`.trim())
  return held
}

function step(sentence, command, ...words) {
  total[run(sentence, command, ...words) ? 'passed' : 'failed']++
}

step('The types fit.', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.server.json')
step('The code is formatted and free of known mistakes.', 'node_modules/@biomejs/biome/bin/biome', 'ci', '.')
const held = run('The tests hold.', 'node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=./bin/reporter.mjs')
try {
  const counts = JSON.parse(readFileSync(countsFile, 'utf8'))
  for (const name of counts.skippedNames) console.log(`skipped  ${name}`)
  for (const kind of ['passed', 'failed', 'skipped']) total[kind] += counts[kind]
} catch {
  total.failed++ // vitest ended before it could count
}
if (!held && total.failed === 0) total.failed++
rmSync(folder, { recursive: true, force: true })
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed > 0 || (process.env.XJY_NO_SKIP && total.skipped > 0) ? 1 : 0
