import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { accessApi } from '../access/access.api.ts'
import { type Browser, password, type ServedCity, serveTestCity } from '../apps/server/server.fixture.ts'
import { clientOf } from '../base/client.desk.ts'
import { addressOf } from '../base/contract.ts'
import { fillCity, twoUnits } from '../figures/filled-city.fixture.ts'
import { renameCommunity } from '../registry/registry.actions.ts'
import { overviewApi } from './overview.api.ts'

describe.each(inject('servers'))('the doors of the overview on $name', ({ url }) => {
  let city: ServedCity
  let auditor: Browser
  let clerk: Browser

  const signedIn = async (login: string) => {
    const browser = city.browser()
    await clientOf(accessApi, browser).signIn({ body: { login, password } })
    return browser
  }
  const overview = (browser: Browser) => clientOf(overviewApi, browser)

  beforeAll(async () => {
    city = await serveTestCity(url, twoUnits)
    await fillCity(city)
    await city.addPost('auditor', 'auditor', { from: 100, to: 199, units: null })
    await city.addPost('auditor-dabu', 'auditor', { from: 101, to: 101, units: null })
    await city.addPost('clerk-dabu', 'clerk', { from: 101, to: 101, units: [1] })
    auditor = await signedIn('auditor')
    clerk = await signedIn('clerk-dabu')
  })
  afterAll(() => city.leave())

  test('a number that no record can have is refused at its field', async () => {
    const path = '/api/overview/communities?unit=999999999999'
    expect((await auditor(path)).status).toBe(422)
  })

  test('a community is found by two characters of an old name, with its stage', async () => {
    const [first] = (await overview(clerk).communities({ query: {} })).communities
    const [county, ...id] = first?.community.split('-') ?? []
    await city.does(renameCommunity, { community: `${county}-${id.join('-')}`, name: '湖寮花园', on: '2021-10-01', document: '函' })
    const { found } = await overview(clerk).search({ query: { words: '第1' } })
    expect(found).toMatchObject([{ name: '湖寮花园', matched: '第1小区', unit: '大埔县', stageName: { zh: '施工中' } }])
    expect((await overview(clerk).search({ query: { words: '第3' } })).found).toEqual([])
  })

  test('the ledger counts exactly what fits its filters, within the reach', async () => {
    const counted = async (browser: Browser, query: Parameters<ReturnType<typeof overview>['communities']>[0]['query']) =>
      (await overview(browser).communities({ query })).count
    expect(await counted(auditor, {})).toBe(3)
    expect(await counted(clerk, {})).toBe(2)
    expect(await counted(auditor, { unit: '2' })).toBe(1)
    expect(await counted(auditor, { planned: 'yes' })).toBe(3)
    expect(await counted(auditor, { planned: 'no' })).toBe(0)
    expect(await counted(auditor, { words: '花园' })).toBe(1)
    expect(await counted(auditor, { builtTo: '1990' })).toBe(0)
  })

  test('the book tells who did what about what, newest first, and a page leads to the next', async () => {
    const { lines, next } = await overview(auditor).book({ query: { verb: 'works.record-milestones' } })
    expect(lines.map(line => line.what.zh)).toEqual([
      expect.stringMatching(/^记录节点：施工单位进场（开工），2021-10-12；第[12]小区、第[12]小区$/),
      '记录节点：开展群众工作，2021-09-15；第3小区',
    ])
    expect([next, lines[0]?.cabinet.zh, lines[0]?.things[0]?.address]).toEqual([
      null,
      '大埔县',
      expect.stringMatching(/^\/works\/items\/101-/),
    ])
    const all = (await overview(auditor).book({ query: {} })).lines
    const times = all.map(line => line.at)
    expect(times).toEqual([...times].sort().reverse())
    const third = all[2]
    const before = `${new Date(third?.at ?? '').toISOString()}_${third?.county}_${third?.no}`
    expect((await overview(auditor).book({ query: { before } })).lines.map(line => line.hash)).toEqual(all.slice(3).map(line => line.hash))
  })

  test('a line is found by the community that it is about, by its post and by its day', async () => {
    const [renamed] = (await overview(clerk).search({ query: { words: '湖寮' } })).found
    const about = await overview(auditor).book({ query: { about: renamed?.community ?? '' } })
    expect(about.lines.map(line => line.verb)).toEqual(['registry.rename-community', 'registry.add-communities'])
    const some = (query: object) => overview(auditor).book({ query })
    expect((await some({ post: 'editor', from: '2021-10-20', to: '2021-10-20' })).lines.map(line => line.verb).sort()).toEqual([
      'registry.rename-community',
      'works.record-milestones',
    ])
    expect((await some({ county: '102' })).lines.every(line => line.county === 102)).toBe(true)
  })

  test('the lines of a page are verified, and a range that is too long is refused', async () => {
    const mine = (await overview(auditor).book({ query: { county: '101' } })).lines
    const ranges = `101:1-${mine.length}`
    expect(await overview(auditor).chain({ query: { ranges } })).toEqual({ lines: mine.length, breaks: [] })
    expect(await overview(auditor).chain({ query: { ranges: '101:2-3' } })).toEqual({ lines: 2, breaks: [] })
    const beyond = await overview(auditor).chain({ query: { ranges: `101:2-${mine.length + 1}` } })
    expect(beyond.breaks).toMatchObject([{ county: 101, no: mine.length + 1, says: { zh: '后面的行缺失' } }])
    await expect(overview(auditor).chain({ query: { ranges: '101:1-90000' } })).rejects.toMatchObject({ status: 422 })
  })

  test('an auditor of one county reads its lines and no others', async () => {
    const { lines } = await overview(await signedIn('auditor-dabu')).book({ query: {} })
    expect(lines.length).toBeGreaterThan(0)
    expect(new Set(lines.map(line => line.county))).toEqual(new Set([101]))
  })

  test('refusals stand apart, with what was tried and why it was not done', async () => {
    await expect(overview(clerk).book({ query: {} })).rejects.toMatchObject({ status: 403 })
    const { refusals } = await overview(auditor).refusals({ query: {} })
    expect(refusals[0]).toMatchObject({ actor: '岗位-clerk-dabu', what: { zh: '查看操作簿' }, why: { zh: '岗位无此权限' } })
  })

  test('the book is taken away as a file that no spreadsheet runs', async () => {
    const file = (form: 'csv' | 'xlsx') => auditor(addressOf(overviewApi.bookFile, { params: { form }, query: {} }))
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await (await file('csv')).arrayBuffer())
    expect(csv).toContain('记录节点：施工单位进场（开工）')
    expect(csv.split('\n')[0]).toBe('\uFEFF时间（北京时间）,岗位,人员,办了什么,关于,柜,行号,哈希,保留的内容')
    expect((await file('xlsx')).headers.get('content-type')).toContain('spreadsheetml')
  })

  test('a stranger sees nothing of it', async () => {
    for (const path of ['search?words=小区', 'communities', 'book', 'book.csv', 'refusals']) {
      expect((await city.browser()(`/api/overview/${path}`)).status).toBe(401)
    }
  })
})
