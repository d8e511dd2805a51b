import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { contracts } from '../apps/server/app.ts'
import { type Browser, password, type ServedCity, serveTestCity } from '../apps/server/server.fixture.ts'
import { clientOf } from '../base/client.desk.ts'
import { actHeader, type Route } from '../base/contract.ts'
import { newId } from '../base/id.adapter.ts'
import { overviewApi } from '../overview/overview.api.ts'
import { registryApi } from '../registry/registry.api.ts'
import { accessApi } from './access.api.ts'
import { setSetting } from './city.actions.ts'
import { peopleApi } from './people.api.ts'
import { mayEnter } from './posts.ts'
import { attemptLimits } from './session.ts'
import { tokenApi } from './token.api.ts'
import { isClosedToTokens } from './token.ts'

const counts = { households: 40, buildings: 2, floorArea: '3000' }
const described = {
  division: null,
  address: null,
  builtYear: null,
  ownership: null,
  aliases: [],
  buildingList: [],
  source: '演示',
  document: '演示',
}

describe.each(inject('servers'))('tokens on $name', ({ url }) => {
  let city: ServedCity
  let administrator: Browser
  const clerks = ['clerk-one', 'clerk-two', 'clerk-three', 'clerk-four', 'clerk-five']
  beforeAll(async () => {
    city = await serveTestCity(url, [
      { county: 101, name: '大埔县', division: '441422' },
      { county: 102, name: '梅江区', division: '441402' },
    ])
    await city.addPost('chief', 'administrator', { from: 100, to: 199, units: null })
    await city.addPost('editor', 'editor', { from: 100, to: 199, units: null })
    for (const login of clerks) await city.addPost(login, 'clerk', { from: 101, to: 102, units: [1, 2] })
    administrator = await signedIn('chief')
  })
  afterAll(() => city.leave())

  async function signedIn(login: string): Promise<Browser> {
    const browser = city.browser()
    await clientOf(accessApi, browser).signIn({ body: { login, password } })
    return browser
  }
  /** A program at its own address, as a proxy on this machine tells it. */
  const program =
    (token: string, from = '10.0.0.1'): Browser =>
    (path, request = {}) =>
      fetch(`${city.address}${path}`, {
        ...request,
        headers: { ...request.headers, authorization: `Bearer ${token}`, 'x-forwarded-for': from },
      })
  async function tokenFor(browser: Browser, wish: object = {}): Promise<string> {
    const { post } = await clientOf(accessApi, browser).me({})
    const body = { name: `同步 ${newId().slice(-6)}`, post: post.id, units: null, readsOnly: false, last: '2021-03-31', ...wish }
    return (await clientOf(tokenApi, browser).makeToken({ body })).token
  }
  /** A decision later than the one before, on the same day. */
  const decide = (name: string, value: number) => {
    city.at(new Date(city.now().getTime() + 1000))
    return city.does(setSetting, { office: 100, name, value, from: '2021-03-01', document: '演示' }, city.actor('administrator'))
  }
  const me = (browser: Browser) => clientOf(accessApi, browser).me({})
  const community = (county: number, unit: number) => ({
    county,
    communities: [{ id: newId(), name: `小区${newId().slice(-6)}`, unit, ...described, ...counts, from: '2021-02-01' }],
  })
  const registry = (browser: Browser) => clientOf(registryApi, browser)
  const peopleId = async (login: string) => {
    const { people, posts } = await clientOf(peopleApi, administrator).people({})
    const person = people.find(one => one.login === login)?.id ?? ''
    return { person, post: posts.find(one => one.name === `岗位-${login}`)?.id ?? 0 }
  }

  test('a program acts in the post for which its token was made, and the book of acts says through which', async () => {
    const browser = await signedIn('clerk-one')
    const token = await tokenFor(browser, { name: '台账同步' })
    expect(await me(program(token))).toMatchObject({ login: 'clerk-one', post: { name: '岗位-clerk-one（接口：台账同步）' } })
    await registry(program(token)).addCommunities({ body: community(101, 1) })
    const book = await clientOf(overviewApi, administrator).book({ query: {} })
    expect(JSON.stringify(book.lines)).toContain('岗位-clerk-one（接口：台账同步）')
  })

  test('a token is shown once, is listed with its last use, and is ended by its owner alone', async () => {
    const browser = await signedIn('clerk-two')
    const token = await tokenFor(browser, { name: '月报', units: [2] })
    await me(program(token))
    const { tokens } = await clientOf(tokenApi, browser).tokens({})
    expect(tokens).toMatchObject([{ name: '月报', units: ['梅江区'], readsOnly: false, last: '2021-03-31', held: true }])
    expect(tokens[0]?.seenAt).toMatch(/^2021-03-01T09:00/)
    expect(JSON.stringify(tokens)).not.toContain(token.slice(4))
    const params = { token: tokens[0]?.id ?? '' }
    await expect(clientOf(tokenApi, await signedIn('clerk-three')).endToken({ params })).rejects.toMatchObject({ status: 404 })
    await clientOf(tokenApi, browser).endToken({ params })
    await expect(me(program(token))).rejects.toMatchObject({ status: 401 })
  })

  test('a narrowed token finds and files nothing beyond its units', async () => {
    const browser = await signedIn('clerk-one')
    const narrow = program(await tokenFor(browser, { units: [2] }))
    expect((await me(narrow)).units).toEqual([{ id: 2, name: '梅江区' }])
    await registry(narrow).addCommunities({ body: community(102, 2) })
    await expect(registry(narrow).addCommunities({ body: community(101, 1) })).rejects.toMatchObject({ status: 404 })
    await expect(tokenFor(browser, { units: [7] })).rejects.toMatchObject({ status: 422, objections: [{ place: 'units.0' }] })
  })

  test('a token that only reads is turned away from every act in a sentence that says so', async () => {
    const reading = program(await tokenFor(await signedIn('clerk-one'), { readsOnly: true }))
    const { may } = await me(reading)
    expect(may.filter(verb => verb.startsWith('registry.'))).toEqual([])
    expect((await registry(reading).search({ query: { words: '小区' } })).more).toBe(false)
    const refused = await registry(reading)
      .addCommunities({ body: community(101, 1) })
      .catch(error => error)
    expect(refused).toMatchObject({ status: 403, objections: [{ zh: expect.stringContaining('只能读') }] })
  })

  test('a token ends after its last day, and a city shortens the longest term', async () => {
    const [before, browser] = [city.now(), await signedIn('clerk-one')]
    const token = await tokenFor(browser, { last: '2021-03-02' })
    city.on('2021-03-02', 23)
    await expect(me(program(token))).resolves.toBeDefined()
    city.on('2021-03-03', 0)
    await expect(me(program(token))).rejects.toMatchObject({ status: 401, objections: [{ zh: expect.stringContaining('已过期') }] })
    city.at(before)
    await decide('access.token-days', 10)
    await expect(tokenFor(browser, { last: '2021-03-12' })).rejects.toMatchObject({
      status: 422,
      objections: [{ code: 'access.token-term' }],
    })
    await decide('access.token-days', 366)
  })

  test('whose holding or account ends, his tokens end with it; whose sign-ins an administrator ends, too', async () => {
    const [three, four, five] = await Promise.all(
      ['clerk-three', 'clerk-four', 'clerk-five'].map(async login => tokenFor(await signedIn(login))),
    )
    for (const token of [three, four, five]) await expect(me(program(String(token)))).resolves.toBeDefined()
    const people = clientOf(peopleApi, administrator)
    const ids = await peopleId('clerk-three')
    await people.endHolding({ params: { post: ids.post }, body: { person: ids.person, until: '2021-03-01', document: '演示' } })
    await people.endPerson({ params: { person: (await peopleId('clerk-four')).person }, body: { document: '演示' } })
    await people.endSessionsOf({ params: { person: (await peopleId('clerk-five')).person } })
    for (const token of [three, four, five]) await expect(me(program(String(token)))).rejects.toMatchObject({ status: 401 })
  })

  test('while something is due, no token is made and none opens anything', async () => {
    const browser = await signedIn('clerk-two')
    const token = await tokenFor(browser)
    await decide('access.second-factor', 2)
    // This session began before the city required it; the token would outlast it.
    await expect(tokenFor(browser)).rejects.toMatchObject({ status: 422, objections: [{ code: 'access.token-needs-factor' }] })
    await expect(registry(program(token)).choices({})).rejects.toMatchObject({
      status: 403,
      objections: [{ zh: expect.stringContaining('两步验证') }],
    })
    const later = await signedIn('clerk-two')
    await expect(clientOf(tokenApi, later).tokens({})).rejects.toMatchObject({ status: 403 })
    await decide('access.second-factor', 0)
  })

  test('no door to accounts, posts and settings opens for a token, and every other one that lets the post in does', async () => {
    const routes = Object.values<Record<string, Route>>(contracts)
      .flatMap(Object.values<Route>)
      .filter(route => !route.open)
    const tokens = { administrator: await tokenFor(administrator), editor: await tokenFor(await signedIn('editor')) }
    const wrong: string[] = []
    for (const kind of ['administrator', 'editor'] as const) {
      for (const route of routes.filter(({ needs }) => needs === undefined || mayEnter(kind, needs))) {
        const path = route.path.replaceAll(/:\w+/g, 'nothing')
        const json = route.method !== 'GET' && { headers: { 'content-type': 'application/json' }, body: '{}' }
        const response = await program(tokens[kind])(path, { method: route.method, ...json })
        await response.arrayBuffer()
        if ((response.status === 403) !== isClosedToTokens(route)) wrong.push(`${kind} ${route.method} ${route.path} ${response.status}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('an act that a program sends twice under one id is done once; an answer that it has is not sent again', async () => {
    const send = program(await tokenFor(await signedIn('clerk-one')))
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json', [actHeader]: newId() },
      body: JSON.stringify(community(101, 1)),
    }
    const answers = [await send('/api/registry/communities', request), await send('/api/registry/communities', request)]
    expect(await Promise.all(answers.map(answer => answer.json()))).toMatchObject([{ repeated: false }, { repeated: true }])
    const first = await send('/api/registry/choices')
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    const again = await send('/api/registry/choices', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  test('a sign-in and a token at once are refused: nobody could tell who acts', async () => {
    const browser = await signedIn('clerk-one')
    const token = await tokenFor(browser)
    const both = await browser('/api/access/me', { headers: { authorization: `Bearer ${token}` } })
    expect([both.status, await both.json()]).toMatchObject([422, { objections: [{ code: 'access.two-at-once' }] }])
    // What a proxy says to the browser is no token.
    expect((await browser('/api/access/me', { headers: { authorization: 'Basic eDp5' } })).status).toBe(200)
  })

  test('a wrong token is kept as a failed sign-in; an address that tries many has to wait, and good tokens go on', async () => {
    const good = await tokenFor(await signedIn('clerk-one'))
    const guess = (no: number) => program(`xjy_${String(no).padStart(43, 'x')}`, '10.9.9.9')('/api/access/me')
    const first = await guess(0)
    expect([first.status, first.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="xjy"'])
    for (let no = 1; no < attemptLimits.failures; no++) expect((await guess(no)).status).toBe(401)
    expect(await (await guess(99)).json()).toMatchObject({ status: 422, objections: [{ code: 'access.too-many-attempts' }] })
    await expect(me(program(good, '10.9.9.9'))).resolves.toBeDefined()
    const { refusals } = await clientOf(overviewApi, administrator).refusals({ query: {} })
    expect(refusals.filter(one => JSON.stringify(one).includes('令牌')).length).toBeGreaterThanOrEqual(attemptLimits.failures)
  })
})
