import { expect, test } from 'vitest'
import { dayOf } from '../base/day.ts'
import { expectationsInput, objectionsToExpectation, objectionsToExpecting } from './expectation.ts'

const item = '102-0192d5a0-0000-7000-8000-000000000001'
const said = (otherwise: object) =>
  expectationsInput.parse({ items: [item], kind: 'contractor-on-site', expectedOn: '2021-11-30', reason: null, ...otherwise })
const codes = (otherwise: object) => objectionsToExpectation(said(otherwise), dayOf('2021-10-29')).map(({ code }) => code)

test('a day to come is enough, and so is a reason alone', () => {
  expect(codes({})).toEqual([])
  expect(codes({ expectedOn: null, reason: 'funding' })).toEqual([])
  expect(codes({ expectedOn: '2021-10-29' })).toEqual([])
})

test('everything that is wrong is named at once', () => {
  expect(codes({ expectedOn: '2021-10-28', reason: 'other' })).toEqual(['works.expected-in-the-past', 'works.reason-unsaid'])
  expect(codes({ expectedOn: null })).toEqual(['works.expected-nothing'])
})

test('of what has happened nothing is expected any more, and the sentence says since when', () => {
  const start = { id: 'x', kind: 'contractor-on-site' as const, stage: 30 as const, occurredOn: dayOf('2021-10-12'), building: null }
  const about = { name: '油厂宿舍', place: 'items.0', today: dayOf('2021-10-29') }
  const [objection] = objectionsToExpecting(said({}), [start], about)
  expect(objection?.says.zh).toBe('油厂宿舍：施工单位进场（开工）已于 2021-10-12 记录，不必再登记预计，请取消勾选。')
  expect(objectionsToExpecting(said({}), [{ ...start, building: 'b' }], about)).toEqual([])
})
