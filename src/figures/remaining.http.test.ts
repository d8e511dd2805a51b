import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { accessApi } from '../access/access.api.ts'
import { password, type ServedCity, serveTestCity } from '../apps/server/server.fixture.ts'
import { clientOf } from '../base/client.desk.ts'
import { expectationApi } from '../works/expectation.api.ts'
import { fillCity, twoUnits } from './filled-city.fixture.ts'
import { remainingApi } from './remaining.api.ts'

describe.each(inject('servers'))('what is left, through the door, on $name', ({ url }) => {
  let city: ServedCity
  beforeAll(async () => {
    city = await serveTestCity(url, twoUnits)
    await fillCity(city)
    await city.addPost('editor', 'editor', { from: 100, to: 199, units: null })
    await city.addPost('clerk-dabu', 'clerk', { from: 101, to: 101, units: [1] })
    await city.addPost('clerk-meijiang', 'clerk', { from: 102, to: 102, units: [2] })
    city.on('2021-11-05')
  })
  afterAll(() => city.leave())

  const signedIn = async (login: string) => {
    const browser = city.browser()
    await clientOf(accessApi, browser).signIn({ body: { login, password } })
    return { ...clientOf(remainingApi, browser), ...clientOf(expectationApi, browser) }
  }
  const asked = { year: '2021', cutoff: '2021-11-30' }

  test('a clerk says by when and why, and the last word is shown with the day on which it was said', async () => {
    const clerk = await signedIn('clerk-meijiang')
    const { communities } = await clerk.remaining({ query: asked })
    const items = communities.map(one => one.item)
    const said = { items, kind: 'contractor-on-site' as const, reason: 'funding' as const }
    await clerk.expect({ body: { ...said, expectedOn: '2021-11-20' } })
    city.on('2021-11-06')
    const nextDay = await signedIn('clerk-meijiang')
    await nextDay.expect({ body: { ...said, expectedOn: '2021-12-10' } })
    const { left, units, communities: later, outside } = await nextDay.remaining({ query: asked })
    expect(left).toEqual({ communities: 1, households: 40 })
    expect(units).toEqual([{ unit: 2, name: '梅江区', left: { communities: 1, households: 40 } }])
    expect(later.map(one => one.expected)).toEqual([{ on: '2021-12-10', reason: 'funding', note: null, saidOn: '2021-11-06' }])
    expect(outside).toBe(0)
    const before = await nextDay.remaining({ query: { ...asked, known: '2021-11-05' } })
    expect(before.communities[0]?.expected?.on).toBe('2021-11-20')
  })

  test('the table that would be is answered beside the one that is, and nothing is kept of it', async () => {
    const editor = await signedIn('editor')
    const { communities } = await editor.remaining({ query: asked })
    const body = { year: 2021, cutoff: '2021-11-30', goal: 'started' as const, items: communities.map(one => one.item) }
    const { table, now } = await editor.supposition({ body })
    expect([now.total.started.communities, table.total.started.communities]).toEqual([2, 3])
    expect(table.rows.find(row => row.unit === '梅江区')?.preparation).toBeNull()
    expect((await editor.remaining({ query: asked })).left.communities).toBe(1)
  })

  test('of another unit a clerk sees how many are left and no names; supposing with them finds nothing', async () => {
    const [editor, clerk] = [await signedIn('editor'), await signedIn('clerk-dabu')]
    const items = (await editor.remaining({ query: asked })).communities.map(one => one.item)
    expect(await clerk.remaining({ query: asked })).toMatchObject({ left: { communities: 1 }, communities: [], outside: 1 })
    const body = { year: 2021, cutoff: '2021-11-30', goal: 'started' as const, items }
    await expect(clerk.supposition({ body })).rejects.toMatchObject({ status: 404 })
    await expect(
      clerk.expect({ body: { items, kind: 'contractor-on-site', expectedOn: '2021-12-01', reason: null } }),
    ).rejects.toMatchObject({ status: 404 })
  })

  test('a day that has passed is refused at its field', async () => {
    const clerk = await signedIn('clerk-meijiang')
    const items = (await clerk.remaining({ query: asked })).communities.map(one => one.item)
    await expect(
      clerk.expect({ body: { items, kind: 'contractor-on-site', expectedOn: '2021-11-01', reason: null } }),
    ).rejects.toMatchObject({
      status: 422,
      objections: [{ code: 'works.expected-in-the-past', place: 'expectedOn' }],
    })
  })
})
