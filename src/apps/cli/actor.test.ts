import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { asOneself } from '../../access/actor.ts'
import { act, look } from '../../access/gate.ts'
import { addPostAndHolder } from '../../access/person.actions.ts'
import { findByLogin, listActors } from '../../access/person.store.ts'
import { hashOfToken } from '../../access/session.actions.ts'
import { makeToken } from '../../access/token.actions.ts'
import { newToken } from '../../access/token-key.adapter.ts'
import { dayOf } from '../../base/day.ts'
import { newId } from '../../base/id.adapter.ts'
import { openTestCity, type TestCity } from '../../figures/city.fixture.ts'
import { actorOf } from './actor.ts'

let city: TestCity
let folder: string
const token = newToken()
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinjiayuan-token-'))
  city = await openTestCity(inject('servers')[0]?.url ?? '', [{ county: 101, name: '大埔县', division: '441422' }])
  const holder = { id: newId(), login: 'clerk-dabu', passwordHash: '$argon2id$none', fullName: '演示·填报' }
  const post = { office: 100, kind: 'clerk', name: '大埔县填报员', from: 101, to: 101, units: [1], holder, since: '2021-01-01' }
  const administrator = city.actor('administrator')
  await city.does(addPostAndHolder, post, administrator)
  const [clerk] = await look(city.house, administrator, async reader =>
    listActors(reader, (await findByLogin(reader, 'clerk-dabu'))?.person ?? '', dayOf('2021-03-01')),
  )
  if (!clerk) throw new Error('the clerk holds a post')
  const wished = { name: '命令行', post: clerk.post, readsOnly: false, last: '2021-03-05' }
  const said = { ...wished, office: 100, id: newId(), tokenHash: hashOfToken(token).toString('hex') }
  await act(city.house, makeToken, asOneself(clerk), said, newId())
})
afterAll(async () => {
  await city.leave()
  await rm(folder, { recursive: true })
})

test('a verb acts in the name of the token’s post, as the book will say it', async () => {
  const named = { login: 'clerk-dabu', name: '大埔县填报员（接口：命令行）', kind: 'clerk', reach: { from: 101, to: 101, units: [1] } }
  expect(await actorOf(city.house, {}, { XJY_TOKEN: ` ${token}\n` })).toMatchObject(named)
  const file = join(folder, 'token')
  await writeFile(file, `${token}\n`)
  expect(await actorOf(city.house, { tokenFile: file }, { XJY_TOKEN: 'another' })).toMatchObject(named)
})

test('without a token a verb says where to get one, and of a file that is not there it says which', async () => {
  await expect(actorOf(city.house, {}, {})).rejects.toMatchObject({ objections: [{ code: 'apps.no-token' }] })
  await expect(actorOf(city.house, {}, { XJY_TOKEN: ' ' })).rejects.toMatchObject({ objections: [{ code: 'apps.no-token' }] })
  const nowhere = join(folder, 'nowhere')
  await expect(actorOf(city.house, { tokenFile: nowhere }, {})).rejects.toMatchObject({ objections: [{ place: '--token-file' }] })
})

test('a token that is over opens nothing here either', async () => {
  await expect(actorOf(city.house, {}, { XJY_TOKEN: newToken() })).rejects.toMatchObject({ name: 'Unknown' })
  city.on('2021-03-06')
  await expect(actorOf(city.house, {}, { XJY_TOKEN: token })).rejects.toMatchObject({ says: { zh: expect.stringContaining('已过期') } })
})
