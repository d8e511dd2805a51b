import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from '../src/base/root.adapter.ts'

/** A checkout with one program in it, which prints one word. */
const checkout = realpathSync(mkdtempSync(join(tmpdir(), 'xinjiayuan-build-')))
const source = join(checkout, 'src/apps/cli/main.ts')
cpSync(join(root, 'bin'), join(checkout, 'bin'), { recursive: true })
cpSync(join(root, 'package.json'), join(checkout, 'package.json'))
symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'), 'junction')
mkdirSync(join(source, '..'), { recursive: true })
afterAll(() => rmSync(checkout, { recursive: true, force: true }))

const write = (word: string) => writeFileSync(source, `const word: string = '${word}'\nconsole.log(word)\n`)
const run = (program: string) => execFileSync(process.execPath, [join(checkout, 'bin', program)], { encoding: 'utf8', stdio: 'pipe' })

test('what has not moved is not built again, and what has moved is', () => {
  write('first')
  expect(run('build.mjs')).toContain('built the server')
  expect(run('build.mjs')).toBe('')

  utimesSync(source, new Date(), new Date('2001-01-01')) // as after a switch of branches
  expect(run('build.mjs')).toBe('')

  write('second')
  expect(run('xjy.mjs')).toBe('second\n')
  expect(run('build.mjs')).toBe('')
})

test('where the building fails it says why, and what was built before stands', () => {
  write('third')
  expect(run('xjy.mjs')).toBe('third\n')
  writeFileSync(source, `import './gone.ts'\n`)
  expect(() => run('xjy.mjs')).toThrow(
    expect.objectContaining({ status: 3, stderr: expect.stringMatching(/^服务程序构建失败[^\n]*\n[^\n]*\n[^\n]*gone\.ts[^\n]*\n$/) }),
  )
  write('third')
  expect(run('build.mjs')).toBe('')
})
