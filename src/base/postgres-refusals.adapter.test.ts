import { chmod, cp, mkdtemp, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPostgres } from './postgres.adapter.ts'
import { CannotOpen, type Cluster, clusterAt } from './postgres.ts'
import { findRunning, stopServer } from './postgres-server.adapter.ts'

/** What cannot be opened is left as it is, and a sentence says how to mend it. */
const silent = () => {}
let folder = ''
let cluster: Cluster

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'xinjiayuan-refusals-')))
  cluster = clusterAt(join(folder, 'postgres'), true, silent)
})
afterAll(async () => {
  const running = await findRunning(cluster)
  if (running) await stopServer(cluster, running)
  await rm(folder, { recursive: true, force: true })
})

const open = () => openPostgres(cluster.data, silent)

const refusal = async (data: string): Promise<string> => {
  const refused = await openPostgres(data, silent).catch((error: unknown) => error)
  if (!(refused instanceof CannotOpen)) throw refused
  expect(refused.says.zh).toMatch(/请/)
  expect(refused.says.en).toMatch(/^[A-Z].*\.$/)
  return refused.says.en
}

/** A folder with one file in it. */
async function folderWith(file: string, content: string): Promise<string> {
  const data = await mkdtemp(join(folder, 'refused-'))
  await writeFile(join(data, file), content)
  return data
}

test('a folder with something else in it is not opened and stays as it is', async () => {
  const data = await folderWith('台账.xlsx', 'a year of work')
  expect(await refusal(data)).toContain(`The folder ${data} is neither empty nor a PostgreSQL data folder`)
  expect(await readdir(data)).toEqual(['台账.xlsx'])
  expect((await readdir(folder)).filter(name => name.startsWith(basename(data)))).toEqual([basename(data)])
})

test('a file is not taken for a folder', async () => {
  const file = join(await folderWith('台账.xlsx', 'a year of work'), '台账.xlsx')
  expect(await refusal(file)).toContain(`There is a file where ${file}`)
  expect(await refusal(join(file, 'postgres'))).toContain(`There is a file where ${file}`)
})

test('a database of another version is not opened', async () => {
  expect(await refusal(await folderWith('PG_VERSION', '15\n'))).toContain('was made by PostgreSQL 15, the embedded one is 18')
})

test('a database whose password file is lost is not opened', async () => {
  const data = await folderWith('PG_VERSION', '18\n')
  expect(await refusal(data)).toContain(`its password file ${data}.password is missing`)
})

test('a database with the password file of another is not opened, and no server is left behind', async () => {
  await (await open()).leave()
  const password = await readFile(cluster.password)
  await writeFile(cluster.password, 'of-another-database\n')
  expect(await refusal(cluster.data)).toContain(`The password file ${cluster.password} does not belong to the data folder`)
  await writeFile(cluster.password, password)
  expect(await findRunning(cluster)).toBeNull()
})

test('a database that was moved while its server is running is not opened a second time', async () => {
  const server = await open()
  const moved = join(folder, 'moved')
  await rename(cluster.data, moved)
  await cp(cluster.password, `${moved}.password`)
  expect(await refusal(moved)).toContain(`serves another folder, ${cluster.data}`)
  await rename(moved, cluster.data)
  await server.leave()
})

test('a folder that the present user may not enter or write is not opened', async () => {
  for (const mode of [0o000, 0o500]) {
    await chmod(folder, mode)
    expect(await asOrdinaryUser(() => refusal(cluster.data))).toContain('The present user may not use')
  }
  await chmod(folder, 0o700)
})

/** Root may enter everywhere, and lends himself to nobody for this one piece of work. */
async function asOrdinaryUser<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work()
  process.seteuid?.('nobody')
  return work().finally(() => process.seteuid?.('root'))
}
