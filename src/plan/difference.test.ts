import { expect, test } from 'vitest'
import { monthOf } from '../base/day.ts'
import { differencesBetween, type VersionLine } from './difference.ts'

const line = (item: string, more: Partial<VersionLine> = {}): VersionLine => ({
  item,
  community: `c-${item}`,
  round: 1,
  name: item,
  unit: 1,
  division: null,
  households: 40,
  buildings: 2,
  floorArea: 30_000_000,
  plannedStart: null,
  plannedFinish: null,
  ...more,
})

test('a version tells which communities came in and which were dropped', () => {
  const { added, dropped, changed } = differencesBetween([line('甲'), line('乙')], [line('乙'), line('丙')])
  expect([added.map(one => one.item), dropped.map(one => one.item), changed]).toEqual([['丙'], ['甲'], []])
})

test('what is frozen otherwise is named field by field, with both values', () => {
  const { changed } = differencesBetween([line('甲')], [line('甲', { households: 41, name: '甲苑' })])
  expect(changed).toEqual([{ before: line('甲'), after: line('甲', { households: 41, name: '甲苑' }), what: ['name', 'households'] }])
})

test('the first version has everything new', () => {
  expect(differencesBetween([], [line('甲')]).added).toHaveLength(1)
})

test('a planned month that was moved is a difference, and so is one that was named for the first time', () => {
  const [october, november] = [monthOf('2021-10'), monthOf('2021-11')]
  const { changed } = differencesBetween(
    [line('甲', { plannedStart: october }), line('乙')],
    [line('甲', { plannedStart: november }), line('乙', { plannedFinish: november })],
  )
  expect(changed.map(one => one.what)).toEqual([['plannedStart'], ['plannedFinish']])
})
