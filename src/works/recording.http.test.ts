import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { accessApi } from '../access/access.api.ts'
import { type Browser, password, type ServedCity, serveTestCity } from '../apps/server/server.fixture.ts'
import { clientOf } from '../base/client.desk.ts'
import { newId } from '../base/id.adapter.ts'
import { approveList } from '../plan/plan.actions.ts'
import { addCommunitiesToLedger } from '../registry/registry.actions.ts'
import { worksApi } from './works.api.ts'

const units = [
  { county: 101, name: '大埔县', division: '441422' },
  { county: 102, name: '梅江区', division: '441402' },
]
const counted = { division: '441422', households: 40, buildings: 1, floorArea: '3000' }
const described = { aliases: [], address: null, builtYear: null, ownership: null, source: '演示数据', from: '2021-01-01', document: '演示' }
const communities = ['湖寮大院', '供销社宿舍', '粮所宿舍'].map(name => ({ id: newId(), name, unit: 1, ...counted }))

describe.each(inject('servers'))('the doors of recording on $name', ({ url }) => {
  let city: ServedCity
  let dabu: Browser
  let meijiang: Browser
  let auditor: Browser

  beforeAll(async () => {
    city = await serveTestCity(url, units)
    const entered = communities.map(one => ({ ...one, ...described, buildingList: [{ id: newId(), no: '1栋', households: 40 }] }))
    await city.does(addCommunitiesToLedger, { county: 101, communities: entered })
    const lines = communities.map(({ id, ...line }) => ({ ...line, community: `101-${id}` }))
    const list = {
      id: newId(),
      office: 100,
      year: 2021,
      baseline: 'city',
      approvedOn: '2021-03-01',
      approvedBy: '市政府',
      document: '演示',
    }
    await city.does(approveList, { ...list, reason: '首次批准', lines })
    await city.addPost('clerk-dabu', 'clerk', { from: 101, to: 101, units: [1] })
    await city.addPost('clerk-meijiang', 'clerk', { from: 102, to: 102, units: [2] })
    await city.addPost('auditor', 'auditor', { from: 100, to: 199, units: null })
    city.on('2021-10-12')
    dabu = await signedIn('clerk-dabu')
    meijiang = await signedIn('clerk-meijiang')
    auditor = await signedIn('auditor')
  })
  afterAll(() => city.leave())

  const signedIn = async (login: string) => {
    const browser = city.browser()
    await clientOf(accessApi, browser).signIn({ body: { login, password } })
    return browser
  }
  const works = (browser: Browser) => clientOf(worksApi, browser)
  const items = async (browser: Browser) => (await works(browser).items({ query: {} })).items
  const photo = async (background: string) =>
    new Blob([
      new Uint8Array(
        await sharp({ create: { width: 40, height: 30, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    ])
  const send = async (browser: Browser, background: string) =>
    works(browser).keepFile({ query: { name: '大门.png', counties: '101' }, file: await photo(background) })
  const said = async (path: string, browser: Browser, body: unknown) => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    return (await browser(path, init)).status
  }

  test('a clerk sees the communities of his unit, and one of another county none', async () => {
    expect(await items(meijiang)).toEqual([])
    expect((await items(dabu)).map(({ name, households, standing }) => ({ name, households, standing }))).toEqual(
      ['供销社宿舍', '湖寮大院', '粮所宿舍'].map(name => ({ name, households: 40, standing: [] })),
    )
  })

  test('he sends in a photograph, records three starts with it, and reads the life of one of them', async () => {
    const { hash, proves } = await send(dabu, 'red')
    expect(proves).toEqual([])
    const all = (await items(dabu)).map(({ item }) => ({ id: newId(), item }))
    const body = { kind: 'contractor-on-site' as const, occurredOn: '2021-10-12', items: all, evidence: [hash] }
    const act = newId()
    expect(await works(dabu).record({ body }, { act })).toMatchObject({ act, repeated: false })
    expect(await works(dabu).record({ body }, { act })).toMatchObject({ act, repeated: true })
    const item = all[0]?.item ?? ''
    const { milestones, lists, ledger } = await works(dabu).item({ params: { item } })
    expect(milestones).toMatchObject([{ kind: 'contractor-on-site', occurredOn: '2021-10-12', by: '岗位-clerk-dabu', voided: null }])
    expect(milestones[0]?.evidence).toMatchObject([{ hash, name: '大门.png' }])
    expect(new Set(milestones[0]?.evidence[0]?.shared)).toEqual(new Set(['湖寮大院', '粮所宿舍']))
    expect(lists).toMatchObject([{ year: 2021, baseline: 'city', no: 1, lastNo: 1, households: 40, floorArea: '3000' }])
    expect(ledger).toMatchObject({ households: 40, document: '演示' })
    expect((await works(auditor).item({ params: { item } })).name).toBe('供销社宿舍')
  })

  test('the same photograph sent once more says what it proves already', async () => {
    expect((await send(dabu, 'red')).proves.map(one => one.name).sort()).toEqual(['供销社宿舍', '湖寮大院', '粮所宿舍'].sort())
  })

  test('his last act is shown with what it recorded; one of it is voided, and more evidence is added to another', async () => {
    const { recordings, next } = await works(dabu).recordings({ query: {} })
    expect([recordings.length, next]).toEqual([1, null])
    expect(recordings[0]).toMatchObject({ by: '岗位-clerk-dabu' })
    const [first, second] = recordings[0]?.milestones ?? []
    expect(first).toMatchObject({ name: '供销社宿舍', kind: 'contractor-on-site', voided: false, blocked: null })
    const milestones = [{ milestone: first?.milestone ?? '', act: newId() }]
    expect((await works(dabu).voidMany({ body: { reason: '记错了小区', milestones } })).receipts).toHaveLength(1)
    const { hash } = await send(dabu, 'blue')
    await works(dabu).attach({ params: { milestone: second?.milestone ?? '' }, body: { evidence: [hash] } })
    const life = await works(dabu).item({ params: { item: second?.item ?? '' } })
    expect(life.milestones[0]?.evidence).toHaveLength(2)
    const voided = await works(dabu).item({ params: { item: first?.item ?? '' } })
    expect(voided.milestones[0]?.voided).toMatchObject({ by: '岗位-clerk-dabu', reason: '记错了小区' })
    expect((await works(dabu).recordings({ query: {} })).recordings[0]?.milestones[0]).toMatchObject({ voided: true })
  })

  test('a start on which a completion stands says what must be voided first', async () => {
    const mine = (await items(dabu)).filter(one => one.standing.length > 0)
    const body = { kind: 'completed' as const, occurredOn: '2021-10-12', evidence: [], items: [{ id: newId(), item: mine[0]?.item ?? '' }] }
    await works(dabu).record({ body })
    const { recordings } = await works(dabu).recordings({ query: {} })
    const blocked = recordings.flatMap(({ milestones }) => milestones).filter(one => one.blocked !== null)
    expect(blocked.map(one => [one.kind, one.blocked?.zh])).toEqual([['contractor-on-site', expect.stringContaining('请先作废后者')]])
  })

  test('who is not signed in gets 401, a post without the act 403, and who reaches nothing of it 404', async () => {
    const item = (await items(dabu))[0]?.item ?? ''
    const record = { kind: 'people-work', occurredOn: '2021-10-12', items: [{ id: newId(), item }], evidence: [] }
    const milestone = (await works(dabu).item({ params: { item } })).milestones[0]?.milestone ?? ''
    const asked = [
      ['/api/works/milestones', record],
      [`/api/works/milestones/${milestone}/voiding`, { reason: '试' }],
      ['/api/works/voidings', { reason: '试', milestones: [{ milestone, act: newId() }] }],
      [`/api/works/milestones/${milestone}/evidence`, { evidence: ['0'.repeat(64)] }],
    ] as const
    for (const [path, body] of asked) {
      expect([path, await said(path, city.browser(), body)]).toEqual([path, 401])
      expect([path, await said(path, auditor, body)]).toEqual([path, 403])
      expect([path, await said(path, meijiang, body)]).toEqual([path, 404])
    }
    expect((await meijiang(`/api/works/items/${item}`)).status).toBe(404)
    expect((await city.browser()(`/api/works/items/${item}`)).status).toBe(401)
    expect((await city.browser()('/api/works/items')).status).toBe(401)
  })

  test('a file for a county outside the reach is turned away, and so is one that is no evidence', async () => {
    const send = (browser: Browser, counties: string, body: Blob) =>
      browser(`/api/works/files?name=a.png&counties=${counties}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body,
      })
    expect((await send(meijiang, '101', await photo('green'))).status).toBe(404)
    expect((await send(auditor, '101', await photo('green'))).status).toBe(403)
    expect((await send(dabu, '101', new Blob(['no picture']))).status).toBe(422)
    expect((await send(dabu, 'x', await photo('green'))).status).toBe(422)
  })
})
