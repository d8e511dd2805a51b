import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withoutNamespaces } from './postgres.fixture.ts'
import { clusterAt, majorOf } from './postgres.ts'
import { findGround } from './postgres-owner.adapter.ts'
import { run } from './postgres-process.adapter.ts'
import { binOf, copyPrograms, findNative, linkLibraries, programIn } from './postgres-programs.adapter.ts'

const asked = promisify(execFile)
const runs = (native: string) =>
  asked(programIn(binOf(native), 'postgres'), ['--version']).then(
    ({ stdout }) => majorOf(stdout) !== null,
    () => false,
  )

let folder = ''
let native = ''

/** The package as npm unpacks it when it runs no install scripts: without links. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'programs-'))
  native = join(folder, 'package', 'native')
  await cp(dirname(findNative()), dirname(native), {
    recursive: true,
    verbatimSymlinks: true,
  })
  for (const inside of await readdir(native, { recursive: true, withFileTypes: true }))
    if (inside.isSymbolicLink()) await rm(join(inside.parentPath, inside.name))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the server runs once the links between its libraries are made, by several processes at once if need be', async () => {
  if (process.platform === 'linux') expect(await runs(native)).toBe(false)
  expect(await Promise.all([linkLibraries(native), linkLibraries(native)])).toEqual([true, true])
  expect(await runs(native)).toBe(true)
  expect(await linkLibraries(native)).toBe(true)
})

test('a copy is whole, is made once, and runs for everybody even where npm’s folder is closed to others', async () => {
  await chmod(binOf(native), 0o700)
  await chmod(programIn(binOf(native), 'postgres'), 0o700)
  const said: string[] = []
  const cluster = clusterAt(join(folder, 'postgres'), true, line => said.push(line))
  const copy = await copyPrograms(native, cluster)
  expect(await runs(copy)).toBe(true)
  for (const path of [dirname(copy), copy, binOf(copy), programIn(binOf(copy), 'postgres')])
    expect((await stat(path)).mode & 0o555).toBe(0o555)

  expect(await copyPrograms(native, cluster)).toBe(copy)
  expect(said).toHaveLength(1)
  expect((await readdir(folder)).filter(name => name.includes('unfinished'))).toEqual([])
})

test.each([true, false])('the server finds itself in a checkout that is closed to others (user namespaces: %s)', async namespaces => {
  const cluster = clusterAt(join(folder, 'postgres'), true, () => {})
  await mkdir(cluster.data, { recursive: true })
  await writeFile(join(cluster.data, 'postgresql.conf'), '')
  const find = () => findGround(cluster, binOf(native))
  const { as, bin } = namespaces ? await find() : await withoutNamespaces(folder, find)
  const said = await run(as, programIn(bin, 'postgres'), ['-D', cluster.data, '-C', 'data_directory'], folder)
  expect(said.trim()).toBe(cluster.data)
})
