import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { awaitsFirstRun } from '../access/first-run.actions.ts'
import { lookAt } from '../access/gate.ts'
import { ownDatabase } from '../access/house.fixture.ts'
import { getDatabaseUser } from '../base/database-user.store.ts'
import { appRole } from '../base/migrate.ts'
import type { Settings } from '../base/settings.ts'
import { openHouse } from './open-house.ts'

const none: Settings = { data: null, host: '127.0.0.1', port: 0, fonts: null, database: null, migration: null, secret: null }

describe.each(inject('servers'))('a house on a database of one’s own, on $name', ({ url }) => {
  let folder: string
  const users: string[] = []
  const mighty = (statement: string) => asked(url, statement)
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xinjiayuan-house-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  /** A database that belongs to a user of the given rights; answers its address for that user. */
  async function databaseOf(rights: string): Promise<{ user: string; address: string }> {
    const address = new URL(await ownDatabase(url))
    const user = `user_${address.pathname.slice(-12)}`
    users.push(user)
    await mighty(`create role ${user} login password 'for-a-test' ${rights}`)
    await mighty(`alter database ${address.pathname.slice(1)} owner to ${user}`)
    address.username = user
    address.password = 'for-a-test'
    return { user, address: String(address) }
  }

  const open = async (settings: Partial<Settings>) => {
    const said: string[] = []
    const opened = await openHouse({ ...none, data: folder, ...settings }, { demo: true, say: line => said.push(line) })
    const user = await lookAt(opened.house, { from: 0, to: 0 }, reader => getDatabaseUser(reader, appRole))
    return { opened, user, said: said.join('\n') }
  }

  test('a superuser steps down to the role of the program, and no demo is loaded', async () => {
    const { opened, user, said } = await open({ database: await ownDatabase(url) })
    expect(user).toMatchObject({ name: appRole, superuser: false, bypassesRowSecurity: false })
    expect(await awaitsFirstRun(opened.house)).toBe(true)
    expect(said).toContain('xjy_app')
    await opened.close()
  })

  test('a user who can make no role gives up its own rights, and works under row-level security', async () => {
    const { user: login, address } = await databaseOf('')
    const { opened, user, said } = await open({ database: address })
    expect(user).toMatchObject({ name: login, superuser: false, bypassesRowSecurity: false, maySetRole: false })
    expect(said).toContain('已自行放弃')
    await opened.close()
  })

  test('a user under whom row-level security would silently be off is refused', async () => {
    const { user, address } = await databaseOf('bypassrls')
    await expect(open({ database: address })).rejects.toMatchObject({
      name: 'CannotOpen',
      says: { zh: expect.stringContaining(`grant xjy_app to "${user}"`) },
    })
  })

  test('a user of its own for migrations needs the program’s user to be let into the role', async () => {
    const { user, address } = await databaseOf('')
    const owner = new URL(address)
    const mightyUrl = new URL(url)
    mightyUrl.pathname = owner.pathname
    await expect(open({ database: address, migration: String(mightyUrl) })).rejects.toMatchObject({ name: 'CannotOpen' })
    await mighty(`grant ${appRole} to ${user}`)
    const { opened, user: acting } = await open({ database: address, migration: String(mightyUrl) })
    expect(acting).toMatchObject({ name: appRole })
    await opened.close()
  })

  test('a wrong password is said in a sentence that does not repeat it', async () => {
    const { address } = await databaseOf('')
    const refused = open({ database: address.replace('for-a-test', 'mistyped-word') })
    await expect(refused).rejects.toMatchObject({ name: 'CannotOpen', says: { zh: expect.stringContaining('用户名和口令') } })
    await expect(refused).rejects.not.toThrow(/mistyped-word/)
  })
})

async function asked(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
