import { expect, test } from 'vitest'
import { dayOf } from '../base/day.ts'
import { type Kind, stageOf } from './milestone.ts'
import { type Circumstances, objectionsToMilestone, objectionsToVoiding, type StandingMilestone } from './milestone-rules.ts'

const about: Circumstances = {
  name: '矿务局宿舍',
  place: 'items.0',
  today: dayOf('2021-10-29'),
  buildings: [],
  hasEvidence: true,
  evidenceLater: false,
}
const stood = (kind: Kind, day: string, building: string | null = null): StandingMilestone => ({
  id: `${kind} ${building}`,
  kind,
  stage: stageOf[kind],
  occurredOn: dayOf(day),
  building,
})
const codes = (kind: Kind, day: string, standing: StandingMilestone[] = [], circumstances: Partial<Circumstances> = {}) =>
  objectionsToMilestone({ kind, occurredOn: dayOf(day), building: null }, standing, { ...about, ...circumstances }).map(one => one.code)

test('a start needs evidence, or the promise that it will come', () => {
  expect(codes('contractor-on-site', '2021-10-20', [], { hasEvidence: false })).toEqual(['works.start-without-evidence'])
  expect(codes('contractor-on-site', '2021-10-20', [], { hasEvidence: false, evidenceLater: true })).toEqual([])
  expect(codes('contractor-on-site', '2021-10-20')).toEqual([])
})

test('every objection is named at once, not only the first', () => {
  expect(codes('contractor-on-site', '2021-11-20', [stood('contractor-on-site', '2021-10-01')], { hasEvidence: false })).toEqual([
    'works.in-the-future',
    'works.already-recorded',
    'works.start-without-evidence',
  ])
})

test('what comes later may not have happened earlier', () => {
  expect(codes('prepared', '2021-05-01', [stood('people-work', '2021-06-01')])).toEqual(['works.out-of-order'])
  expect(codes('people-work', '2021-07-01', [stood('prepared', '2021-06-01')])).toEqual(['works.out-of-order'])
})

test('a whole is completed only when it started and each of its buildings is completed, where they are followed', () => {
  expect(codes('completed', '2021-10-01')).toEqual(['works.step-missing'])
  const standing = [stood('contractor-on-site', '2021-03-01'), stood('completed', '2021-09-01', 'b12')]
  const buildings = [
    { id: 'b12', no: '12栋' },
    { id: 'b16', no: '16栋' },
  ]
  expect(codes('completed', '2021-10-01', standing, { buildings })).toEqual(['works.buildings-open'])
  expect(codes('completed', '2021-10-01', [...standing, stood('completed', '2021-09-02', 'b16')], { buildings })).toEqual([])
})

test('a whole is completed no sooner than its last building, and no building later than the whole', () => {
  const buildings = [{ id: 'b12', no: '12栋' }]
  const standing = [stood('contractor-on-site', '2021-03-01'), stood('completed', '2021-09-20', 'b12')]
  expect(codes('completed', '2021-09-19', standing, { buildings })).toEqual(['works.out-of-order'])
  expect(codes('completed', '2021-09-20', standing, { buildings })).toEqual([])
  const whole = [stood('contractor-on-site', '2021-03-01'), stood('completed', '2021-09-20')]
  const late = { kind: 'completed' as const, occurredOn: dayOf('2021-09-21'), building: 'b12' }
  expect(objectionsToMilestone(late, whole, { ...about, buildings }).map(one => one.code)).toEqual(['works.out-of-order'])
  expect(objectionsToMilestone({ ...late, occurredOn: dayOf('2021-09-20') }, whole, { ...about, buildings })).toEqual([])
})

test('a start is not voided under a completion that stands on it', () => {
  const start = stood('contractor-on-site', '2021-03-01')
  expect(objectionsToVoiding(start, [start]).length).toBe(0)
  expect(objectionsToVoiding(start, [start, stood('completed', '2021-09-01')]).map(one => one.code)).toEqual(['works.later-stands-on-it'])
})
