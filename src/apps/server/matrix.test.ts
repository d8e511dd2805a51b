import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { accessApi } from '../../access/access.api.ts'
import type { PostKind } from '../../access/actor.ts'
import { acts, mayEnter } from '../../access/posts.ts'
import { clientOf } from '../../base/client.desk.ts'
import type { Route } from '../../base/contract.ts'
import { contracts } from './app.ts'
import { type Browser, password, type ServedCity, serveTestCity } from './server.fixture.ts'

/**
 * The matrix of the doors, made from the contracts themselves: each route, each post. A door asks three things in this
 * order: who is it, may the post do this, is the thing within its reach. A new route stands here without anybody's doing.
 */
const routes = Object.values<Record<string, Route>>(contracts).flatMap(chapter => Object.entries(chapter))
const kinds = Object.keys(acts) as PostKind[]
const closed = routes.filter(([, route]) => !route.open)

/** An address of the route whose parts name nothing. */
const nowhere = (route: Route) => route.path.replaceAll(/:\w+/g, 'nothing')

const ask = (browser: Browser, route: Route) =>
  browser(nowhere(route), {
    method: route.method,
    ...(route.method !== 'GET' && { headers: { 'content-type': 'application/json' }, body: '{}' }),
  })

describe.each(inject('servers').slice(0, 1))('every door, every post, on $name', ({ url }) => {
  let city: ServedCity
  const browsers = new Map<PostKind, Browser>()
  const browserOf = (kind: PostKind) => browsers.get(kind) as Browser

  beforeAll(async () => {
    city = await serveTestCity(url, [{ county: 101, name: '大埔县', division: '441422' }])
    for (const kind of kinds) {
      await city.addPost(kind, kind, kind === 'clerk' ? { from: 101, to: 101, units: [1] } : { from: 100, to: 199, units: null })
      browsers.set(kind, await signedIn(kind))
    }
  })
  afterAll(() => city.leave())

  async function signedIn(login: string): Promise<Browser> {
    const browser = city.browser()
    await clientOf(accessApi, browser).signIn({ body: { login, password } })
    return browser
  }

  const statusesOf = (browser: Browser, asked: typeof routes) =>
    Promise.all(asked.map(async ([name, route]) => [name, (await ask(browser, route)).status] as const))

  test('who is not signed in is told so at each of them, before anything else', async () => {
    const statuses = await statusesOf(city.browser(), closed)
    expect(statuses.filter(([, status]) => status !== 401)).toEqual([])
    expect(statuses.length).toBeGreaterThan(10)
  })

  test.each(kinds)('%s is turned away exactly where the post has not what the door needs, before the thing is looked for', async kind => {
    const forbidden = closed.filter(([, { needs }]) => needs !== undefined && !mayEnter(kind, needs))
    const open = closed.filter(([name]) => !forbidden.some(([other]) => other === name) && name !== 'signOut')
    expect((await statusesOf(browserOf(kind), forbidden)).filter(([, status]) => status !== 403)).toEqual([])
    expect((await statusesOf(browserOf(kind), open)).filter(([, status]) => status === 401 || status === 403 || status >= 500)).toEqual([])
  })

  test('whatever changes something needs an act, and reading needs none', () => {
    const verbs = new Set(Object.values(acts).flat())
    const changing = closed.filter(([name, { method }]) => method !== 'GET' && !readsOrOwn.includes(name))
    expect(changing.filter(([, { needs }]) => needs === undefined || !verbs.has(needs)).map(([name]) => name)).toEqual([])
    expect(closed.filter(([, { method, needs }]) => method === 'GET' && needs && verbs.has(needs)).map(([name]) => name)).toEqual([])
  })

  test('a session that was ended, or has run out, opens no door from then on', async () => {
    const [ended, idle] = [await signedIn('editor'), await signedIn('editor')]
    await clientOf(accessApi, ended).signOut({})
    city.on('2021-03-01', 18)
    for (const browser of [ended, idle]) expect((await statusesOf(browser, closed)).filter(([, status]) => status !== 401)).toEqual([])
  })
})

/** Questions too long for an address, and what everybody does with his own sessions and password, which is no record of the city. */
const readsOrOwn = ['switchPost', 'endOtherSessions', 'endSession', 'supposition', 'findings', 'proposals', 'preview']
