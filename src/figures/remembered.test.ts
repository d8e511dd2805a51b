import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Action, act, lookAt, lookCity } from '../access/gate.ts'
import { addDays, dayOf, endOfDay, instantOn } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import { newId } from '../base/id.adapter.ts'
import { Refused } from '../base/objection.ts'
import { listItemsOf } from '../plan/item.store.ts'
import { approveList } from '../plan/plan.actions.ts'
import { addCommunitiesToLedger, recountCommunity } from '../registry/registry.actions.ts'
import { kinds } from '../works/milestone.ts'
import { recordMilestones, voidMilestone } from '../works/works.actions.ts'
import { openTestCity, type TestCity } from './city.fixture.ts'
import { type CountMemo, countMemo } from './count-memo.ts'
import { adoptTemplate } from './figures.actions.ts'
import { readMonth } from './month.store.ts'
import { readRememberedMonth } from './remembered-month.store.ts'
import { listStandingLines } from './standing.store.ts'
import { usualLayout } from './template.ts'
import { listUnitCounts } from './unit-counts.store.ts'
import { countLines } from './unit-counts.ts'

const counties = [100, 101, 101, 102] // of the units 1 to 4: one files with the office, two share a cabinet
const communities = Array.from({ length: 8 }, (_, index) => ({ id: newId(), name: `第${index + 1}小区`, county: counties[index % 4] ?? 0 }))
const firstDay = dayOf('2021-03-01')

/** What may happen next; all of it from small sets, so that acts meet at the same items and days. */
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constant('record' as const), which: fc.nat(7), kind: fc.constantFrom(...kinds), ago: fc.nat(20) }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('void' as const), which: fc.nat(1000) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('approve' as const), names: fc.array(fc.nat(7)), moved: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('recount' as const), which: fc.nat(7) }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const ask = fc.record({
  back: fc.constantFrom(0, 0, 1, 5, 40),
  known: fc.constantFrom('now', 'now', 'tomorrow', 'yesterday', 'an hour ago', 'weeks ago'),
  county: fc.constantFrom(null, null, 100, 101, 102),
})

/** After how many days it happens, by whose clock (one may be slow by some hours), and what is asked afterwards. */
const scene = fc.record({
  step,
  days: fc.nat(6),
  slow: fc.constantFrom(0, 0, 0, 5, 30),
  asks: fc.array(ask, { minLength: 4, maxLength: 6 }),
})
const hour = 3_600_000
const agoOf = { now: 0, tomorrow: -24, yesterday: 24, 'an hour ago': 1, 'weeks ago': 500 }

describe.each(inject('servers'))('remembered figures on $name', ({ url }) => {
  let city: TestCity
  let now = instantOn(firstDay, 9)
  let today = firstDay
  const items: string[] = []
  const recorded: { key: string; at: Date }[] = []
  const memo = countMemo()
  const small = countMemo(2)

  const does = <I>(deed: Action<I>, said: unknown, slowBy = 0) =>
    act({ ...city.house, clock: () => new Date(now.getTime() - slowBy * hour) }, deed, city.actor('editor'), said, newId()).catch(error => {
      if (!(error instanceof Refused)) throw error
      return null
    })
  const counted = { households: 40, buildings: 2, floorArea: '3000' }
  const approve = (names: readonly number[], moved: number) =>
    does(approveList, {
      ...{
        id: newId(),
        office: city.office,
        year: 2021,
        baseline: 'city',
        approvedOn: today,
        approvedBy: '市政府',
        document: '演示',
        reason: '调整',
      },
      lines: [...new Set(names)].map(index => {
        const { id, name, county } = communities[index] as (typeof communities)[number]
        const unit = 1 + ((index + moved) % 4)
        return { community: `${county}-${id}`, name, unit, division: null, ...counted, households: 40 + moved }
      }),
    })

  beforeAll(async () => {
    city = await openTestCity(
      url,
      counties.map((county, index) => ({ county, name: `第${index + 1}单位`, division: null })),
    )
    const described = { aliases: [], division: null, address: null, builtYear: null, ownership: null, buildingList: [], ...counted }
    for (const county of new Set(counties)) {
      const mine = communities.filter(one => one.county === county)
      const ledger = mine.map(({ id, name }) => ({ id, name, unit: 1, ...described, source: '演示', from: firstDay, document: '演示' }))
      await does(addCommunitiesToLedger, { county, communities: ledger })
    }
    await does(adoptTemplate, { office: city.office, from: '2021-01-01', layout: usualLayout([1, 2, 3, 4]), document: '演示' })
    await approve([0, 1, 2, 3, 4, 5, 6, 7], 0)
    for (const { county, id } of communities) {
      const [item] = await lookCity(city.house, city.actor('editor'), reader => listItemsOf(reader, { county, id }))
      items.push(`${item?.county}-${item?.id}`)
    }
  })
  afterAll(() => city.leave())

  async function perform(one: Step, slow: number): Promise<void> {
    if (one.does === 'approve') await approve(one.names, one.moved)
    if (one.does === 'recount') {
      const { county, id } = communities[one.which] as (typeof communities)[number]
      await does(recountCommunity, { community: `${county}-${id}`, on: today, document: '演示', ...counted })
    }
    if (one.does === 'record') {
      const [id, item] = [newId(), items[one.which] ?? '']
      const said = { kind: one.kind, occurredOn: addDays(today, -one.ago - 2), items: [{ id, item }], evidence: [], evidenceLater: true }
      const receipt = await does(recordMilestones, said, slow)
      if (receipt) recorded.push({ key: `${item.split('-')[0]}-${id}`, at: receipt.at })
    }
    const wrong = one.does === 'void' ? recorded.splice(one.which % Math.max(1, recorded.length), 1)[0] : undefined
    if (wrong) await does(voidMilestone, { milestone: wrong.key, reason: '录错小区' })
  }

  const looking = <T>(county: number | null, work: (reader: Reader) => Promise<T>) =>
    lookAt(city.house, { from: county ?? 100, to: county ?? 199 }, work)

  async function expectTheSame(
    memories: readonly CountMemo[],
    { back, known: when, county }: { back: number; known: keyof typeof agoOf; county: number | null },
  ) {
    const known = new Date(now.getTime() - agoOf[when] * hour)
    const asked = { office: city.office, year: 2021, baseline: 'city' as const, cutoff: addDays(today, -back), known }
    await looking(county, async reader => {
      const fresh = countLines(await listStandingLines(reader, asked))
      for (const one of memories)
        expect(await listUnitCounts(reader, one, { ...asked, from: county ?? 100, to: county ?? 199 })).toEqual(fresh)
    })
  }

  test('whatever is done, and whatever is asked, the remembered answer is the fresh one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(scene, { minLength: 5, maxLength: 15 }), async scenes => {
        for (const { step: one, days, slow, asks } of scenes) {
          today = addDays(today, days)
          now = new Date(Math.max(instantOn(today, 9).getTime(), now.getTime() + 60_000))
          await perform(one, slow)
          await expectTheSame([memo, small, countMemo()], { back: 0, known: 'now', county: null })
          for (const ask of asks) await expectTheSame([memo, small], ask)
        }
      }),
      { numRuns: 20, endOnFailure: true },
    )
    expect(memo.size).toBeGreaterThan(10)
    expect(small.size).toBe(2)
  })

  test('the remembered table is the table, at the first reading and at the next', async () => {
    const asked = { office: city.office, last: 199, year: 2021, baseline: 'city' as const, cutoff: today, known: endOfDay(today) }
    await lookCity(city.house, city.actor('clerk'), async reader => {
      const table = await readMonth(reader, asked)
      for (const _ of ['first', 'next']) expect((await readRememberedMonth(reader, memo, asked)).table).toEqual(table)
    })
  })
})
