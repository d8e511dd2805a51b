import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { accessApi } from '../../access/access.api.ts'
import { accountApi } from '../../access/account.api.ts'
import { awaitsFirstRun, foundCity } from '../../access/first-run.actions.ts'
import { firstRunApi } from '../../access/first-run.api.ts'
import { firstRunInput } from '../../access/first-run.ts'
import { openFirstRun } from '../../access/first-run-token.adapter.ts'
import { lookAt } from '../../access/gate.ts'
import { openTestHouse, type TestHouse } from '../../access/house.fixture.ts'
import { verifyChains } from '../../audit/verify.store.ts'
import { clientOf } from '../../base/client.desk.ts'
import { figuresApi } from '../../figures/figures.api.ts'
import { openApp } from './app.ts'
import { addressOfApp, browserAt, password } from './server.fixture.ts'

const said = {
  city: { name: '梅州市', bureau: '梅州市住房和城乡建设局', code: '441400' },
  units: [
    { name: '丰顺县', division: '441423' },
    { name: '兴宁市', division: '441481' },
    { name: '城市排水中心', division: null },
  ],
  administrator: { login: 'admin', fullName: '演示管理员', password },
}

describe.each(inject('servers'))('the first run on $name', ({ url }) => {
  let empty: TestHouse
  let app: FastifyInstance
  const firstRun = openFirstRun()
  beforeAll(async () => {
    empty = await openTestHouse(url)
    app = await openApp({ house: empty.house, firstRun, pages: join(tmpdir(), 'no-pages'), log: () => {} })
    await app.listen({ host: '127.0.0.1', port: 0 })
  })
  afterAll(async () => {
    await app.close()
    await empty.leave()
  })
  const browser = () => browserAt(addressOfApp(app))
  const client = (from = browser()) => clientOf(firstRunApi, from)

  test('an installation without an administrator waits for its first run', async () => {
    expect(await awaitsFirstRun(empty.house)).toBe(true)
    expect(await client().firstRunState({})).toEqual({ open: true })
  })

  test('a token that does not fit is refused, and the door stays open for the right one', async () => {
    const wrong = client().firstRun({ body: { ...said, token: 'guessed' } })
    await expect(wrong).rejects.toMatchObject({ status: 422, objections: [{ code: 'access.wrong-token', place: 'token' }] })
    expect(await client().firstRunState({})).toEqual({ open: true })
  })

  test('a short password and a unit that stands twice are both objected to, and nothing has begun', async () => {
    const body = {
      ...said,
      token: firstRun.token,
      units: [...said.units, { name: '丰顺县', division: null }],
      administrator: { ...said.administrator, password: 'short' },
    }
    await expect(client().firstRun({ body })).rejects.toMatchObject({
      objections: [
        { code: 'access.password-too-short', place: 'administrator.password' },
        { code: 'access.unit-twice', place: 'units.3.name' },
      ],
    })
    expect(await awaitsFirstRun(empty.house)).toBe(true)
  })

  test('what is written wrong is said in the words of its field', async () => {
    const body = { ...said, token: firstRun.token, administrator: { ...said.administrator, login: 'A!' } }
    await expect(client().firstRun({ body })).rejects.toMatchObject({
      objections: [{ place: 'administrator.login', zh: expect.stringContaining('登录名以小写字母开头') }],
    })
  })

  test('where it breaks off before the administrator is made, it is due still, and what was done stands', async () => {
    const input = firstRunInput.parse({ ...said, token: firstRun.token })
    const broken = foundCity(empty.house, input, () => Promise.reject(new Error('the power went')))
    await expect(broken).rejects.toThrow('the power went')
    expect(await awaitsFirstRun(empty.house)).toBe(true)
  })

  test('with the token the city is opened and its administrator made and signed in, once, however often it is sent', async () => {
    const one = browser()
    const body = { ...said, token: firstRun.token }
    const [first, second] = await Promise.allSettled([client(one).firstRun({ body }), client().firstRun({ body })])
    expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected'])
    const me = await clientOf(accessApi, browser()).signIn({ body: { login: 'admin', password } })
    expect(me).toMatchObject({ post: { kind: 'administrator' }, city: { name: '梅州市' }, units: [{}, {}, { name: '城市排水中心' }] })
  })

  test('afterwards the door is closed, also to a server that starts later', async () => {
    expect(await awaitsFirstRun(empty.house)).toBe(false)
    expect(await client().firstRunState({})).toEqual({ open: false })
    await expect(client().firstRun({ body: { ...said, token: firstRun.token } })).rejects.toMatchObject({ status: 404 })
  })

  test('the administrator sets up his second factor first; then the table of his units is there, and a unit without a territory files in the office', async () => {
    const one = browser()
    const { due } = await clientOf(accessApi, one).signIn({ body: { login: 'admin', password } })
    expect(due).toBe('second-factor')
    await expect(clientOf(figuresApi, one).monthTable({ query: {} })).rejects.toMatchObject({ status: 403 })
    const account = clientOf(accountApi, one)
    const { secret, offer } = await account.offerFactor({})
    const code = new TOTP({ secret }).generate({ timestamp: empty.now().getTime() })
    expect((await account.setUpFactor({ body: { offer, code } })).me.due).toBeNull()
    const table = await clientOf(figuresApi, one).monthTable({ query: {} })
    expect(table.rows.map(row => `${row.order} ${row.unit} ${row.plan.communities}`)).toEqual([
      '1 丰顺县 0',
      '2 兴宁市 0',
      '3 城市排水中心 0',
    ])
    expect(table.version).toBeNull()
  })

  test('all of it stands in the book of acts', async () => {
    const verified = await lookAt(empty.house, { from: 100, to: 199 }, verifyChains)
    expect(verified).toMatchObject({ cabinets: 3, breaks: [] })
  })
})
