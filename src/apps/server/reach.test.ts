import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { accessApi } from '../../access/access.api.ts'
import type { PostKind } from '../../access/actor.ts'
import type { TestHouse } from '../../access/house.fixture.ts'
import { acts, mayEnter } from '../../access/posts.ts'
import { clientOf } from '../../base/client.desk.ts'
import { actHeader, type Route, writtenAddress } from '../../base/contract.ts'
import { newId } from '../../base/id.adapter.ts'
import { openDemoHouse } from '../../demo/demo-house.fixture.ts'
import { contracts, openApp } from './app.ts'
import { namesNothing, questions } from './questions.fixture.ts'
import { addressOfApp, type Browser, browserAt } from './server.fixture.ts'
import { cloneCity, elsewhere, makeThings, picture, type Things, thingsOf } from './things.fixture.ts'

/**
 * The reach, at each door and for each post: what lies in another county (for a clerk) or another city (for the others)
 * is there, under the same ids, and nobody finds it. What lies within is found.
 */
const routes = Object.entries<Record<string, Route>>(contracts).flatMap(([chapter, own]) =>
  Object.entries(own).map(([name, route]) => ({ chapter, name, route })),
)
const inOrder = Object.keys(questions)
const asked = routes
  .filter(({ name, route }) => !route.open && name in questions && !isAnother(name, route))
  .sort((a, b) => inOrder.indexOf(a.name) - inOrder.indexOf(b.name))

/** Two chapters call a route `communities`: that of the reading chapter lists what is in the reach. */
function isAnother(name: string, { path }: Route): boolean {
  return name === 'communities' && !path.startsWith('/api/figures')
}

const kinds = Object.keys(acts) as PostKind[]
/** Posts of one unit. */
const ofDabu: Readonly<Partial<Record<PostKind, string>>> = {
  clerk: 'clerk-dabu',
  'unit-reviewer': 'reviewer-dabu',
  'unit-head': 'head-dabu',
}

test('each door is asked about a thing, or names none', () => {
  const known = (name: string) => name in questions || namesNothing.includes(name)
  expect(routes.filter(({ name, route }) => !route.open && !known(name)).map(({ name }) => name)).toEqual([])
  const names = new Set(routes.map(({ name }) => name))
  expect([...Object.keys(questions), ...namesNothing].filter(name => !names.has(name))).toEqual([])
})

describe.each(inject('servers').slice(0, 1))('every thing, every post, on $name', ({ url }) => {
  let city: TestHouse
  let close = async () => {}
  const browsers = new Map<PostKind, Browser>()
  const within = new Map<PostKind, Things>()
  const outside = new Map<PostKind, Things>()

  beforeAll(async () => {
    const { accounts, ...opened } = await openDemoHouse(url)
    city = opened
    city.on('2021-11-05', 10)
    const app = await openApp({ house: city.house, firstRun: null, pages: '/nowhere', log: line => console.error(line) })
    await app.listen({ host: '127.0.0.1', port: 0 })
    close = () => app.close()
    for (const kind of kinds) {
      const login = ofDabu[kind] ?? kind
      const browser = browserAt(addressOfApp(app))
      const password = accounts.find(account => account.login === login)?.password ?? ''
      await clientOf(accessApi, browser).signIn({ body: { login, password } })
      browsers.set(kind, browser)
    }
    const made = await makeThings(city.house, browserOf('editor'), browserOf('clerk'), 104, 4)
    const dabu = await thingsOf(city.url, 104, 4, made)
    const fengshun = await thingsOf(city.url, 101, 1, made)
    const clone = await cloneCity(city.url, dabu)
    for (const kind of kinds) {
      within.set(kind, dabu)
      outside.set(kind, elsewhere(dabu, clone))
    }
    const abroad = elsewhere(dabu, clone)
    const next = (key: string) => key.replace('104', '101')
    const { contribution, returned, quantity, release } = made
    const { draft, issue, handout, version, period, office } = abroad
    for (const kind of Object.keys(ofDabu) as PostKind[])
      outside.set(kind, {
        ...{ ...fengshun, draft, issue, handout, version, period, office },
        ...{ contribution: next(contribution), returned: next(returned), quantity: next(quantity), release: next(release) },
      })
  }, 300_000)
  afterAll(async () => {
    await close()
    await city.leave()
  })

  const browserOf = (kind: PostKind) => browsers.get(kind) as Browser

  async function statusOf(kind: PostKind, name: string, route: Route, things: Things): Promise<number> {
    const question = questions[name]?.(things, await picture()) ?? {}
    const json = question.body !== undefined && { 'content-type': 'application/json' }
    const file = question.file && { 'content-type': 'application/octet-stream' }
    const response = await browserOf(kind)(writtenAddress(route, question), {
      method: route.method,
      headers: { ...json, ...file, [actHeader]: newId() },
      ...(question.body !== undefined && { body: JSON.stringify(question.body) }),
      ...(question.file && { body: question.file }),
    })
    await response.arrayBuffer()
    return response.status
  }

  test.each(kinds)('%s finds nothing that lies outside, at any door that lets the post in', async kind => {
    const open = asked.filter(({ route }) => route.needs === undefined || mayEnter(kind, route.needs))
    const found: string[] = []
    for (const { name, route } of open) {
      const status = await statusOf(kind, name, route, outside.get(kind) as Things)
      if (status !== 404) found.push(`${name} ${status}`)
    }
    expect(found).toEqual([])
    expect(open.length).toBeGreaterThan(5)
  })

  // Nobody has signed this draft on paper, and nobody here has a second factor: of these two there is none to find.
  test('what lies within is found: the door answers, or says what the rules object to', async () => {
    const lost: string[] = []
    for (const { name, route } of asked.filter(one => !['slip', 'resetFactor'].includes(one.name))) {
      const kind = kindFor(route)
      const status = await statusOf(kind, name, route, within.get(kind) as Things)
      if (![200, 409, 422].includes(status)) lost.push(`${name} as ${kind} ${status}`)
    }
    expect(lost).toEqual([])
  })

  /** Who asks within the reach: a post that may; a clerk for what is a clerk's. */
  const kindFor = ({ needs }: Route): PostKind =>
    needs === undefined ? 'clerk' : (kinds.filter(kind => mayEnter(kind, needs)).at(-1) ?? 'editor')
})
