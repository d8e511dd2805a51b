import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { accessApi } from '../../access/access.api.ts'
import { act, lookAt } from '../../access/gate.ts'
import type { TestHouse } from '../../access/house.fixture.ts'
import { hashPassword } from '../../access/password.adapter.ts'
import { addPostAndHolder } from '../../access/person.actions.ts'
import { clientOf } from '../../base/client.desk.ts'
import type { Route } from '../../base/contract.ts'
import { newId } from '../../base/id.adapter.ts'
import { openDemoHouse } from '../../demo/demo-house.fixture.ts'
import { founder, office } from '../../demo/teller.actions.ts'
import { contracts, openApp } from './app.ts'
import { addressOfApp, browserAt, password } from './server.fixture.ts'

/**
 * Row-level security alone, with every lookup of units switched off: what lies in other cabinets is not there, whatever a
 * query forgets to ask for.
 */
describe.each(inject('servers').slice(0, 1))('row-level security alone, on $name', ({ url }) => {
  let city: TestHouse
  const dabu = 104
  beforeAll(async () => {
    city = await openDemoHouse(url)
    city.on('2021-11-05', 10)
  }, 120_000)
  afterAll(() => city.leave())

  const spreadTables = (from: number, to: number) =>
    lookAt(city.house, { from, to }, async reader => {
      const { rows } = await sql<{ name: string }>`
        select quote_ident(nspname) || '.' || quote_ident(relname) as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
        where relkind in ('r', 'p') and obj_description(pg_class.oid) like 'spread%' order by 1`.execute(reader)
      const counts = new Map<string, { all: number; outside: number }>()
      for (const { name } of rows) {
        const counted = await sql<{ all: number; outside: number }>`
          select count(*)::int as all, count(*) filter (where county_id <> ${dabu})::int as outside from ${sql.raw(name)}`.execute(reader)
        counts.set(name, counted.rows[0] as { all: number; outside: number })
      }
      return counts
    })

  test('within one cabinet no table shows a row of another, and without a reach none shows any', async () => {
    const [whole, mine, nowhere] = [await spreadTables(office, office + 99), await spreadTables(dabu, dabu), await spreadTables(0, 0)]
    expect([...mine].filter(([, { outside }]) => outside > 0)).toEqual([])
    expect([...nowhere].filter(([, { all }]) => all > 0)).toEqual([])
    const filled = [...whole].filter(([, { outside }]) => outside > 0).map(([name]) => name)
    expect(filled).toEqual(
      expect.arrayContaining(['works.milestone', 'registry.community', 'plan.line', 'bulletin.issue', 'works.expectation']),
    )
  })

  test('a post whose reach names no units, only a cabinet, reads no key of another county at any door', async () => {
    const holder = { id: newId(), login: 'only-cabinet', passwordHash: await hashPassword(password), fullName: '演示·只有柜' }
    const post = { office, kind: 'auditor', name: '只按柜管辖的岗位', from: dabu, to: dabu, units: null, holder, since: '2021-01-01' }
    await act(city.house, addPostAndHolder, founder, post, newId())
    const app = await openApp({ house: city.house, firstRun: null, pages: '/nowhere', log: () => {} })
    await app.listen({ host: '127.0.0.1', port: 0 })
    try {
      const browser = browserAt(addressOfApp(app))
      await clientOf(accessApi, browser).signIn({ body: { login: holder.login, password } })
      const readable = Object.values<Record<string, Route>>(contracts)
        .flatMap(chapter => Object.values(chapter))
        .filter(route => route.method === 'GET' && !route.path.includes(':'))
      const leaks: string[] = []
      let keys = 0
      for (const route of readable) {
        const response = await browser(`${route.path}?${new URLSearchParams(saidTo(route))}`)
        const told = [...(await response.text()).matchAll(/\b(1\d\d)-[0-9a-f]{8}-[0-9a-f]{4}-/g)].map(([, county]) => Number(county))
        keys += told.length
        // What the city prints lies in its office cabinet and is every post's to read.
        leaks.push(...told.filter(county => county !== dabu && county !== office).map(county => `${route.path} ${county}`))
      }
      expect(leaks).toEqual([])
      expect(keys).toBeGreaterThan(5)
    } finally {
      await app.close()
    }
  })

  /** What a route must be told, where it may not be left out. */
  const saidTo = (route: Route): Record<string, string> => {
    const given: Record<string, string> = { words: '小区', year: '2021', from: '2021-09-30', cutoff: '2021-10-29', month: '2021-10' }
    return Object.fromEntries(Object.entries(given).filter(([name]) => route.query && name in route.query.shape))
  }
})
