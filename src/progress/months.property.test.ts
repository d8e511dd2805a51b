import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { lookCity } from '../access/gate.ts'
import { addDays, type Day, dayOf, lastDayOf, monthOf } from '../base/day.ts'
import { newId } from '../base/id.adapter.ts'
import { type Key, printKey, readKey } from '../base/key.ts'
import { openTestCity, type TestCity } from '../figures/city.fixture.ts'
import { fillCity, twoUnits } from '../figures/filled-city.fixture.ts'
import { listStandingLines } from '../figures/standing.store.ts'
import { countLines, totalOf } from '../figures/unit-counts.ts'
import { listStanding } from '../works/milestone.store.ts'
import { recordMilestones, voidMilestone } from '../works/works.actions.ts'
import { readStanding } from './closed-standing.store.ts'
import { Months } from './month.fixture.ts'
import { type ClosedMonth, flowOf, printedRows, totalOfMonth } from './month-rows.ts'
import { minusFigures, noFigures, plusFigures, sameFigures, sumOfFigures } from './unit-figures.ts'

/** What somebody does on the next day: changes the start of an item, or corrects the row of a unit in the month closed last. */
type Deed = { readonly what: 'toggle'; readonly item: number } | { readonly what: 'correct'; readonly unit: number }
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ what: fc.constant('toggle' as const), item: fc.nat(2) }),
  fc.record({ what: fc.constant('correct' as const), unit: fc.constantFrom(1, 2) }),
)
interface MonthTold {
  readonly before: readonly Deed[]
  readonly order: readonly number[]
  readonly between: readonly Deed[]
}
const monthsTold: fc.Arbitrary<MonthTold[]> = fc.array(
  fc.record({
    before: fc.array(deed, { maxLength: 3 }),
    /** In which order the units hand in; who is missing is silent. */
    order: fc.shuffledSubarray([1, 2]),
    between: fc.array(deed, { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 3 },
)

describe.each(inject('servers').slice(0, 1))('random months on $name', ({ url }) => {
  let city: TestCity
  let months: Months
  let items: string[] = []
  let today: Day = dayOf('2021-10-25')
  let month = 2021 * 12 + 10
  const closed: string[] = []
  const asked = (cutoff: Day, known: Date) => ({ office: 100, year: 2021, baseline: 'city' as const, cutoff, known })

  beforeAll(async () => {
    city = await openTestCity(url, twoUnits)
    await fillCity(city)
    months = new Months(city, { 1: 101, 2: 102 })
    city.on('2021-10-24')
    const lines = await lookCity(city.house, months.office('editor'), reader =>
      listStandingLines(reader, asked(dayOf('2021-12-31'), city.now())),
    )
    items = lines.map(line => line.item)
  })
  afterAll(() => city.leave())

  const nextDay = () => {
    today = addDays(today, 1)
    city.on(today, 9)
  }

  /** The start of an item is voided where it has one, and recorded where it has none. */
  async function toggle(index: number): Promise<void> {
    const item = items[index] as string
    const standing = await lookCity(city.house, months.office('editor'), reader => listStanding(reader, [readKey(item) as Key]))
    const start = standing.get(item)?.find(one => one.kind === 'contractor-on-site')
    const said = { kind: 'contractor-on-site', occurredOn: '2021-10-12', items: [{ id: newId(), item }], evidence: [], evidenceLater: true }
    if (!start) await city.does(recordMilestones, { ...said, note: null }, months.office('editor'))
    else await city.does(voidMilestone, { milestone: printKey({ county: (readKey(item) as Key).county, id: start.id }), reason: '误记' })
  }

  async function live(told: Deed): Promise<void> {
    nextDay()
    if (told.what === 'toggle') return toggle(told.item)
    const last = closed.at(-1)
    // Where the facts lead to what is printed there is nothing to correct, and the act says so.
    if (last) await months.correct(last, told.unit, '监理日志补充，第1小区进场日期有误').catch(error => expect(error.name).toBe('Refused'))
  }

  async function liveMonth({ before, order, between }: MonthTold): Promise<ClosedMonth> {
    for (const one of before) await live(one)
    const name = monthOf(`${Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`)
    month++
    const cutoff = lastDayOf(name)
    if (today < cutoff) today = cutoff
    nextDay()
    const period = await months.open(name, cutoff, addDays(today, 5), 2021)
    for (const unit of order) {
      nextDay()
      await months.handInAndAccept(period, unit)
      for (const one of between) await live(one)
    }
    today = addDays(today, 20)
    nextDay()
    await months.close(
      period,
      [1, 2].filter(unit => !order.includes(unit)),
    )
    closed.push(period)
    return months.closed(period)
  }

  test('every figure that was printed is derived again from the facts, and the months add up to the last of them', async () => {
    await fc.assert(
      fc.asyncProperty(monthsTold, async told => {
        for (const one of told) await liveMonth(one)
        const all = await Promise.all(closed.map(period => months.closed(period)))
        for (const one of all) {
          for (const known of [one.closedAt, ...one.corrections.map(({ at }) => at), city.now()]) {
            const { lines } = await lookCity(city.house, months.office('editor'), reader => readStanding(reader, asked(one.cutoff, known)))
            const derived = countLines(lines)
            for (const row of printedRows(one, known)) {
              const { unit: _, ...counts } = derived.find(({ unit }) => unit === row.unit) ?? { unit: 0, ...noFigures }
              expect({ ...noFigures, ...counts }).toEqual(row.figures)
            }
            expect(totalOf(derived).started).toEqual(totalOfMonth(one, known).started)
          }
        }
        const flows = all.flatMap((one, index) => flowOf(all[index - 1] ?? null, one, city.now()).map(({ flow }) => flow))
        expect(sameFigures(sumOfFigures(flows), totalOfMonth(all.at(-1) as ClosedMonth, city.now()))).toBe(true)
      }),
      { numRuns: 12, endOnFailure: true },
    )
  })
})

const amount = fc.bigInt(0n, 10n ** 9n).map(tenths => `${tenths / 10n}.${tenths % 10n}`)
const counts = fc.record({ households: fc.nat(100_000), communities: fc.nat(500) })
const figures = fc.record({
  plan: counts,
  preparation: counts,
  started: counts,
  completed: counts,
  quantities: fc.dictionary(fc.constantFrom('invested', 'lifts'), amount),
})

test('the sum of a month does not depend on the order in which its rows came, to the last decimal', () => {
  fc.assert(
    fc.property(fc.array(figures, { maxLength: 9 }), fc.infiniteStream(fc.nat()), (rows, chance) => {
      const shuffled = rows.map(row => ({ row, at: chance.next().value })).sort((a, b) => Number(a.at) - Number(b.at))
      expect(sumOfFigures(shuffled.map(({ row }) => row))).toEqual(sumOfFigures(rows))
    }),
  )
})

test('what is added and taken away again leaves what there was', () => {
  fc.assert(
    fc.property(figures, figures, (a, b) => {
      const back = minusFigures(plusFigures(a, b), b)
      expect(back.started).toEqual(a.started)
      expect(plusFigures(back, b).quantities).toEqual(plusFigures(a, b).quantities)
    }),
  )
})
