import { expect, test } from 'vitest'
import { dayOf, monthOf } from '../base/day.ts'
import { sampleTemplate } from './sample.fixture.ts'
import { layoutInput, noteOf, objectionsToLayout, titleOf, unitOrder, usualLayout } from './template.ts'

test('the title names the month and the city, the note the cut-off', () => {
  expect(titleOf(sampleTemplate, monthOf('2021-10'), '梅州市')).toBe('2021年10月梅州市城镇老旧小区改造进展情况')
  expect(noteOf(sampleTemplate, dayOf('2021-10-29'))).toBe('截至2021年10月29日')
})

test('the usual layout can be kept and read again', () => {
  const layout = usualLayout([8, 2])
  expect(layoutInput.parse(JSON.parse(JSON.stringify(layout)))).toEqual(layout)
  expect(objectionsToLayout(layout)).toEqual([])
  expect(layoutInput.safeParse({ ...layout, emptyPreparation: 'blank' }).success).toBe(false)
})

test('a unit that has two rows and numbers that do not rise are both objected to, each at its place', () => {
  const rows = [
    { order: 1, unit: 8 },
    { order: 3, unit: 2 },
    { order: 3, unit: 8 },
  ]
  const objections = objectionsToLayout({ ...usualLayout([]), rows })
  expect(objections.map(({ code, place }) => `${place} ${code}`)).toEqual([
    'rows.2.unit figures.unit-twice',
    'rows.2.order figures.order-not-rising',
  ])
})

test('units follow the office order, and units without a row come last', () => {
  expect([7, 2, 3, 8].sort(unitOrder(usualLayout([8, 2])))).toEqual([8, 2, 3, 7])
})
