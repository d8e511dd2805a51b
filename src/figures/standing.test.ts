import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../access/actor.ts'
import { look } from '../access/gate.ts'
import { listHeads, listLines } from '../audit/line.store.ts'
import { beginning } from '../audit/line.ts'
import { follow, objectionToEnd } from '../audit/verify.ts'
import { type Day, dayOf, endOfDay } from '../base/day.ts'
import { newId } from '../base/id.adapter.ts'
import { NotFound, Refused } from '../base/objection.ts'
import { approveList } from '../plan/plan.actions.ts'
import { addCommunitiesToLedger } from '../registry/registry.actions.ts'
import { searchCommunities } from '../registry/search.store.ts'
import { hasStarted } from '../works/milestone.ts'
import { recordMilestones, voidMilestone } from '../works/works.actions.ts'
import { openTestCity, type TestCity } from './city.fixture.ts'
import { listStandingLines } from './standing.store.ts'

const office = 100
const county = 101
const names = ['矿务局宿舍', '金苑小区C区', '金龙花园']

describe.each(inject('servers'))('on $name', ({ url }) => {
  let city: TestCity
  const on = (day: string) => city.on(day)
  const house = () => city.house
  const actor: TestCity['actor'] = (kind: Actor['kind'], from?: number, to?: number) => city.actor(kind, from, to)
  const does: TestCity['does'] = (deed, said, who, id) => city.does(deed, said, who, id)
  const communities = names.map(name => ({ name, id: newId() }))
  const milestones: string[] = []
  let items: string[] = []

  const standing = (cutoff: Day, known: Date) =>
    look(house(), actor('editor'), reader => listStandingLines(reader, { office, year: 2021, baseline: 'city', cutoff, known }))
  const started = async (cutoff: string, known: string) =>
    (await standing(dayOf(cutoff), endOfDay(dayOf(known)))).filter(line => hasStarted(line.stage)).length
  const start = (index: number, occurredOn: string, more = {}) => {
    const id = newId()
    milestones[index] = `${county}-${id}`
    return { kind: 'contractor-on-site', occurredOn, items: [{ id, item: items[index] }], evidence: [], evidenceLater: true, ...more }
  }

  beforeAll(async () => {
    city = await openTestCity(url, [{ county, name: '梅江区', division: '441402' }])
    const described = {
      aliases: [],
      unit: 1,
      division: '441402',
      address: null,
      builtYear: 1990,
      ownership: '房改房',
      households: 40,
      buildings: 2,
      floorArea: '3000.5',
      buildingList: [],
    }
    const ledger = communities.map(one => ({ ...one, ...described, source: '演示数据', from: '2021-01-01', document: '演示' }))
    await does(addCommunitiesToLedger, { county, communities: ledger })
    const lines = communities.map(({ id, name }) => ({
      community: `${county}-${id}`,
      name,
      unit: 1,
      division: null,
      households: 40,
      buildings: 2,
      floorArea: '3000.5',
    }))
    await does(approveList, {
      id: newId(),
      office,
      year: 2021,
      baseline: 'city',
      approvedOn: '2021-03-01',
      approvedBy: '市政府',
      document: '演示〔2021〕1号',
      reason: '首次批准',
      lines,
    })
    const found = await standing(dayOf('2021-03-01'), city.now())
    items = communities.map(({ id }) => (found.find(line => line.community === `${county}-${id}`) as { item: string }).item)
  })
  afterAll(() => city.leave())

  test('nothing has started before anything happened', async () => {
    expect(await started('2021-03-31', '2021-03-31')).toBe(0)
  })

  test('a fact recorded late moves no table that was known before it', async () => {
    on('2021-06-10')
    await does(recordMilestones, start(0, '2021-05-20'))
    expect(await started('2021-05-31', '2021-05-31')).toBe(0)
    expect(await started('2021-05-31', '2021-06-30')).toBe(1)
  })

  test('a voided start leaves the table of today and stays in the one known before', async () => {
    on('2021-07-01')
    await does(recordMilestones, start(1, '2021-06-30'))
    on('2021-08-01')
    await does(voidMilestone, { milestone: milestones[1], reason: '录错小区' })
    expect(await started('2021-07-31', '2021-07-31')).toBe(2)
    expect(await started('2021-07-31', '2021-08-31')).toBe(1)
  })

  test('the same act sent twice is done once, and with another content it is a conflict', async () => {
    const said = start(1, '2021-07-20')
    const id = newId()
    expect((await does(recordMilestones, said, actor('editor'), id)).repeated).toBe(false)
    expect((await does(recordMilestones, said, actor('editor'), id)).repeated).toBe(true)
    await expect(does(recordMilestones, { ...said, note: '改' }, actor('editor'), id)).rejects.toMatchObject({ name: 'Conflict' })
  })

  test('one objection among many communities stops them all', async () => {
    const said = { ...start(2, '2021-07-20'), items: [0, 2].map(index => ({ id: newId(), item: items[index] })) }
    await expect(does(recordMilestones, said)).rejects.toBeInstanceOf(Refused)
    expect(await started('2021-08-31', '2021-08-31')).toBe(2)
  })

  test('two people who start one item at once start it once', async () => {
    const both = await Promise.allSettled([does(recordMilestones, start(2, '2021-07-25')), does(recordMilestones, start(2, '2021-07-26'))])
    expect(both.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('one act that is sent twice at once is done once, and both senders have its receipt', async () => {
    const said = start(0, '2021-05-01', { kind: 'people-work' })
    const id = newId()
    const both = await Promise.all([1, 2].map(() => does(recordMilestones, said, actor('editor'), id)))
    expect(both.map(one => one.repeated).sort()).toEqual([false, true])
  })

  test('what lies outside the reach does not exist, for acts and for row-level security alone', async () => {
    const stranger = actor('editor', 102, 102)
    await expect(does(recordMilestones, start(0, '2021-08-01'), stranger)).rejects.toBeInstanceOf(NotFound)
    const asked = { office, year: 2021, baseline: 'city' as const, cutoff: dayOf('2021-12-31'), known: city.now() }
    expect(await look(house(), stranger, reader => listStandingLines(reader, asked))).toEqual([])
  })

  test('矿务局 and 金苑C find their communities, and two characters are enough', async () => {
    const search = async (words: string) =>
      (await look(house(), actor('editor'), reader => searchCommunities(reader, words, 'all', dayOf('2021-12-31'), 10))).map(
        one => one.name,
      )
    expect(await search('矿务局')).toEqual(['矿务局宿舍'])
    expect(await search('金苑C')).toEqual(['金苑小区C区'])
    expect((await search('金苑')).length).toBe(1)
    expect(await search('不存在')).toEqual([])
  })

  test('each cabinet has an unbroken chain', async () => {
    await look(house(), actor('auditor'), async reader => {
      for (const head of await listHeads(reader)) {
        const end = follow({ county: head.county, no: 0, hash: beginning }, await listLines(reader, head.county, 0, 10_000))
        expect('reason' in end ? end : objectionToEnd(end, head)).toBeNull()
        expect(head.no).toBeGreaterThan(0)
      }
    })
  })
})
