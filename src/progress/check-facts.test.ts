import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { setSetting } from '../access/city.actions.ts'
import { look, lookAt } from '../access/gate.ts'
import type { TestHouse } from '../access/house.fixture.ts'
import { dayOf, monthOf } from '../base/day.ts'
import { newId } from '../base/id.adapter.ts'
import { readKey } from '../base/key.ts'
import { openDemoHouse } from '../demo/demo-house.fixture.ts'
import { openTestCity, type TestCity } from '../figures/city.fixture.ts'
import { fillCity, twoUnits } from '../figures/filled-city.fixture.ts'
import { listStanding } from '../works/milestone.store.ts'
import { voidMilestone } from '../works/works.actions.ts'
import { readCheckFacts } from './check-facts.store.ts'
import { findingsOf } from './check-rules.ts'
import { readCheckTerms } from './check-terms.store.ts'
import { Months } from './month.fixture.ts'

const ofMonth = (id: string, month: string, cutoff: string) => ({
  ...{ id, month: monthOf(month), year: 2021, baseline: 'city' as const },
  cutoff: dayOf(cutoff),
})

describe.each(inject('servers'))('what the checks look at, on $name', ({ url }) => {
  let city: TestCity
  let october = ''
  let november = ''
  const facts = (reach: { from: number; to: number }, known = city.now()) =>
    lookAt(city.house, reach, reader =>
      readCheckFacts(reader, { office: 100, period: ofMonth(november, '2021-11', '2021-11-30'), units: [1, 2], known }),
    )
  const whole = { from: 100, to: 199 }

  beforeAll(async () => {
    city = await openTestCity(url, twoUnits)
    await fillCity(city)
    const months = new Months(city, { 1: 101, 2: 102 })
    city.on('2021-10-29')
    october = await months.open('2021-10', '2021-10-29', '2021-11-05')
    november = await months.open('2021-11', '2021-11-30', '2021-12-05')
    city.on('2021-11-06')
    await months.close(october, [1, 2])
    city.on('2021-11-20')
  })
  afterAll(() => city.leave())

  test('each unit has its row, its communities with what happened to them, and its row of the closed month before', async () => {
    const [one, two] = [...(await facts(whole)).values()]
    expect(one).toMatchObject({
      unit: { id: 1, name: '大埔县', hasTerritory: true },
      figures: { started: { communities: 2, households: 80 } },
      previous: { month: '2021-10', figures: { started: { communities: 2, households: 80 } }, lost: [] },
      firstPlan: { counts: { communities: 2, households: 80 }, linesAdded: 0 },
      declared: null,
      subsidy: null,
      outsideCityList: [],
    })
    expect(one?.items).toHaveLength(2)
    expect(one?.items[0]).toMatchObject({
      ...{ unitInCharge: 1, division: null, firstYear: 2021, listedOn: '2021-03-01', lastFactOn: '2021-10-20', plannedStart: null },
      ...{ plan: { households: 40 }, ledger: { households: 40, buildings: 2 }, buildings: [], aliases: [], renovatedOn: null },
      milestones: [{ stage: 30, occurredOn: '2021-10-12', recordedOn: '2021-10-20', evidence: 0, evidenceDueOn: '2021-11-19' }],
    })
    expect(two?.items[0]).toMatchObject({ milestones: [{ stage: 10 }], reasonGiven: false })
    expect(one?.cityLines?.map(({ households }) => households)).toEqual([40, 40, 40])
  })

  test('who reaches one county has its facts only, and no share of the city', async () => {
    const ofCounty = await facts({ from: 101, to: 101 })
    expect(ofCounty.get(1)).toMatchObject({ cityLines: null, items: [{}, {}] })
    expect(ofCounty.get(2)?.items).toEqual([])
  })

  test('a start that was voided with its reason is a cause, by the moment of knowing', async () => {
    const before = city.now()
    const item = readKey((await facts(whole)).get(1)?.items[0]?.key ?? '')
    if (!item) throw new Error('the unit has an item')
    const standing = await look(city.house, city.actor('editor'), reader => listStanding(reader, [item]))
    const [start] = [...standing.values()].flat()
    city.on('2021-11-21')
    await city.does(voidMilestone, { milestone: `101-${start?.id}`, reason: '录错小区' })
    const now = (await facts(whole)).get(1)
    expect(now?.previous?.lost).toMatchObject([{ households: 40, communities: 1, cause: 'voided' }])
    expect((await facts(whole, before)).get(1)?.previous?.lost).toEqual([])
    expect(now && findingsOf(now, new Map()).map(({ rule }) => rule)).not.toContain('started-shrank')
  })

  test('the settings hold from their day on, and as they were known', async () => {
    const before = city.now()
    city.on('2021-11-22')
    const setting = { office: 100, name: 'progress.check.silent-item.months', value: 4, from: '2021-11-25', document: '例会' }
    await city.does(setSetting, setting, city.actor('administrator'))
    const terms = (on: string, known: Date) => lookAt(city.house, whole, reader => readCheckTerms(reader, 100, dayOf(on), known))
    expect(await terms('2021-11-25', city.now())).toEqual(new Map([[setting.name, 4]]))
    expect(await terms('2021-11-24', city.now())).toEqual(new Map())
    expect(await terms('2021-11-25', before)).toEqual(new Map())
    const unknown = { ...setting, name: 'progress.check.row-plan' }
    await expect(city.does(setSetting, unknown, city.actor('administrator'))).rejects.toMatchObject({
      objections: [{ code: 'access.no-such-setting' }],
    })
  })
})

describe('the demo city in October 2021', () => {
  let city: TestHouse
  beforeAll(async () => {
    const [server] = inject('servers')
    if (!server) throw new Error('the tests have a server')
    city = await openDemoHouse(server.url)
  }, 120_000)
  afterAll(() => city.leave())

  test('nine units are read at once, and no identity of their rows is broken', async () => {
    const known = new Date('2021-10-29T23:59:59+08:00')
    const units = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    const asked = { office: 100, period: ofMonth(newId(), '2021-10', '2021-10-29'), units, known }
    const facts = await lookAt(city.house, { from: 100, to: 199 }, reader => readCheckFacts(reader, asked))
    const all = [...facts.values()]
    expect(all.flatMap(({ items }) => items)).toHaveLength(130)
    expect(all.reduce((sum, { figures }) => sum + figures.started.households, 0)).toBe(9533)
    expect(all.find(({ unit }) => unit.name === '城市排水中心')).toMatchObject({ unit: { hasTerritory: false }, previous: null })
    const findings = all.flatMap(one => findingsOf(one, new Map()))
    expect(findings.filter(({ identity }) => identity)).toEqual([])
    for (const { says } of findings) expect(says.zh).not.toMatch(/undefined|null|101-/)
  })
})
