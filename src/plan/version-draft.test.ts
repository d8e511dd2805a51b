import { expect, test } from 'vitest'
import { addLines, beginFrom, changesOf, dropLine, editLine, keptLines, keyOf, planAll, totalOf } from './version-draft.ts'

const line = (community: string) => ({
  item: `i-${community}`,
  community,
  round: 1,
  name: community,
  unit: 1,
  division: null,
  households: 40,
  buildings: 2,
  floorArea: '3000',
  plannedStart: null,
  plannedFinish: null,
})

test('a version that begins from the last one differs from it by what was done to it', () => {
  const last = beginFrom([line('甲'), line('乙'), line('丙')])
  expect(changesOf(last)).toEqual({ added: 0, dropped: 0, changed: 0 })
  const { item: _, ...fresh } = line('丁')
  const next = addLines(editLine(dropLine(last, '甲 1'), '乙 1', { households: 44 }), [fresh])
  expect(changesOf(next)).toEqual({ added: 1, dropped: 1, changed: 1 })
  expect(keptLines(next).map(keyOf)).toEqual(['丁 1', '乙 1', '丙 1'])
  expect(totalOf(next)).toEqual({ communities: 3, households: 124 })
})

test('what was dropped can be put back, and what was only just added is gone', () => {
  const last = beginFrom([line('甲')])
  expect(changesOf(dropLine(dropLine(last, '甲 1'), '甲 1')).dropped).toBe(0)
  const { item: _, ...fresh } = line('丁')
  expect(dropLine(addLines(last, [fresh]), '丁 1')).toHaveLength(1)
})

test('the same community is not added twice', () => {
  const { item: _, ...again } = line('甲')
  expect(addLines(beginFrom([line('甲')]), [again])).toHaveLength(1)
})

test('the same month is set for all that stay, and one that is left out changes none', () => {
  const last = dropLine(beginFrom([line('甲'), line('乙'), { ...line('丙'), plannedFinish: '2022-03' }]), '乙 1')
  const set = planAll(last, { plannedStart: '2021-09' })
  expect(set.map(one => [one.plannedStart, one.plannedFinish])).toEqual([
    ['2021-09', null],
    [null, null],
    ['2021-09', '2022-03'],
  ])
  expect(changesOf(set)).toEqual({ added: 0, dropped: 1, changed: 2 })
})
