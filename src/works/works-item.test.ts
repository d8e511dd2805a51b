import { expect, test } from 'vitest'
import { dayOf } from '../base/day.ts'
import { type Kind, stageOf } from './milestone.ts'
import { besideName, buildingProgress, isShown, nextKind, type RecordableItem, stageReached, whyNot } from './works-item.ts'

const today = dayOf('2021-11-05')

const happened = (kind: Kind, day: string, building: string | null = null) => ({
  id: `${kind} ${building}`,
  kind,
  stage: stageOf[kind],
  occurredOn: dayOf(day),
  building,
})

const item = (more: Partial<RecordableItem> = {}): RecordableItem => ({
  item: '104-1',
  name: '湖寮大院',
  unit: 4,
  place: '湖寮镇',
  households: 60,
  buildings: [],
  standing: [],
  evidenceDueOn: null,
  ...more,
})

const started = item({ standing: [happened('prepared', '2021-08-01'), happened('contractor-on-site', '2021-10-12')] })

test('how far a community has got says what usually comes next', () => {
  expect([stageReached([]), nextKind(0)]).toEqual([0, 'people-work'])
  expect([stageReached(started.standing), nextKind(stageReached(started.standing))]).toEqual([30, 'completed'])
  expect(nextKind(50)).toBe(null)
})

test('a building that is further than the others does not carry the whole along', () => {
  expect(stageReached([happened('completed', '2021-09-01', 'b1')])).toBe(0)
})

test('what cannot be recorded says why, in the sentence that the server would say', () => {
  expect(whyNot(started, { kind: 'contractor-on-site', occurredOn: '2021-11-01', building: null }, today).map(says => says.zh)).toEqual([
    '湖寮大院：施工单位进场（开工）已于 2021-10-12 记录；记错了请先作废原记录。',
  ])
  expect(whyNot(started, { kind: 'completed', occurredOn: '2021-10-01', building: null }, today)[0]?.zh).toContain('先后颠倒')
  expect(whyNot(started, { kind: 'completed', occurredOn: '2021-12-01', building: null }, today)[0]?.zh).toContain('还没有到')
})

test('evidence is asked for once for all, so that no community is refused for want of it', () => {
  expect(whyNot(item(), { kind: 'contractor-on-site', occurredOn: '2021-10-12', building: null }, today)).toEqual([])
})

test('the list is narrowed by unit, street, stage and words of the name', () => {
  const all = { words: '', unit: null, place: null, stage: null }
  expect(isShown(started, all)).toBe(true)
  expect(isShown(started, { ...all, words: '湖寮 大院' })).toBe(true)
  expect(isShown(started, { ...all, words: '湖寮 小区' })).toBe(false)
  expect(isShown(started, { ...all, unit: 3 })).toBe(false)
  expect(isShown(started, { ...all, place: '高陂镇' })).toBe(false)
  expect(isShown(started, { ...all, stage: 30 })).toBe(true)
})

test('progress by building is told where it is kept', () => {
  const buildings = [
    { id: 'b1', no: '1栋' },
    { id: 'b2', no: '2栋' },
  ]
  expect(buildingProgress({ buildings, standing: [] })).toBe(null)
  const standing = [happened('contractor-on-site', '2021-08-01', 'b1'), happened('completed', '2021-09-01', 'b1')]
  expect(buildingProgress({ buildings, standing })).toEqual({
    reached: [
      { id: 'b1', no: '1栋', stage: 40 },
      { id: 'b2', no: '2栋', stage: 0 },
    ],
    completed: 1,
  })
})

test('beside its name a sentence need not name the community again', () => {
  const [says] = whyNot(started, { kind: 'contractor-on-site', occurredOn: '2021-11-01', building: null }, today)
  expect(says && besideName(says, '湖寮大院').zh).toBe('施工单位进场（开工）已于 2021-10-12 记录；记错了请先作废原记录。')
  expect(besideName({ zh: '请核对。', en: 'Check it.' }, '湖寮大院')).toEqual({ zh: '请核对。', en: 'Check it.' })
})
