import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf, endOfDay } from '../base/day.ts'
import type { Succession } from '../registry/succession.ts'
import { hasStarted, type Stage } from '../works/milestone.ts'
import { changesBetween, sumOfMoves } from './change.ts'
import { changeWords } from './change.words.ts'
import { isNone, minus, none, plus } from './counts.ts'
import { measured } from './measure.ts'
import type { Standing, StandingLine } from './standing.ts'
import { type Figures, monthTable } from './table.ts'
import { type Template, usualLayout } from './template.ts'

const names = new Map([1, 2, 3, 4].map(unit => [unit, `单位${unit}`]))
const first = dayOf('2021-09-30')

/** Items and communities from small sets, so that two random lists meet, leave and follow each other. */
const lineOf = (days: number) =>
  fc
    .record({
      n: fc.nat(7),
      unit: fc.constantFrom(1, 2, 3, 4),
      households: fc.nat(400),
      buildings: fc.nat(20),
      stage: fc.constantFrom<Stage[]>(0, 10, 20, 30, 40, 50),
      ago: fc.integer({ min: 0, max: 90 }),
      dayKnown: fc.boolean(),
    })
    .map(
      ({ n, ago, dayKnown, ...counts }): StandingLine => ({
        ...counts,
        item: `item ${n}`,
        community: `community ${n}`,
        name: `${n}号小区`,
        floorAreaCm2: 0,
        startedOn: hasStarted(counts.stage) && dayKnown ? addDays(first, days - ago) : null,
      }),
    )

const standingAfter = (days: number) =>
  fc
    .uniqueArray(lineOf(days), { selector: line => line.item, maxLength: 8 })
    .map((lines): Standing => ({ cutoff: addDays(first, days), known: endOfDay(addDays(first, days)), lines }))

const template = fc
  .record({ rows: fc.shuffledSubarray([1, 2, 3]), emptyPreparation: fc.constantFrom('slash' as const, 'zero' as const) })
  .map(({ rows, emptyPreparation }): Template => ({ no: 1, ...usualLayout(rows), emptyPreparation }))

const community = fc.nat(9).map(n => `community ${n}`)
const successions = fc.array(
  fc.record({ from: community, to: community, kind: fc.constantFrom<Succession['kind'][]>('split', 'merged', 'moved') }),
  { maxLength: 6 },
)

test('plan = preparation + started in both measures, in every row and in the total', () => {
  fc.assert(
    fc.property(standingAfter(29), template, (standing, layout) => {
      const { rows, total } = monthTable(standing, layout, names)
      for (const { plan, preparation, started, completed } of [...rows, total]) {
        expect(plus(preparation ?? none, started)).toEqual(plan)
        expect(completed.communities).toBeLessThanOrEqual(started.communities)
        expect(preparation === null).toBe(
          layout.emptyPreparation === 'slash' && plan.communities > 0 && started.communities === plan.communities,
        )
      }
    }),
  )
})

test('the total is the sum of the rows, and the measures say the same', () => {
  fc.assert(
    fc.property(standingAfter(29), template, (standing, layout) => {
      const { rows, total, rates } = monthTable(standing, layout, names)
      const sum = (of: (row: Figures) => Figures['plan']) => rows.reduce((all, row) => plus(all, of(row)), none)
      expect(sum(row => row.plan)).toEqual(total.plan)
      expect(sum(row => row.preparation ?? none)).toEqual(total.preparation ?? none)
      expect(sum(row => row.started)).toEqual(total.started)
      expect(sum(row => row.completed)).toEqual(total.completed)
      for (const counting of ['communities', 'households'] as const) {
        expect(measured(`planned.${counting}`, standing.lines)).toBe(total.plan[counting])
        expect(measured(`preparing.${counting}`, standing.lines)).toBe(total.preparation?.[counting] ?? 0)
        expect(measured(`started.${counting}`, standing.lines)).toBe(total.started[counting])
        expect(measured(`completed.${counting}`, standing.lines)).toBe(total.completed[counting])
        expect(rates[counting]?.numerator ?? null).toBe(total.plan[counting] === 0 ? null : total.started[counting])
      }
      const buildings = (state: 'planned' | 'preparing' | 'started') => measured(`${state}.buildings`, standing.lines)
      expect(buildings('preparing') + buildings('started')).toBe(buildings('planned'))
    }),
  )
})

test('the moves add up, cell by cell, to the difference of the two tables', () => {
  fc.assert(
    fc.property(standingAfter(0), standingAfter(29), successions, template, (from, to, ties, layout) => {
      const moves = changesBetween(from, to, ties)
      const sums = sumOfMoves(moves)
      const [before, after] = [monthTable(from, layout, names), monthTable(to, layout, names)]
      for (const unit of names.keys()) {
        const [then, now] = [before, after].map(table => table.rows.find(row => row.unit === unit))
        const sum = sums.get(unit)
        for (const column of ['plan', 'preparation', 'started'] as const) {
          expect(sum?.[column] ?? none).toEqual(minus(now?.[column] ?? none, then?.[column] ?? none))
        }
      }
      for (const move of moves)
        expect(move.delta.every(({ plan, preparation, started }) => [plan, preparation, started].every(isNone))).toBe(false)
      expect(changeWords(moves, layout, names).zh === '没有变化。').toBe(moves.length === 0)
    }),
    { numRuns: 1000 },
  )
})

test('no item has two moves of one cause', () => {
  fc.assert(
    fc.property(standingAfter(0), standingAfter(29), successions, (from, to, ties) => {
      const causes = changesBetween(from, to, ties).map(move => `${move.item} ${move.cause}`)
      expect(new Set(causes).size).toBe(causes.length)
    }),
    { numRuns: 500 },
  )
})

test('nothing lies between a standing and itself', () => {
  fc.assert(
    fc.property(standingAfter(0), successions, (standing, ties) => {
      expect(changesBetween(standing, standing, ties)).toEqual([])
    }),
  )
})
