import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { accessApi } from '../access/access.api.ts'
import { password, type ServedCity, serveTestCity } from '../apps/server/server.fixture.ts'
import { clientOf } from '../base/client.desk.ts'
import { addressOf } from '../base/contract.ts'
import { figuresApi } from './figures.api.ts'
import { fillCity, twoUnits } from './filled-city.fixture.ts'

describe.each(inject('servers'))('the doors of the figures on $name', ({ url }) => {
  let city: ServedCity
  beforeAll(async () => {
    city = await serveTestCity(url, twoUnits)
    await fillCity(city)
    await city.addPost('editor', 'editor', { from: 100, to: 199, units: null })
    await city.addPost('clerk-dabu', 'clerk', { from: 101, to: 101, units: [1] })
    city.on('2021-11-05')
  })
  afterAll(() => city.leave())

  const signedIn = async (login: string) => {
    const browser = city.browser()
    await clientOf(accessApi, browser).signIn({ body: { login, password } })
    return { browser, figures: clientOf(figuresApi, browser) }
  }

  test('the table in the browser is the table of the facts, for every post the same', async () => {
    const [editor, clerk] = [await signedIn('editor'), await signedIn('clerk-dabu')]
    const table = await editor.figures.monthTable({ query: { cutoff: '2021-10-29' } })
    expect(table).toMatchObject({
      year: 2021,
      list: 'city',
      title: '2021年10月梅州市城镇老旧小区改造进展情况',
      note: '截至2021年10月29日',
      version: { no: 1, approvedOn: '2021-03-01', document: '梅建〔2021〕1号' },
      rows: [
        { order: 1, unit: '大埔县', unitId: 1, preparation: null, started: { households: 80, communities: 2 } },
        {
          order: 2,
          unit: '梅江区',
          unitId: 2,
          preparation: { households: 40, communities: 1 },
          started: { households: 0, communities: 0 },
        },
      ],
      total: { plan: { households: 120, communities: 3 } },
      rates: { communities: { percent: '66.7' } },
    })
    expect(await clerk.figures.monthTable({ query: { cutoff: '2021-10-29' } })).toEqual(table)
  })

  test('a moment of knowing before the facts were recorded shows what was known then', async () => {
    const { figures } = await signedIn('editor')
    const table = await figures.monthTable({ query: { cutoff: '2021-10-29', known: '2021-10-10' } })
    expect(table.total.started).toEqual({ households: 0, communities: 0 })
    expect(table.known).toBe('2021-10-10T23:59:59.999+08:00')
  })

  test('the lists that tables can be made of are told', async () => {
    const { figures } = await signedIn('clerk-dabu')
    expect((await figures.lists({})).lists).toMatchObject([{ year: 2021, list: 'city', versions: [{ no: 1, reason: '首次批准' }] }])
  })

  test('a clerk drills to the communities of his unit, and those of others do not exist for him', async () => {
    const { figures } = await signedIn('clerk-dabu')
    const { communities } = await figures.communities({ query: { cutoff: '2021-10-29' } })
    expect(communities.map(one => `${one.name} ${one.stageName.zh} ${one.startedOn}`).sort()).toEqual([
      '第1小区 施工中 2021-10-12',
      '第2小区 施工中 2021-10-12',
    ])
    expect(communities[0]?.evidenceLater).toEqual({ dueOn: '2021-11-19', overdue: false })
    const late = await figures.communities({ query: { cutoff: '2021-10-29', known: '2021-11-20' } })
    expect(late.communities[0]?.evidenceLater).toEqual({ dueOn: '2021-11-19', overdue: true })
    await expect(figures.communities({ query: { unit: '2' } })).rejects.toMatchObject({ status: 404 })
  })

  test('who reads the whole city drills to one unit or to all', async () => {
    const { figures } = await signedIn('editor')
    const all = await figures.communities({ query: { cutoff: '2021-10-29' } })
    expect(all.communities).toHaveLength(3)
    const [waiting] = (await figures.communities({ query: { cutoff: '2021-10-29', unit: '2' } })).communities
    expect(waiting).toMatchObject({ name: '第3小区', stage: 10, stageName: { zh: '群众工作' }, startedOn: null, evidenceLater: null })
    expect(waiting?.milestones.map(one => one.kind)).toEqual(['people-work'])
  })

  test('a change is told for the whole city, and its communities by name within the reach', async () => {
    const [editor, clerk] = [await signedIn('editor'), await signedIn('clerk-dabu')]
    const asked = { query: { from: '2021-09-30', to: '2021-10-29' } }
    const change = await editor.figures.changes(asked)
    expect(change.sentence.zh).toBe('新增开工 2 个小区、80 户，均为大埔县。')
    expect(change.units).toMatchObject([{ unit: '大埔县', delta: { started: { households: 80, communities: 2 } }, outside: 0 }])
    expect(change.units[0]?.moved.map(one => `${one.name} ${one.causeName.zh}`).sort()).toEqual(['第1小区 新增开工', '第2小区 新增开工'])
    expect((await clerk.figures.changes(asked)).units[0]?.moved).toHaveLength(2)
    await city.addPost('clerk-meijiang', 'clerk', { from: 102, to: 102, units: [2] })
    const other = await (await signedIn('clerk-meijiang')).figures.changes(asked)
    expect(other.sentence).toEqual(change.sentence)
    expect(other.units).toMatchObject([{ unit: '大埔县', moved: [], outside: 2 }])
  })

  test('the table is saved as CSV, as a spreadsheet and as Markdown', async () => {
    const { browser } = await signedIn('clerk-dabu')
    const file = (form: 'csv' | 'xlsx' | 'md') =>
      browser(addressOf(figuresApi.monthTableFile, { params: { form }, query: { cutoff: '2021-10-29' } }))
    const csv = await file('csv')
    expect(decodeURIComponent(csv.headers.get('content-disposition') ?? '')).toContain(
      '2021年10月梅州市城镇老旧小区改造进展情况（截至2021-10-29）.csv',
    )
    expect(await csv.text()).toContain('\n1,大埔县,80,2,/,/,80,2\n2,梅江区,40,1,40,1,0,0\n,合计,120,3,40,1,80,2\n')
    expect(await (await file('md')).text()).toContain('| 1 | 大埔县 |')
    const xlsx = await file('xlsx')
    expect(xlsx.headers.get('content-type')).toContain('spreadsheetml')
    expect(
      Buffer.from(await xlsx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  test('every word of an address that cannot be read is objected to at its place, in a sentence', async () => {
    const { browser } = await signedIn('editor')
    const response = await browser('/api/figures/month-table?year=21&cutoff=2021-02-30&known=yesterday&list=town&cutof=1')
    expect(response.status).toBe(422)
    const { objections } = (await response.json()) as { objections: { place: string; zh: string; en: string }[] }
    expect(
      objections
        .map(one => one.place)
        .filter(Boolean)
        .sort(),
    ).toEqual(['cutoff', 'known', 'list', 'year'])
    expect(objections.find(one => one.place === 'cutoff')?.zh).toBe(
      '“2021-02-30”不是日期，请写成 2021-10-29 的样子 (not a day: write it like 2021-10-29)',
    )
    expect(objections.some(one => one.zh.includes('cutof'))).toBe(true)
    const changes = await browser('/api/figures/changes')
    expect(await changes.json()).toMatchObject({ objections: [{ code: 'base.missing', place: 'from', zh: '这一项必须填写。' }] })
  })

  test('a change that leads backwards is refused with the reason', async () => {
    const { figures } = await signedIn('editor')
    await expect(figures.changes({ query: { from: '2021-10-29', to: '2021-09-30' } })).rejects.toMatchObject({
      status: 422,
      objections: [{ code: 'figures.cutoffs-backwards' }],
    })
  })

  test('who is not signed in sees no figure', async () => {
    expect((await city.browser()('/api/figures/month-table')).status).toBe(401)
  })
})
