import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { password, type ServedCity, serveTestCity } from '../apps/server/server.fixture.ts'
import { clientOf } from '../base/client.desk.ts'
import { accessApi } from './access.api.ts'
import { attemptLimits } from './session.ts'

describe.each(inject('servers'))('the front door on $name', ({ url }) => {
  let city: ServedCity
  beforeAll(async () => {
    city = await serveTestCity(url, [
      { county: 101, name: '大埔县', division: '441422' },
      { county: 102, name: '梅江区', division: '441402' },
    ])
    await city.addPost('clerk-dabu', 'clerk', { from: 101, to: 101, units: [1] })
  })
  afterAll(() => city.leave())

  const signIn = (login: string, said: string, browser = city.browser()) =>
    browser('/api/access/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password: said }),
    })

  test('who signs in is told his post, his units and what he may do', async () => {
    const browser = city.browser()
    const access = clientOf(accessApi, browser)
    const me = await access.signIn({ body: { login: 'clerk-dabu', password } })
    expect(me).toMatchObject({
      login: 'clerk-dabu',
      post: { name: '岗位-clerk-dabu', kind: 'clerk' },
      city: { name: '梅州市', bureau: '梅州市住房和城乡建设局' },
      units: [{ id: 1, name: '大埔县' }],
      today: '2021-03-01',
      demo: false,
    })
    expect(me.may).toContain('works.record-milestones')
    expect(await access.me({})).toEqual(me)
  })

  test('who signs out is unknown again, and his old cookie opens nothing', async () => {
    const browser = city.browser()
    const access = clientOf(accessApi, browser)
    const response = await signIn('clerk-dabu', password, browser)
    const [cookie = ''] = (response.headers.getSetCookie()[0] ?? '').split(';')
    await access.signOut({})
    await expect(access.me({})).rejects.toMatchObject({ status: 401 })
    expect((await city.browser()('/api/access/me', { headers: { cookie } })).status).toBe(401)
  })

  test('no script reads the cookie, no other site sends it, and nothing stores the answer', async () => {
    const response = await signIn('clerk-dabu', password)
    expect(response.headers.getSetCookie()[0]).toMatch(/^xjy=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('behind a proxy that speaks https the cookie is bound to this host and to https', async () => {
    const response = await fetch(`${city.address}/api/access/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-proto': 'https' },
      body: JSON.stringify({ login: 'clerk-dabu', password }),
    })
    expect(response.headers.getSetCookie()[0]).toMatch(/^__Host-xjy=[\w-]+; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
  })

  test('a wrong password is refused in a sentence that tells nobody whether the login exists', async () => {
    const [wrong, nobody] = [await signIn('clerk-dabu', 'not-it'), await signIn('nobody-here', 'not-it')]
    expect(wrong.status).toBe(422)
    expect(await wrong.json()).toEqual(await nobody.json())
  })

  test('who guesses too often has to wait', async () => {
    for (let time = 0; time < attemptLimits.failures; time++) await signIn('guesser', 'wrong-guess')
    expect(await (await signIn('guesser', 'wrong-guess')).json()).toMatchObject({ objections: [{ code: 'access.too-many-attempts' }] })
  })

  test('no request is drawn out for ever: who may do what was looked up when it began', () => {
    expect(city.app.server.requestTimeout).toBeGreaterThan(0)
  })

  test('a page of another site can change nothing', async () => {
    const foreign = (headers: Record<string, string>) =>
      fetch(`${city.address}/api/access/session`, { method: 'DELETE', headers: { cookie: 'xjy=x', ...headers } })
    const refused = await foreign({ origin: 'https://evil.example' })
    expect([refused.status, refused.headers.get('x-content-type-options')]).toEqual([403, 'nosniff'])
    expect((await foreign({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await foreign({ 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  })

  test('all that is missing or too much in a question is objected to at once', async () => {
    const response = await city.browser()('/api/access/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'x' }),
    })
    const { objections } = (await response.json()) as { objections: { place?: string; zh: string }[] }
    expect(objections.filter(one => one.place).map(one => one.place)).toEqual(['login', 'password'])
    expect(objections.some(one => one.zh.includes('name'))).toBe(true)
  })

  test('broken JSON, a form of another site and an unknown route are refused in sentences', async () => {
    const post = (type: string, body: string) =>
      fetch(`${city.address}/api/access/session`, { method: 'POST', headers: { 'content-type': type }, body })
    expect((await post('application/json', '{')).status).toBe(400)
    expect((await post('text/plain', '{}')).status).toBe(415)
    expect((await post('application/x-www-form-urlencoded', 'login=x')).status).toBe(415)
    const nothing = await fetch(`${city.address}/api/access/nothing`)
    expect([nothing.status, await nothing.json()]).toMatchObject([404, { objections: [{ code: 'base.no-route' }] }])
  })

  test('the routes are described for other programs', async () => {
    const { paths } = (await (await fetch(`${city.address}/api/openapi.json`)).json()) as { paths: object }
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/api/access/session', '/api/access/me', '/api/figures/month-table']))
  })
})
