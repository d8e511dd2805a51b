import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf, type Month, monthOf } from '../base/day.ts'
import type { Stage } from '../works/milestone.ts'
import type { CheckFacts, CheckItem } from './check-facts.ts'
import { item, milestone, month } from './check-month.fixture.ts'
import { findingsOf } from './check-rules.ts'
import { nameOfFinding } from './finding.ts'
import { noFigures } from './unit-figures.ts'

const first = dayOf('2020-11-01')
const day = fc.nat(400).map(days => addDays(first, days))
const stage = fc.constantFrom<Stage[]>(10, 20, 30, 40, 50)
const hash = fc.constantFrom('a', 'b', 'c')
const aMilestone = fc
  .record({
    stage,
    on: day,
    recorded: day,
    building: fc.constantFrom('1', '2', null),
    due: fc.option(day),
    evidence: fc.nat(2),
    photo: fc.option(hash),
  })
  .map(({ stage: at, on, recorded, building, due, evidence, photo }) =>
    milestone(at, on, {
      recordedOn: recorded,
      building,
      evidence,
      evidenceDueOn: due,
      photos: photo ? [{ hash: photo, takenOn: addDays(on, 20) }] : [],
    }),
  )
const name = fc.constantFrom('金苑小区', '金苑', '矿务局', '矿务局宿舍', '和平新村', '西湖花园', '城中村小区')
const sizes = fc.record({ communities: fc.constant(1), buildings: fc.nat(4), households: fc.nat(400), floorAreaCm2: fc.nat(400_000_000) })

/** Communities with few names, photographs and buildings, so that they meet. */
const anItem = fc
  .record({
    ...{ called: name, alias: fc.option(name), plan: sizes, ledger: fc.option(sizes), milestones: fc.array(aMilestone, { maxLength: 6 }) },
    ...{
      builtYear: fc.option(fc.integer({ min: 1970, max: 2010 })),
      division: fc.constantFrom('441422', '441400', null),
      planned: fc.boolean(),
    },
  })
  .map(
    ({ called, alias, planned, ...rest }) =>
      (no: number): CheckItem => ({
        ...item(no, called),
        ...rest,
        aliases: alias === null ? [] : [alias],
        buildings: ['1', '2'].map(id => ({ id, no: `${id}栋` })),
        plannedStart: planned ? monthOf('2021-06') : (null as Month | null),
      }),
  )
const someFacts = fc.array(anItem, { maxLength: 8 }).map(make =>
  month(
    make.map((one, index) => one(index + 1)),
    { previous: { month: monthOf('2021-09'), figures: noFigures, lost: [] } },
  ),
)

const none = new Map<string, number>()
const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length })
const otherwiseOrdered = (facts: CheckFacts) =>
  fc
    .tuple(shuffled(facts.items), ...facts.items.map(one => fc.tuple(shuffled(one.milestones), shuffled(one.buildings))))
    .map(([items, ...within]) => {
      const parts = new Map(facts.items.map((one, index) => [one.key, within[index]]))
      return {
        ...facts,
        items: items.map(one => ({ ...one, milestones: parts.get(one.key)?.[0] ?? [], buildings: parts.get(one.key)?.[1] ?? [] })),
      }
    })

test('the order in which facts arrive changes no finding', () => {
  const ordered = someFacts.chain(facts => otherwiseOrdered(facts).map(other => ({ facts, other })))
  fc.assert(
    fc.property(ordered, ({ facts, other }) => {
      expect(findingsOf(other, none)).toEqual(findingsOf(facts, none))
    }),
  )
})

test('whatever the facts, a row that is counted from them breaks no identity, and each finding has a name of its own', () => {
  fc.assert(
    fc.property(someFacts, facts => {
      const findings = findingsOf(facts, none)
      expect(findings.filter(({ identity }) => identity)).toEqual([])
      expect(new Set(findings.map(nameOfFinding)).size).toBe(findings.length)
    }),
  )
})
