import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { look, lookCity } from '../access/gate.ts'
import { dayAt, dayOf, endOfDay } from '../base/day.ts'
import { newId } from '../base/id.adapter.ts'
import { approveList } from '../plan/plan.actions.ts'
import {
  addCommunitiesToLedger,
  chargeCommunity,
  recountCommunity,
  renameCommunity,
  succeedCommunity,
} from '../registry/registry.actions.ts'
import { searchCommunities } from '../registry/search.store.ts'
import { recordMilestones } from '../works/works.actions.ts'
import { readChange } from './change.store.ts'
import { changeWords } from './change.words.ts'
import { openTestCity, type TestCity } from './city.fixture.ts'
import { none, plus } from './counts.ts'
import { adoptTemplate } from './figures.actions.ts'
import { readMonth } from './month.store.ts'
import { listStandingLines } from './standing.store.ts'
import { usualLayout } from './template.ts'

const office = 100
const county = 104
const described = { aliases: [], address: null, builtYear: null, ownership: null, buildingList: [], source: '演示数据', document: '演示' }

/** Each step of a community's life is a dated fact; a list that approved it before, and what was printed, stay as they were. */
describe.each(inject('servers'))('the life of communities on $name', ({ url }) => {
  let city: TestCity
  const ids = new Map<string, string>()
  const keyOf = (name: string) => `${county}-${ids.get(name)}`
  const document = '梅老改办〔2021〕9号'

  const enter = async (communities: readonly { name: string; households: number; unit?: number }[]) => {
    for (const { name } of communities) ids.set(name, newId())
    const counted = { division: null, buildings: 2, floorArea: '3000', from: '2021-01-01', ...described }
    const entered = communities.map(({ unit = 1, ...one }) => ({ ...one, unit, id: ids.get(one.name), ...counted }))
    await city.does(addCommunitiesToLedger, { county, communities: entered })
  }
  const approve = async (lines: readonly { of: string; name?: string; households: number; unit?: number }[]) => {
    const list = { id: newId(), office, year: 2021, baseline: 'city', approvedOn: dayAt(city.now()), approvedBy: '市政府' }
    const counted = { division: null, buildings: 2, floorArea: '3000' }
    const sent = lines.map(({ of, name = of, unit = 1, households }) => ({ community: keyOf(of), name, unit, households, ...counted }))
    await city.does(approveList, { ...list, document, reason: '调整', lines: sent })
  }
  const asked = (cutoff: string, known = cutoff) => ({
    ...{ office, year: 2021, baseline: 'city' as const },
    ...{ cutoff: dayOf(cutoff), known: endOfDay(dayOf(known)) },
  })
  const month = (cutoff: string, known = cutoff) =>
    lookCity(city.house, city.actor('clerk'), async reader => {
      const { rows, total } = await readMonth(reader, asked(cutoff, known))
      for (const { plan, preparation, started } of [...rows, total]) expect(plus(preparation ?? none, started)).toEqual(plan)
      return rows.map(({ plan, started }) => `${plan.communities}/${plan.households} ${started.communities}/${started.households}`)
    })
  const change = (from: string, to: string) =>
    lookCity(city.house, city.actor('clerk'), async reader => {
      const { moves, template, names } = await readChange(reader, { ...asked(to), from: asked(from), to: asked(to) })
      return changeWords(moves, template, names).zh
    })
  const names = (cutoff: string) =>
    look(city.house, city.actor('editor'), async reader => (await listStandingLines(reader, asked(cutoff))).map(line => line.name).sort())

  beforeAll(async () => {
    city = await openTestCity(url, [
      { county, name: '大埔县', division: null },
      { county, name: '城市排水中心', division: null },
    ])
    await city.does(adoptTemplate, { office, from: '2021-01-01', layout: usualLayout([1, 2]), document: '演示' })
    await enter([
      { name: '茶阳小区', households: 60 },
      { name: '供销社宿舍', households: 30 },
      { name: '粮所宿舍', households: 20 },
      { name: '湖寮大院', households: 80 },
    ])
    city.on('2021-03-10')
    await approve([
      { of: '茶阳小区', households: 60 },
      { of: '供销社宿舍', households: 30 },
      { of: '粮所宿舍', households: 20 },
      { of: '湖寮大院', households: 80 },
    ])
    const standing = await look(city.house, city.actor('editor'), reader => listStandingLines(reader, asked('2021-03-10')))
    const item = standing.find(line => line.name === '湖寮大院')?.item
    const items = [{ id: newId(), item }]
    await city.does(recordMilestones, { kind: 'contractor-on-site', occurredOn: '2021-03-09', items, evidence: [], evidenceLater: true })
  })
  afterAll(() => city.leave())

  test('a renamed community is found by both names, and the list keeps the one that it approved', async () => {
    city.on('2021-04-01')
    await city.does(renameCommunity, { community: keyOf('茶阳小区'), name: '茶阳花园', on: '2021-04-01', document })
    const found = (text: string) =>
      look(city.house, city.actor('editor'), async reader =>
        (await searchCommunities(reader, text, 'all', dayAt(city.now()), 5)).map(one => one.name),
      )
    expect(await found('茶阳花园')).toEqual(['茶阳花园'])
    expect(await found('茶阳小区')).toEqual(['茶阳花园'])
    expect(await names('2021-04-30')).toContain('茶阳小区')
  })

  test('a name and a unit that begin tomorrow do not stand today', async () => {
    const key = keyOf('粮所宿舍')
    await city.does(renameCommunity, { community: key, name: '粮所新村', on: '2021-12-01', document })
    await city.does(chargeCommunity, { community: key, unit: 2, on: '2021-12-01', document })
    const found = async (day: string, units: number[]) =>
      (await look(city.house, city.actor('clerk'), reader => searchCommunities(reader, '粮所', units, dayOf(day), 5))).map(one => one.name)
    expect(await Promise.all([found('2021-11-30', [1]), found('2021-11-30', [2])])).toEqual([['粮所宿舍'], []])
    expect(await Promise.all([found('2021-12-01', [1]), found('2021-12-01', [2])])).toEqual([[], ['粮所新村']])
  })

  test('counted anew, the list keeps its counts until a new version takes the new ones', async () => {
    city.on('2021-05-06')
    await city.does(recountCommunity, {
      community: keyOf('茶阳小区'),
      on: '2021-05-06',
      households: 66,
      buildings: 2,
      floorArea: '3000',
      document,
    })
    expect(await month('2021-05-31')).toEqual(['4/190 1/80', '0/0 0/0'])
    city.on('2021-06-01')
    await approve([
      { of: '茶阳小区', name: '茶阳花园', households: 66 },
      { of: '供销社宿舍', households: 30 },
      { of: '粮所宿舍', households: 20 },
      { of: '湖寮大院', households: 80 },
    ])
    expect(await month('2021-06-30')).toEqual(['4/196 1/80', '0/0 0/0'])
    expect(await change('2021-05-31', '2021-06-30')).toBe('户数重新核定 1 个小区，净增 6 户，为大埔县。')
  })

  test('handed to another unit, it counts there from the version that says so', async () => {
    city.on('2021-07-01')
    await city.does(chargeCommunity, { community: keyOf('茶阳小区'), unit: 2, on: '2021-07-01', document })
    await approve([
      { of: '茶阳小区', name: '茶阳花园', households: 66, unit: 2 },
      { of: '供销社宿舍', households: 30 },
      { of: '粮所宿舍', households: 20 },
      { of: '湖寮大院', households: 80 },
    ])
    expect(await month('2021-07-31')).toEqual(['3/130 1/80', '1/66 0/0'])
    expect(await change('2021-06-30', '2021-07-31')).toContain('责任单位调整')
  })

  test('two that are merged leave as such, and the one that they became enters as such', async () => {
    city.on('2021-08-02')
    await enter([{ name: '和兴小区', households: 50 }])
    const from = [keyOf('供销社宿舍'), keyOf('粮所宿舍')]
    await city.does(succeedCommunity, { from, to: [keyOf('和兴小区')], kind: 'merged', on: '2021-08-02', document })
    await approve([
      { of: '茶阳小区', name: '茶阳花园', households: 66, unit: 2 },
      { of: '和兴小区', households: 50 },
      { of: '湖寮大院', households: 80 },
    ])
    expect(await month('2021-08-31')).toEqual(['2/130 1/80', '1/66 0/0'])
    expect(await change('2021-07-31', '2021-08-31')).toContain('小区合并')
  })

  test('one that is split keeps what had happened, recorded for its parts with where it came from', async () => {
    city.on('2021-09-01')
    await enter([
      { name: '湖寮大院东区', households: 35 },
      { name: '湖寮大院西区', households: 45 },
    ])
    const to = [keyOf('湖寮大院东区'), keyOf('湖寮大院西区')]
    await city.does(succeedCommunity, { from: [keyOf('湖寮大院')], to, kind: 'split', on: '2021-09-01', document })
    const before = await look(city.house, city.actor('editor'), reader => listStandingLines(reader, asked('2021-08-31')))
    await approve([
      { of: '茶阳小区', name: '茶阳花园', households: 66, unit: 2 },
      { of: '和兴小区', households: 50 },
      { of: '湖寮大院东区', households: 35 },
      { of: '湖寮大院西区', households: 45 },
    ])
    const after = await look(city.house, city.actor('editor'), reader => listStandingLines(reader, asked('2021-09-01')))
    const sourceItem = before.find(line => line.name === '湖寮大院')?.item
    const items = after.filter(line => line.name.startsWith('湖寮大院')).map(({ item }) => ({ id: newId(), item, sourceItem }))
    await city.does(recordMilestones, { kind: 'contractor-on-site', occurredOn: '2021-03-09', items, evidence: [], evidenceLater: true })
    expect(await month('2021-09-30')).toEqual(['3/130 2/80', '1/66 0/0'])
    expect(await change('2021-08-31', '2021-09-30')).toContain('小区拆分')
  })

  test('taken out of the plan, it is gone from the next version on and nowhere before', async () => {
    city.on('2021-10-08')
    await approve([
      { of: '茶阳小区', name: '茶阳花园', households: 66, unit: 2 },
      { of: '湖寮大院东区', households: 35 },
      { of: '湖寮大院西区', households: 45 },
    ])
    expect(await month('2021-10-29')).toEqual(['2/80 2/80', '1/66 0/0'])
    expect(await change('2021-09-30', '2021-10-29')).toContain('调出计划 1 个小区、50 户')
  })

  test('and each month is still what it was as it was known then', async () => {
    const months = ['2021-03-31', '2021-05-31', '2021-06-30', '2021-07-31', '2021-08-31', '2021-09-30', '2021-10-29']
    expect(await Promise.all(months.map(one => month(one)))).toEqual([
      ['4/190 1/80', '0/0 0/0'],
      ['4/190 1/80', '0/0 0/0'],
      ['4/196 1/80', '0/0 0/0'],
      ['3/130 1/80', '1/66 0/0'],
      ['2/130 1/80', '1/66 0/0'],
      ['3/130 2/80', '1/66 0/0'],
      ['2/80 2/80', '1/66 0/0'],
    ])
  })
})
