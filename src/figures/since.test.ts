import { expect, test } from 'vitest'
import { dayOf } from '../base/day.ts'
import { type ListedLine, linesSince } from './since.ts'

const line = (community: string, year: number, households = 10): ListedLine => ({
  ...{ item: `${community} item`, community, name: community, unit: 1, households, buildings: 1, floorAreaCm2: 0 },
  ...{ stage: 0, startedOn: null, year },
})
const since = dayOf('2019-08-01')
const approved = (days: Record<string, string>) => new Map(Object.entries(days).map(([community, day]) => [community, dayOf(day)]))
const names = (lines: readonly ListedLine[], days: Record<string, string>, successions: Parameters<typeof linesSince>[2]) =>
  linesSince(lines, approved(days), successions, since).map(one => one.community)

test('what was first approved before the day is not new, whatever list names it later', () => {
  expect(names([line('老', 2021), line('新', 2021)], { 老: '2018-03-01', 新: '2021-03-01' }, [])).toEqual(['新'])
})

test('a community that moved to another cabinet is counted once, where the newer list has it', () => {
  const moved = [{ from: '旧柜', to: '新柜', kind: 'moved' as const }]
  expect(names([line('旧柜', 2020), line('新柜', 2021)], { 旧柜: '2020-03-01', 新柜: '2021-03-01' }, moved)).toEqual(['新柜'])
})

test('what came of a community that was approved before the day is not new either', () => {
  const split = [
    { from: '大院', to: '东区', kind: 'split' as const },
    { from: '大院', to: '西区', kind: 'split' as const },
    { from: '西区', to: '西区新柜', kind: 'moved' as const },
  ]
  const days = { 大院: '2018-03-01', 东区: '2021-03-01', 西区: '2021-03-01', 西区新柜: '2021-06-01' }
  expect(names([line('东区', 2021), line('西区新柜', 2021)], days, split)).toEqual([])
  expect(names([line('东区', 2021), line('西区新柜', 2021)], { ...days, 大院: '2020-03-01' }, split)).toEqual(['东区', '西区新柜'])
})

test('two that were merged count as the one that they became, once a later list names it', () => {
  const merged = ['甲', '乙'].map(from => ({ from, to: '和兴', kind: 'merged' as const }))
  const days = { 甲: '2020-03-01', 乙: '2020-03-01', 和兴: '2021-03-01' }
  expect(names([line('甲', 2020), line('乙', 2020), line('和兴', 2021)], days, merged)).toEqual(['和兴'])
  expect(names([line('甲', 2020), line('乙', 2020)], days, merged)).toEqual(['甲', '乙'])
})

test('a circle of moves does not walk for ever', () => {
  const circle = [
    { from: '甲', to: '乙', kind: 'moved' as const },
    { from: '乙', to: '甲', kind: 'moved' as const },
  ]
  expect(names([line('甲', 2021)], { 甲: '2021-03-01', 乙: '2020-03-01' }, circle)).toEqual(['甲'])
})
