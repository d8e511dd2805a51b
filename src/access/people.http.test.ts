import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Browser, password, type ServedCity, serveTestCity } from '../apps/server/server.fixture.ts'
import { clientOf } from '../base/client.desk.ts'
import { newId } from '../base/id.adapter.ts'
import { Unknown } from '../base/objection.ts'
import { figuresApi } from '../figures/figures.api.ts'
import { accessApi } from './access.api.ts'
import { accountApi } from './account.api.ts'
import { setSetting } from './city.actions.ts'
import { act, look } from './gate.ts'
import { peopleApi } from './people.api.ts'
import { whoIs } from './session.actions.ts'

describe.each(inject('servers'))('posts and people on $name', ({ url }) => {
  let city: ServedCity
  let people: ReturnType<typeof clientOf<typeof peopleApi>>
  beforeAll(async () => {
    city = await serveTestCity(url, [
      { county: 101, name: '大埔县', division: '441422' },
      { county: 102, name: '梅江区', division: '441402' },
    ])
    await city.addPost('administrator', 'administrator', { from: 100, to: 199, units: null })
    await city.addPost('clerk-dabu', 'clerk', { from: 101, to: 101, units: [1] })
    await city.addPost('clerk-meijiang', 'clerk', { from: 102, to: 102, units: [2] })
    await goTo('2021-03-01')
  })
  afterAll(() => city.leave())

  const signIn = (login: string, said: string, browser = city.browser()) =>
    clientOf(accessApi, browser).signIn({ body: { login, password: said } })
  async function signedIn(login: string, said = password): Promise<Browser> {
    const browser = city.browser()
    await signIn(login, said, browser)
    return browser
  }
  /** A browser of which is known which token it holds. */
  function watchedBrowser(): { readonly browser: Browser; readonly token: () => string } {
    const browser = city.browser()
    let token = ''
    const watched: Browser = async (path, request) => {
      const response = await browser(path, request)
      token = response.headers.getSetCookie().at(-1)?.split(/[=;]/)[1] ?? token
      return response
    }
    return { browser: watched, token: () => token }
  }
  /** It is this hour, and the administrator has signed in. */
  async function goTo(day: string, hour = 9): Promise<void> {
    city.on(day, hour)
    people = clientOf(peopleApi, await signedIn('administrator'))
  }
  const me = (browser: Browser) => clientOf(accessApi, browser).me({})
  const postOf = async (name: string) => (await people.people({})).posts.find(post => post.name === name)?.id ?? 0
  const personOf = async (login: string) => (await people.people({})).people.find(one => one.login === login)?.id ?? ''
  const refused = (code: string, place?: string) => ({
    status: 422,
    objections: [expect.objectContaining({ code, ...(place && { place }) })],
  })
  const holder = (login: string) => ({ login, fullName: `演示·${login}` })
  const [today, document] = ['2021-03-01', '梅市建〔2021〕3号（演示）']

  test('a new post: its holder signs in once with the password that was made, chooses his own, and only then does anything', async () => {
    const said = { kind: 'clerk' as const, name: '梅江区填报员（二）', units: [2], since: today, document, holder: holder('clerk-second') }
    const { password: made } = await people.addPost({ body: said })
    const browser = await signedIn('clerk-second', made ?? '')
    expect(await me(browser)).toMatchObject({ due: 'password', post: { name: '梅江区填报员（二）' }, units: [{ name: '梅江区' }] })
    await expect(clientOf(figuresApi, browser).lists({})).rejects.toMatchObject({ status: 403, objections: [{ code: 'base.forbidden' }] })
    await clientOf(accountApi, browser).changePassword({ body: { old: made ?? '', password } })
    await expect(clientOf(figuresApi, browser).lists({})).resolves.toBeDefined()
    const again = people.addPost({ body: { ...said, units: [77] } })
    await expect(again).rejects.toMatchObject({
      objections: [
        { code: 'access.no-such-unit', place: 'units.0' },
        { code: 'access.post-name-taken', place: 'name' },
        { code: 'access.login-taken', place: 'holder.login' },
      ],
    })
  })

  test('a post is handed over: from that day the new holder acts in it and the old one is out at once', async () => {
    await goTo('2021-03-01', 22)
    const [post, old] = [await postOf('岗位-clerk-dabu'), await signedIn('clerk-dabu')]
    const { password: made } = await people.handOverPost({
      params: { post },
      body: { from: '2021-03-02', document, holder: holder('lin') },
    })
    expect((await me(old)).post.name).toBe('岗位-clerk-dabu') // until then
    await expect(signIn('lin', made ?? '')).rejects.toMatchObject(refused('access.wrong-sign-in'))
    city.on('2021-03-02', 1)
    await expect(me(old)).rejects.toMatchObject({ status: 401 })
    await expect(signIn('clerk-dabu', password)).rejects.toMatchObject(refused('access.wrong-sign-in'))
    expect((await signIn('lin', made ?? '')).post.name).toBe('岗位-clerk-dabu')
    const { posts } = await people.people({})
    const held = posts.find(one => one.id === post)?.holdings.map(({ from, last, when, document }) => [from, last, when, document])
    expect(held).toEqual([
      ['2021-01-01', '2021-03-01', 'past', null],
      ['2021-03-02', null, 'today', document],
    ])
  })

  test('a deputy acts in the post of another for his days, chooses between his posts, and the book says that he deputises', async () => {
    await goTo('2021-03-02')
    const [post, person] = [await postOf('岗位-clerk-dabu'), await personOf('clerk-meijiang')]
    const term = { from: '2021-03-02', last: '2021-03-02', document, person }
    await people.appointDeputy({ params: { post }, body: term })
    await expect(people.appointDeputy({ params: { post }, body: term })).rejects.toMatchObject(
      refused('access.deputy-of-himself', 'person'),
    )
    const administratorsPost = await postOf('岗位-administrator')
    const lin = await personOf('lin')
    city.on('2021-03-02', 16)
    const { browser, token } = watchedBrowser()
    const entered = await signIn('clerk-meijiang', password, browser)
    expect(entered).toMatchObject({ due: 'post', posts: [{ name: '岗位-clerk-meijiang' }, { name: '岗位-clerk-dabu（代理）' }] })
    await expect(clientOf(figuresApi, browser).lists({})).rejects.toMatchObject({ status: 403 })
    const before = token()
    const chosen = await clientOf(accountApi, browser).switchPost({ body: { post } })
    expect(chosen).toMatchObject({ due: null, post: { name: '岗位-clerk-dabu（代理）' }, units: [{ name: '大埔县' }] })
    await expect(whoIs(city.house, before)).rejects.toBeInstanceOf(Unknown)
    expect((await whoIs(city.house, token())).acting).toEqual({ for: lin, document })
    await expect(clientOf(accountApi, browser).switchPost({ body: { post: administratorsPost } })).rejects.toMatchObject({
      status: 404,
    })
    await clientOf(accountApi, browser).changePassword({ body: { old: password, password: 'a-better-long-secret' } })
    const { rows } = await look(city.house, city.actor('auditor'), reader =>
      sql<{ actor: string }>`select actor from audit.line where verb = 'access.change-own-password' order by no desc limit 1`.execute(
        reader,
      ),
    )
    expect(rows).toEqual([{ actor: '岗位-clerk-dabu（代理）' }])
    city.on('2021-03-02', 23)
    expect((await me(browser)).post.name).toBe('岗位-clerk-dabu（代理）')
    city.on('2021-03-03', 1)
    await expect(me(browser)).rejects.toMatchObject({ status: 401 })
    expect((await signIn('clerk-meijiang', 'a-better-long-secret')).due).toBeNull()
  })

  test('a post that requires a second factor asks for it also of who signed in before he got the post', async () => {
    await goTo('2021-03-04')
    const clerk = await signedIn('clerk-meijiang', 'a-better-long-secret')
    const administrator = city.actor('administrator')
    const required = { office: 100, name: 'access.second-factor', value: 1, from: '2021-03-04', document }
    await act(city.house, setSetting, administrator, required, newId())
    const [post, person] = [await postOf('岗位-administrator'), await personOf('clerk-meijiang')]
    await people.appointDeputy({ params: { post }, body: { from: '2021-03-04', last: '2021-03-04', document, person } })
    expect((await clientOf(accountApi, clerk).switchPost({ body: { post } })).due).toBe('second-factor')
    await expect(clientOf(peopleApi, clerk).people({})).rejects.toMatchObject({ status: 403 })
    await act(city.house, setSetting, administrator, { ...required, value: 0, from: '2021-03-05' }, newId())
  })

  test('who administers a part of the city hands over no post of the whole', async () => {
    await goTo('2021-03-05')
    await city.addPost('administrator-dabu', 'administrator', { from: 100, to: 101, units: [1] })
    const [post, person] = [await postOf('岗位-administrator'), await personOf('administrator-dabu')]
    const theirs = clientOf(peopleApi, await signedIn('administrator-dabu'))
    const taken = theirs.handOverPost({ params: { post }, body: { from: '2021-03-05', document, person } })
    await expect(taken).rejects.toMatchObject({ status: 404 })
    await people.endPerson({ params: { person }, body: { document } })
  })

  test('the last administrator can neither leave nor be relieved, and a second one changes that', async () => {
    await goTo('2021-03-06')
    const [post, person] = [await postOf('岗位-administrator'), await personOf('administrator')]
    await expect(people.endPerson({ params: { person }, body: { document } })).rejects.toMatchObject(refused('access.last-administrator'))
    await expect(people.endHolding({ params: { post }, body: { person, until: '2021-03-06', document } })).rejects.toMatchObject(
      refused('access.last-administrator'),
    )
    const body = { kind: 'administrator', name: '系统管理员（二）', units: null, since: today, document, holder: holder('second') } as const
    const { password: made } = await people.addPost({ body })
    const second = await signedIn('second', made ?? '')
    await clientOf(accountApi, second).changePassword({ body: { old: made ?? '', password } })
    await clientOf(peopleApi, second).endPerson({ params: { person: await personOf('clerk-second') }, body: { document } })
    await expect(signIn('clerk-second', password)).rejects.toMatchObject(refused('access.wrong-sign-in'))
  })

  test('who leaves is out at once; a password is reset and sessions are ended by the administrator', async () => {
    const [clerk, person] = [await signedIn('clerk-meijiang', 'a-better-long-secret'), await personOf('clerk-meijiang')]
    await people.endSessionsOf({ params: { person } })
    await expect(me(clerk)).rejects.toMatchObject({ status: 401 })
    const { password: made } = await people.resetPassword({ params: { person } })
    expect((await signIn('clerk-meijiang', made ?? '')).due).toBe('password')
    await expect(people.resetFactor({ params: { person } })).rejects.toMatchObject({ status: 404 })
    const again = await signedIn('clerk-meijiang', made ?? '')
    await people.endPerson({ params: { person }, body: { document } })
    await expect(me(again)).rejects.toMatchObject({ status: 401 })
    await expect(people.resetPassword({ params: { person } })).rejects.toMatchObject({ status: 404 })
  })

  test('a city may require a second factor of everybody, from a day on', async () => {
    const said = { office: city.office, name: 'access.second-factor', value: 2, from: '2021-03-07', document }
    await act(city.house, setSetting, city.actor('administrator'), said, newId())
    city.on('2021-03-07')
    await city.addPost('auditor', 'auditor', { from: 100, to: 199, units: null })
    expect((await signIn('auditor', password)).due).toBe('second-factor')
  })

  test('only who administers or audits reads who holds what', async () => {
    await city.addPost('editor', 'editor', { from: 100, to: 199, units: null })
    const editor = await signedIn('editor')
    await expect(clientOf(peopleApi, editor).people({})).rejects.toMatchObject({ status: 403 })
  })
})
