import { expect, test } from 'vitest'
import { dayOf, endOfDay } from '../base/day.ts'
import { changesBetween, type Move, objectionsToComparing, sumOfMoves } from './change.ts'
import { october, september } from './sample.fixture.ts'
import type { Standing, StandingLine } from './standing.ts'

const line = (item: string, more: Partial<StandingLine> = {}): StandingLine => ({
  item,
  community: `c-${item}`,
  name: `${item}小区`,
  unit: 1,
  households: 100,
  buildings: 4,
  floorAreaCm2: 0,
  stage: 20,
  startedOn: null,
  ...more,
})
const onSite = (day: string) => ({ stage: 30, startedOn: dayOf(day) }) as const
const standing = (day: string, lines: StandingLine[]): Standing => ({ cutoff: dayOf(day), known: endOfDay(dayOf(day)), lines })
const told = (moves: readonly Move[]) => moves.map(move => `${move.item} ${move.cause}: ${move.from} → ${move.to}, ${move.households}`)

/** What is told of these lines between the end of September and the end of October. */
const between = (before: StandingLine[], after: StandingLine[], ...successions: Parameters<typeof changesBetween>[2]) =>
  told(changesBetween(standing('2021-09-30', before), standing('2021-10-31', after), successions))

test('October differs from September by the six communities of 大埔县, and by nothing else', () => {
  const moves = changesBetween(september, october, [])
  expect(moves).toHaveLength(6)
  expect(new Set(moves.map(move => `${move.unit} ${move.cause} ${move.from} ${move.to}`))).toEqual(
    new Set(['22 happened preparation started']),
  )
  expect([...sumOfMoves(moves).values()]).toEqual([
    {
      unit: 22,
      plan: { households: 0, communities: 0 },
      preparation: { households: -385, communities: -6 },
      started: { households: 385, communities: 6 },
    },
  ])
})

test('a start after the earlier cut-off happened; a start before it was recorded late', () => {
  expect(between([line('甲')], [line('甲', onSite('2021-10-01'))])).toEqual(['甲 happened: preparation → started, 100'])
  expect(between([line('甲')], [line('甲', onSite('2021-09-30'))])).toEqual(['甲 recorded-late: preparation → started, 100'])
})

test('a start that is no more was voided', () => {
  expect(between([line('甲', onSite('2021-08-01'))], [line('甲')])).toEqual(['甲 voided: started → preparation, 100'])
})

test('a completion, another day of the start or other buildings change no cell and are no move', () => {
  const before = line('甲', onSite('2021-08-01'))
  expect(between([before], [{ ...before, stage: 40, startedOn: dayOf('2021-08-09'), buildings: 5, floorAreaCm2: 7 }])).toEqual([])
})

test('an item that enters in preparation and starts in the same month makes two moves', () => {
  expect(between([], [line('甲', onSite('2021-10-05'))])).toEqual([
    '甲 entered: null → preparation, 100',
    '甲 happened: preparation → started, 100',
  ])
})

test('an item that had started before it entered the list enters as started', () => {
  expect(between([], [line('甲', onSite('2021-06-01'))])).toEqual(['甲 entered: null → started, 100'])
})

test('an item that leaves takes its households with it', () => {
  expect(between([line('甲', onSite('2021-06-01'))], [])).toEqual(['甲 left: started → null, 100'])
})

test('unit, households and start of one item change in three moves, one cause each', () => {
  const moves = changesBetween(
    standing('2021-09-30', [line('甲')]),
    standing('2021-10-31', [line('甲', { unit: 2, households: 90, ...onSite('2021-10-05') })]),
    [],
  )
  expect(told(moves)).toEqual([
    '甲 unit-changed: preparation → preparation, 100',
    '甲 refrozen: preparation → preparation, 90',
    '甲 happened: preparation → started, 90',
  ])
  expect(moves[0]?.delta.map(({ unit, plan }) => [unit, plan.households, plan.communities])).toEqual([
    [1, -100, -1],
    [2, 100, 1],
  ])
  expect(moves[1]?.delta).toEqual([
    {
      unit: 2,
      plan: { households: -10, communities: 0 },
      preparation: { households: -10, communities: 0 },
      started: { households: 0, communities: 0 },
    },
  ])
})

test('a community that became two is told as a split, and as nothing else', () => {
  const halves = [line('乙', { households: 60 }), line('丙', { households: 43 })]
  expect(between([line('甲')], halves, { from: 'c-甲', to: 'c-乙', kind: 'split' }, { from: 'c-甲', to: 'c-丙', kind: 'split' })).toEqual([
    '甲 split: preparation → null, 100',
    '乙 split: null → preparation, 60',
    '丙 split: null → preparation, 43',
  ])
})

test('a community that gave a part away was split, not counted anew', () => {
  const after = [line('甲', { households: 60 }), line('乙', { households: 40 })]
  expect(between([line('甲')], after, { from: 'c-甲', to: 'c-乙', kind: 'split' })).toEqual([
    '甲 split: preparation → preparation, 60',
    '乙 split: null → preparation, 40',
  ])
})

test('a community that went into another is told as a merger on both sides', () => {
  const before = [line('甲'), line('乙', { households: 40 })]
  expect(between(before, [line('甲', { households: 140 })], { from: 'c-乙', to: 'c-甲', kind: 'merged' })).toEqual([
    '甲 merged: preparation → preparation, 140',
    '乙 merged: preparation → null, 40',
  ])
})

test('a succession explains nothing where the other community is in neither list', () => {
  expect(between([line('甲')], [], { from: 'c-甲', to: 'c-乙', kind: 'merged' })).toEqual(['甲 left: preparation → null, 100'])
  expect(between([], [line('乙')], { from: 'c-甲', to: 'c-乙', kind: 'split' })).toEqual(['乙 entered: null → preparation, 100'])
})

test('an old succession does not claim a later recount', () => {
  const before = [line('甲', { households: 60 }), line('乙')]
  const after = [line('甲', { households: 61 }), line('乙')]
  expect(between(before, after, { from: 'c-甲', to: 'c-乙', kind: 'split' })).toEqual(['甲 refrozen: preparation → preparation, 61'])
})

test('a community that moved to another cabinet stays one: only its unit changed', () => {
  const moved = { from: 'c-甲', to: 'c-乙', kind: 'moved' } as const
  expect(between([line('甲')], [line('乙', { unit: 2, ...onSite('2021-10-05') })], moved)).toEqual([
    '乙 unit-changed: preparation → preparation, 100',
    '乙 happened: preparation → started, 100',
  ])
  expect(between([line('甲')], [line('乙')], moved)).toEqual([])
})

test('a community that moved and was then split is told as a split', () => {
  expect(
    between(
      [line('甲')],
      [line('丙', { households: 100 })],
      { from: 'c-甲', to: 'c-乙', kind: 'moved' },
      { from: 'c-乙', to: 'c-丙', kind: 'split' },
    ),
  ).toEqual(['甲 split: preparation → null, 100', '丙 split: null → preparation, 100'])
})

test('what moved away and back again is no riddle', () => {
  const away = { from: 'c-甲', to: 'c-乙', kind: 'moved' } as const
  const back = { from: 'c-乙', to: 'c-甲', kind: 'moved' } as const
  expect(between([line('甲')], [line('甲')], away, back)).toEqual([])
})

test('another renovation of the same community is another item', () => {
  expect(between([line('甲')], [line('乙', { community: 'c-甲' })])).toEqual([
    '甲 left: preparation → null, 100',
    '乙 entered: null → preparation, 100',
  ])
})

test('a comparison leads forward, in what happened and in what was known', () => {
  expect(objectionsToComparing(october, september).map(({ code }) => code)).toEqual([
    'figures.cutoffs-backwards',
    'figures.knowing-backwards',
  ])
  expect(() => changesBetween(october, september, [])).toThrow(RangeError)
  expect(objectionsToComparing(october, october)).toEqual([])
})
