import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { lookAt, lookCity } from '../access/gate.ts'
import { ownDatabase } from '../access/house.fixture.ts'
import { verifyChains } from '../audit/verify.store.ts'
import { backUp, restore } from '../base/backup.ts'
import { dayOf, endOfDay } from '../base/day.ts'
import { openDatabase } from '../base/db.ts'
import { openFileStore } from '../base/file-store.adapter.ts'
import { newId } from '../base/id.adapter.ts'
import { migrate } from '../base/migrate.ts'
import { approveList } from '../plan/plan.actions.ts'
import { addCommunitiesToLedger } from '../registry/registry.actions.ts'
import { recordMilestones, voidMilestone } from '../works/works.actions.ts'
import { openTestCity, type TestCity } from './city.fixture.ts'
import { adoptTemplate } from './figures.actions.ts'
import { readMonth } from './month.store.ts'
import { listStandingLines } from './standing.store.ts'
import type { MonthTable } from './table.ts'
import { usualLayout } from './template.ts'

/** Meizhou 2021, in the office's own order: households and communities of the plan, and of those that have started by 29 October. */
const units = [
  { name: '丰顺县', county: 101, division: '441423', plan: [863, 10], started: [863, 10] },
  { name: '兴宁市', county: 102, division: '441481', plan: [3528, 17], started: [1833, 5] },
  { name: '平远县', county: 103, division: '441426', plan: [819, 36], started: [819, 36] },
  { name: '大埔县', county: 104, division: '441422', plan: [385, 6], started: [385, 6] },
  { name: '五华县', county: 105, division: '441424', plan: [2476, 20], started: [2476, 20] },
  { name: '梅县区', county: 106, division: '441403', plan: [2034, 15], started: [2034, 15] },
  { name: '蕉岭县', county: 107, division: '441427', plan: [733, 4], started: [733, 4] },
  { name: '梅江区', county: 108, division: '441402', plan: [2393, 14], started: [390, 5] },
  { name: '城市排水中心', county: 100, division: null, plan: [1505, 8], started: [0, 0] },
] as const

/** Divides a total among so many, as evenly as whole numbers allow. */
const shared = (total: number, among: number) => Array.from({ length: among }, (_, index) => Math.floor((total + index) / among))

/** The communities of a unit: the first of them are those that start. */
const communitiesOf = ({ name, county, plan, started }: (typeof units)[number], unit: number) =>
  [...shared(started[0], started[1]), ...shared(plan[0] - started[0], plan[1] - started[1])].map((households, index) => ({
    unit,
    county,
    households,
    id: newId(),
    name: `${name}第${index + 1}小区`,
    starts: index < started[1],
  }))

describe.each(inject('servers'))('Meizhou 2021 on $name', ({ url }) => {
  let city: TestCity
  let firstStart = ''
  const communities = units.flatMap((unit, index) => communitiesOf(unit, index + 1))
  const month = (cutoff: string, known: string): Promise<MonthTable> =>
    lookCity(city.house, city.actor('clerk', 104, 104), reader =>
      readMonth(reader, { office: city.office, year: 2021, baseline: 'city', cutoff: dayOf(cutoff), known: endOfDay(dayOf(known)) }),
    )
  const printed = (table: MonthTable) =>
    [...table.rows, { ...table.total, name: '合计' }].map(({ name, plan, preparation, started }) =>
      [
        name,
        plan.households,
        plan.communities,
        preparation?.households ?? '/',
        preparation?.communities ?? '/',
        started.households,
        started.communities,
      ].join(' '),
    )

  async function start(items: readonly string[], occurredOn: string) {
    const sent = items.map(item => ({ id: newId(), item }))
    await city.does(recordMilestones, { kind: 'contractor-on-site', occurredOn, items: sent, evidence: [], evidenceLater: true })
    return sent
  }

  beforeAll(async () => {
    city = await openTestCity(
      url,
      units.map(({ county, name, division }) => ({ county, name, division })),
    )
    for (const { county } of units) {
      const mine = communities.filter(one => one.county === county)
      const described = {
        aliases: [],
        division: null,
        address: null,
        builtYear: null,
        ownership: null,
        buildings: 1,
        floorArea: '1000',
        buildingList: [],
      }
      const ledger = mine.map(({ id, name, unit, households }) => ({
        ...described,
        id,
        name,
        unit,
        households,
        source: '演示数据',
        from: '2021-01-01',
        document: '演示',
      }))
      await city.does(addCommunitiesToLedger, { county, communities: ledger })
    }
    const lines = communities.map(({ county, id, name, unit, households }) => ({
      community: `${county}-${id}`,
      name,
      unit,
      division: null,
      households,
      buildings: 1,
      floorArea: '1000',
    }))
    await city.does(approveList, {
      id: newId(),
      office: city.office,
      year: 2021,
      baseline: 'city',
      approvedOn: '2021-03-01',
      approvedBy: '市政府',
      document: '演示〔2021〕1号',
      reason: '首次批准',
      lines,
    })
    await city.does(adoptTemplate, {
      office: city.office,
      from: '2021-01-01',
      layout: usualLayout(units.map((_, index) => index + 1)),
      document: '演示',
    })
    const standing = await lookCity(city.house, city.actor('editor'), reader =>
      listStandingLines(reader, { office: city.office, year: 2021, baseline: 'city', cutoff: dayOf('2021-03-01'), known: city.now() }),
    )
    const itemOf = new Map(standing.map(line => [line.community, line.item]))
    const itemsThatStart = (inOctober: boolean) =>
      communities
        .filter(one => one.starts && (one.county === 104) === inOctober)
        .map(one => itemOf.get(`${one.county}-${one.id}`) as string)
    city.on('2021-09-20')
    const [first] = await start(itemsThatStart(false), '2021-09-15')
    firstStart = `${(first?.item ?? '').split('-')[0]}-${first?.id}`
    city.on('2021-10-20')
    await start(itemsThatStart(true), '2021-10-15')
  })
  afterAll(() => city.leave())

  test('the October table equals the printed one in every cell of nine rows and 合计', async () => {
    expect(printed(await month('2021-10-29', '2021-10-29'))).toEqual([
      '丰顺县 863 10 / / 863 10',
      '兴宁市 3528 17 1695 12 1833 5',
      '平远县 819 36 / / 819 36',
      '大埔县 385 6 / / 385 6',
      '五华县 2476 20 / / 2476 20',
      '梅县区 2034 15 / / 2034 15',
      '蕉岭县 733 4 / / 733 4',
      '梅江区 2393 14 2003 9 390 5',
      '城市排水中心 1505 8 1505 8 0 0',
      '合计 14736 130 5203 29 9533 101',
    ])
  })

  test('September has 95 communities and 9,148 households started, and 大埔县 all in preparation', async () => {
    const september = printed(await month('2021-09-30', '2021-09-30'))
    expect(september.at(3)).toBe('大埔县 385 6 385 6 0 0')
    expect(september.at(-1)).toBe('合计 14736 130 5588 35 9148 95')
  })

  test('an adjustment approved after the cut-off changes nothing before it', async () => {
    city.on('2021-11-20')
    const one = communities[0] as (typeof communities)[number]
    const line = {
      community: `${one.county}-${one.id}`,
      name: one.name,
      unit: one.unit,
      division: null,
      households: 1,
      buildings: 1,
      floorArea: '1000',
    }
    const adjusted = { year: 2021, baseline: 'city', approvedBy: '市政府', document: '演示〔2021〕9号', reason: '调整', lines: [line] }
    await city.does(approveList, { ...adjusted, id: newId(), office: city.office, approvedOn: '2021-11-15' })
    expect(printed(await month('2021-10-29', '2021-11-30')).at(-1)).toBe('合计 14736 130 5203 29 9533 101')
    expect(printed(await month('2021-11-30', '2021-11-30')).at(-1)).toBe('合计 1 1 / / 1 1')
  })

  test('voiding a start changes the table as known today and not the one known on 29 October', async () => {
    city.on('2021-12-01')
    await city.does(voidMilestone, { milestone: firstStart, reason: '录错小区' })
    expect((await month('2021-10-29', '2021-10-29')).total.started.communities).toBe(101)
    expect((await month('2021-10-29', '2021-12-01')).total.started.communities).toBe(100)
  })

  test('a restored backup derives every printed figure again, under the same unbroken chains', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'xinjiayuan-backup-'))
    const kept = openFileStore(join(folder, 'kept'))
    await kept.put(Buffer.from('开工照片'))
    const saved = await backUp(city.url, kept, join(folder, 'backup'))
    const url2 = await ownDatabase(url)
    const { role } = await migrate(url2)
    const again = openFileStore(join(folder, 'again'))
    expect(await restore(url2, again, join(folder, 'backup'))).toEqual(saved)
    const db = openDatabase({ url: url2, role })
    const asked = {
      office: city.office,
      year: 2021,
      baseline: 'city' as const,
      cutoff: dayOf('2021-10-29'),
      known: endOfDay(dayOf('2021-10-29')),
    }
    const restored = await lookAt({ db }, { from: 100, to: 199 }, reader => readMonth(reader, asked))
    expect(printed(restored)).toEqual(printed(await month('2021-10-29', '2021-10-29')))
    expect((await lookAt({ db }, { from: 100, to: 199 }, verifyChains)).breaks).toEqual([])
    await db.destroy()
    await expect(restore(url2, again, join(folder, 'backup'))).rejects.toThrow('base.not-empty')
    await rm(folder, { recursive: true })
  })
})
