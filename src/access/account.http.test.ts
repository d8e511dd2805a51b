import { TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Browser, password, type ServedCity, serveTestCity } from '../apps/server/server.fixture.ts'
import { clientOf } from '../base/client.desk.ts'
import { figuresApi } from '../figures/figures.api.ts'
import { accessApi } from './access.api.ts'
import { accountApi } from './account.api.ts'
import { attemptLimits } from './session.ts'

const better = 'another-good-secret'

describe.each(inject('servers'))('one’s own account on $name', ({ url }) => {
  let city: ServedCity
  const halfMinute = 30_000
  beforeAll(async () => {
    city = await serveTestCity(url, [{ county: 101, name: '大埔县', division: '441422' }])
    for (const login of ['clerk-one', 'clerk-two', 'clerk-three', 'clerk-four'])
      await city.addPost(login, 'clerk', { from: 101, to: 101, units: [1] })
  })
  afterAll(() => city.leave())

  const account = (browser: Browser) => clientOf(accountApi, browser)
  const me = (browser: Browser) => clientOf(accessApi, browser).me({})
  /** Signs in from an address, as a proxy on this machine tells it. */
  const trySignIn = (login: string, said: string, { code, from = '10.0.0.1', browser = city.browser() }: Trying = {}) => {
    const send: Browser = (path, request) => browser(path, { ...request, headers: { ...request?.headers, 'x-forwarded-for': from } })
    return clientOf(accessApi, send).signIn({ body: { login, password: said, ...(code && { code }) } })
  }
  interface Trying {
    readonly code?: string
    readonly from?: string
    readonly browser?: Browser
  }
  const signedIn = async (login: string, said = password) => {
    const browser = city.browser()
    await trySignIn(login, said, { browser })
    return browser
  }
  const codeNow = (secret: string) => new TOTP({ secret }).generate({ timestamp: city.now().getTime() })
  const later = (ms: number) => city.at(new Date(city.now().getTime() + ms))
  const cookieOf = async (login: string, said: string) => {
    const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password: said }) }
    const response = await city.browser()('/api/access/session', request)
    return (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
  }
  const wrong = (code: string, place?: string) => ({
    status: 422,
    objections: [expect.objectContaining({ code, ...(place && { place }) })],
  })

  test('a password is changed by who knows the old one; other sessions end, and this one has a new token', async () => {
    const [here, elsewhere] = [city.browser(), await signedIn('clerk-one')]
    const cookie = await cookieOf('clerk-one', password)
    await here('/api/access/me', { headers: { cookie } })
    const change = (old: string, chosen: string) =>
      here('/api/access/account/password', {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({ old, password: chosen }),
      })
    expect(await (await change('not-it-at-all', better)).json()).toMatchObject(wrong('access.wrong-password', 'old'))
    expect(await (await change(password, 'short')).json()).toMatchObject(wrong('access.password-too-short', 'password'))
    expect((await change(password, better)).status).toBe(200)
    expect((await me(here)).login).toBe('clerk-one') // the browser kept the new cookie
    expect((await city.browser()('/api/access/me', { headers: { cookie } })).status).toBe(401)
    await expect(me(elsewhere)).rejects.toMatchObject({ status: 401 })
    await expect(trySignIn('clerk-one', password)).rejects.toMatchObject(wrong('access.wrong-sign-in'))
  })

  test('own sessions are listed with browser and address, and one or all others are ended at once', async () => {
    const [first, second, third] = [await signedIn('clerk-two'), await signedIn('clerk-two'), await signedIn('clerk-two')]
    const { sessions } = await account(first).account({})
    expect(sessions.map(one => one.current).sort()).toEqual([false, false, true])
    expect(sessions[0]).toMatchObject({ address: '10.0.0.1', post: '岗位-clerk-two' })
    const { id = '' } = (await account(second).account({})).sessions.find(one => one.current) ?? {}
    await account(first).endSession({ params: { session: id } })
    await expect(me(second)).rejects.toMatchObject({ status: 401 })
    await expect(account(first).endSession({ params: { session: id } })).rejects.toMatchObject({ status: 404 })
    const stranger = await signedIn('clerk-three')
    const { id: other = '' } = (await account(third).account({})).sessions.find(one => one.current) ?? {}
    await expect(account(stranger).endSession({ params: { session: other } })).rejects.toMatchObject({ status: 404 })
    await account(first).endOtherSessions({})
    await expect(me(third)).rejects.toMatchObject({ status: 401 })
    expect((await me(first)).login).toBe('clerk-two')
  })

  test('a session ends when nobody used it for long, and in any case after its term', async () => {
    const before = city.now()
    const browser = await signedIn('clerk-two')
    for (let hours = 7; hours < 30 * 24; hours += 7) {
      city.at(new Date(before.getTime() + hours * 3_600_000))
      expect((await browser('/api/access/me')).status).toBe(200)
    }
    city.at(new Date(before.getTime() + 30 * 24 * 3_600_000))
    expect((await browser('/api/access/me')).status).toBe(401)
    city.at(before)
  })

  test('who has a second factor needs its code, each once; a recovery code serves where the device is lost', async () => {
    const browser = await signedIn('clerk-three')
    const { secret, offer, address } = await account(browser).offerFactor({})
    expect(decodeURIComponent(address)).toContain('新家园 梅州市')
    await expect(account(browser).setUpFactor({ body: { offer, code: '000000' } })).rejects.toMatchObject(
      wrong('access.wrong-code', 'code'),
    )
    const { recoveryCodes } = await account(browser).setUpFactor({ body: { offer, code: codeNow(secret) } })
    expect(new Set(recoveryCodes).size).toBe(10)
    await expect(trySignIn('clerk-three', password)).rejects.toMatchObject(wrong('access.code-needed', 'code'))
    // The code that has confirmed it is used up.
    await expect(trySignIn('clerk-three', password, { code: codeNow(secret) })).rejects.toMatchObject(wrong('access.wrong-code', 'code'))
    later(halfMinute)
    const code = codeNow(secret)
    expect((await trySignIn('clerk-three', password, { code: `${code.slice(0, 3)} ${code.slice(3)}` })).login).toBe('clerk-three')
    await expect(trySignIn('clerk-three', password, { code })).rejects.toMatchObject(wrong('access.wrong-code', 'code'))
    const [spare = ''] = recoveryCodes
    expect((await trySignIn('clerk-three', password, { code: spare.toUpperCase() })).login).toBe('clerk-three')
    await expect(trySignIn('clerk-three', password, { code: spare })).rejects.toMatchObject(wrong('access.wrong-code', 'code'))
    expect((await account(browser).account({})).factor).toMatchObject({ recoveryCodesLeft: 9, required: false })
  })

  test('an offer is good for its person and for a quarter of an hour, and a second factor is replaced or ended by password', async () => {
    const [owner, other] = [await signedIn('clerk-four'), await signedIn('clerk-two')]
    const stale = await account(owner).offerFactor({})
    const confirm = (browser: Browser, said: { secret: string; offer: string }, more: { password?: string } = {}) =>
      account(browser).setUpFactor({ body: { offer: said.offer, code: codeNow(said.secret), ...more } })
    await expect(confirm(other, stale)).rejects.toMatchObject(wrong('access.offer-stale'))
    later(16 * 60_000)
    await expect(confirm(owner, stale)).rejects.toMatchObject(wrong('access.offer-stale'))
    await confirm(owner, await account(owner).offerFactor({}))
    await expect(confirm(owner, await account(owner).offerFactor({}))).rejects.toMatchObject(wrong('access.password-needed', 'password'))
    await confirm(owner, await account(owner).offerFactor({}), { password })
    await expect(account(owner).endFactor({ body: { password: 'not-it-at-all' } })).rejects.toMatchObject(wrong('access.wrong-password'))
    const { recoveryCodes } = await account(owner).renewRecoveryCodes({ body: { password } })
    expect(recoveryCodes.length).toBe(10)
    await account(owner).endFactor({ body: { password } })
    expect((await trySignIn('clerk-four', password)).login).toBe('clerk-four')
  })

  test('one address that guesses at many logins has to wait', async () => {
    const guesses = Array.from({ length: attemptLimits.ofOrigin }, (_, no) => trySignIn(`nobody-${no}`, 'a-guess', { from: '10.9.9.9' }))
    await Promise.allSettled(guesses)
    await expect(trySignIn('clerk-two', password, { from: '10.9.9.9' })).rejects.toMatchObject(wrong('access.too-many-attempts'))
    await expect(trySignIn('clerk-two', password, { from: '10.9.9.8' })).resolves.toBeDefined()
  })

  test('a login that is guessed at from everywhere stays open at the addresses that its owner is known at, and there alone', async () => {
    await trySignIn('clerk-two', password, { from: '10.1.0.1' })
    for (let no = 0; no < attemptLimits.ofLogin; no++) {
      await expect(trySignIn('clerk-two', 'a-guess', { from: `10.2.0.${no}` })).rejects.toMatchObject({ status: 422 })
    }
    await expect(trySignIn('clerk-two', password, { from: '10.3.0.1' })).rejects.toMatchObject(wrong('access.too-many-attempts'))
    await expect(trySignIn('clerk-two', password, { from: '10.1.0.1' })).resolves.toBeDefined()
    await expect(clientOf(figuresApi, await signedIn('clerk-one', better)).lists({})).resolves.toBeDefined() // and everybody else everywhere
    later(attemptLimits.windowMs + 1)
    await expect(trySignIn('clerk-two', password, { from: '10.3.0.1' })).resolves.toBeDefined()
  })
})
