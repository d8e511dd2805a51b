import { expect, test } from 'vitest'
import { dayOf } from '../base/day.ts'
import { type ExternalFigure, externalFigureInput, objectionsToExternalFigure } from './external-figure.ts'

const province = {
  name: 'guangdong-started-communities',
  value: 1449,
  said: '1449',
  precision: 'exact',
  unit: '个',
  source: '省住房和城乡建设厅通报',
  onDay: '2021-09-30',
} as const

const codes = (over: Partial<Record<keyof ExternalFigure, unknown>>) =>
  objectionsToExternalFigure(externalFigureInput.parse({ ...province, ...over }), dayOf('2021-10-29')).map(({ code }) => code)

test('an exact figure is printed as it is, also counted in 万 or as a percentage', () => {
  expect(codes({})).toEqual([])
  expect(codes({ value: 53_400, said: '5.34万' })).toEqual([])
  expect(codes({ value: 1332, said: '1332', unit: '亿元' })).toEqual([])
  expect(codes({ value: 64.7, said: '64.7%' })).toEqual([])
})

test('a rounded figure begins with 约 and lies within half of its last digit', () => {
  expect(codes({ value: 310_000, said: '约31万', precision: 'about' })).toEqual([])
  expect(codes({ value: 314_999, said: '约31万', precision: 'about' })).toEqual([])
  expect(codes({ value: 315_001, said: '约31万', precision: 'about' })).toEqual(['bulletin.said-disagrees'])
  expect(codes({ value: 310_000, said: '31万', precision: 'about' })).toEqual(['bulletin.about-not-said'])
})

test('an exact figure neither says 约 nor is rounded', () => {
  expect(codes({ value: 314_999, said: '31万' })).toEqual(['bulletin.said-disagrees'])
  expect(codes({ said: '约1449' })).toEqual(['bulletin.exact-says-about'])
})

test('what is printed must be a number, without its unit', () => {
  expect(codes({ said: '1449个' })).toEqual(['bulletin.said-unreadable'])
  expect(codes({ said: '三十一万' })).toEqual(['bulletin.said-unreadable'])
})

test('everything wrong is named at once', () => {
  expect(codes({ said: '约1448', onDay: '2021-10-30' })).toEqual([
    'bulletin.exact-says-about',
    'bulletin.said-disagrees',
    'bulletin.figure-of-the-future',
  ])
})

test('without a source, a day or a plain name it is no figure', () => {
  const places = (over: object) => externalFigureInput.safeParse({ ...province, ...over }).error?.issues.map(({ path }) => path.join('.'))
  expect(places({ source: ' ', onDay: undefined, name: '广东', value: 0.0001 })).toEqual(['name', 'value', 'source', 'onDay'])
})
