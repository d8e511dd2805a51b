import { expect, test } from 'vitest'
import { dayOf, endOfDay } from '../base/day.ts'
import { changesBetween } from './change.ts'
import { changeWords } from './change.words.ts'
import { october, sampleNames, sampleTemplate, september } from './sample.fixture.ts'
import type { Standing, StandingLine } from './standing.ts'

const say = (from: Standing, to: Standing, successions: Parameters<typeof changesBetween>[2] = []) =>
  changeWords(changesBetween(from, to, successions), sampleTemplate, sampleNames)

const edited = (edit: (line: StandingLine, nth: number) => StandingLine | StandingLine[]): Standing => {
  const nth = new Map<number, number>()
  const lines = september.lines.flatMap(line => {
    nth.set(line.unit, (nth.get(line.unit) ?? 0) + 1)
    return edit(line, nth.get(line.unit) ?? 0)
  })
  return { cutoff: dayOf('2021-10-29'), known: endOfDay(dayOf('2021-10-29')), lines }
}
const started = { stage: 30, startedOn: dayOf('2021-10-12') } as const

test('six communities of one unit started', () => {
  expect(say(september, october)).toEqual({
    zh: '新增开工 6 个小区、385 户，均为大埔县。',
    en: 'Newly started: 6 communities, 385 households, all in 大埔县.',
  })
})

test('starts in several units are told in the order of the table', () => {
  const to = edited((line, nth) => (line.unit === 22 || (line.unit === 81 && nth <= 3) ? { ...line, ...started } : line))
  expect(say(september, to).zh).toBe('新增开工 9 个小区、811 户（兴宁市 3 个、426 户，大埔县 6 个、385 户）。')
  expect(say(september, to).en).toBe('Newly started: 9 communities, 811 households (兴宁市 3 with 426, 大埔县 6 with 385).')
})

test('one community is not all of them', () => {
  const to = edited((line, nth) => (line.unit === 22 && nth === 1 ? { ...line, ...started } : line))
  expect(say(september, to).zh).toBe('新增开工 1 个小区、65 户，为大埔县。')
  expect(say(september, to).en).toBe('Newly started: 1 community, 65 households, in 大埔县.')
})

test('nothing changed', () => {
  expect(say(october, october)).toEqual({ zh: '没有变化。', en: 'Nothing changed.' })
})

test('each cause has its clause, in one sentence', () => {
  const to = edited((line, nth) => {
    if (line.unit === 81 && nth === 1) return { ...line, stage: 30, startedOn: dayOf('2021-09-02') }
    if (line.unit === 27 && nth === 1) return { ...line, stage: 20, startedOn: null }
    if (line.unit === 3 && nth === 1) return { ...line, item: 'item new', community: 'community new' }
    if (line.unit === 24 && nth === 1) return { ...line, households: line.households + 5 }
    if (line.unit === 99 && nth === 1) return { ...line, unit: 2 }
    return line
  })
  expect(say(september, to).zh).toBe(
    [
      '补报开工 1 个小区、142 户，为兴宁市',
      '作废更正开工 1 个小区、184 户，为蕉岭县',
      '调入计划 1 个小区、136 户，为梅县区，其中已开工 1 个、136 户',
      '调出计划 1 个小区、136 户，为梅县区，其中已开工 1 个、136 户',
      '户数重新核定 1 个小区，净增 5 户，为五华县，其中已开工 1 个、净增 5 户',
      '责任单位调整 1 个小区、189 户，由城市排水中心调至梅江区。',
    ].join('；'),
  )
  expect(say(september, to).en).toMatch(/^Started earlier, reported late: 1 community, 142 households, in 兴宁市; start voided: /)
})

test('recounts in several units are told with their signs', () => {
  const to = edited((line, nth) => {
    if (line.unit === 22 && nth === 1) return { ...line, households: line.households + 5 }
    if (line.unit === 99 && nth === 1) return { ...line, households: line.households - 5 }
    return line
  })
  expect(say(september, to).zh).toBe('户数重新核定 2 个小区，增减相抵（大埔县 1 个、净增 5 户，城市排水中心 1 个、净减 5 户）。')
  expect(say(september, to).en).toBe('Households counted anew: 2 communities, ±0 (大埔县 1 with +5, 城市排水中心 1 with −5).')
})

test('a split says what was and what became of it', () => {
  const to = edited((line, nth) =>
    line.unit === 22 && nth === 1
      ? [
          { ...line, households: 40 },
          { ...line, item: 'item half', community: 'community half', households: 28 },
        ]
      : line,
  )
  const words = say(september, to, [{ from: 'community 22-p1', to: 'community half', kind: 'split' }])
  expect(words.zh).toBe('小区拆分，由 1 个小区、65 户变为 2 个小区、68 户，均为大埔县。')
  expect(words.en).toBe('Split: 1 community, 65 households became 2 communities, 68 households, all in 大埔县.')
})

test('a merger says what was and what became of it', () => {
  const to = edited((line, nth) => (line.unit !== 22 ? line : nth === 1 ? { ...line, households: 129 } : nth === 2 ? [] : line))
  const words = say(september, to, [{ from: 'community 22-p2', to: 'community 22-p1', kind: 'merged' }])
  expect(words.zh).toBe('小区合并，由 2 个小区、129 户变为 1 个小区、129 户，均为大埔县。')
})
