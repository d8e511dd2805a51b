import { expect, test } from 'vitest'
import { stageWords } from '../works/milestone.words.ts'
import { byStage, type DrillColumn, isCountedIn, sumOf } from './month-drill.ts'

const stages = [0, 10, 20, 30, 40, 50] as const
const countedIn = (column: DrillColumn) => stages.filter(stage => isCountedIn(column, stage))

test('every community of the plan is either in preparation or started, and what is completed has started', () => {
  expect(countedIn('plan')).toEqual([...stages])
  expect(countedIn('preparation')).toEqual([0, 10, 20])
  expect(countedIn('started')).toEqual([30, 40, 50])
  expect(countedIn('completed')).toEqual([40, 50])
})

test('what is listed under a cell comes to its figures', () => {
  expect(sumOf([{ households: 64 }, { households: 21 }])).toEqual({ households: 85, communities: 2 })
  expect(sumOf([])).toEqual({ households: 0, communities: 0 })
})

test('communities are listed by how far they have got, and those that started first before the others', () => {
  const community = (name: string, stage: 10 | 30, startedOn: string | null) => ({ name, stage, stageName: stageWords[stage], startedOn })
  const groups = byStage([
    community('甲', 10, null),
    community('乙', 30, '2021-10-20'),
    community('丙', 30, '2021-10-12'),
    community('丁', 10, null),
  ])
  expect(groups.map(group => [group.stageName.zh, group.communities.map(one => one.name).join('')])).toEqual([
    ['施工中', '丙乙'],
    ['群众工作', '甲丁'],
  ])
})
