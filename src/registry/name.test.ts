import { expect, test } from 'vitest'
import { foldName, gramsOf } from './name.ts'

test('小区 and 区 are dropped when names are compared', () => {
  expect(foldName('金苑小区C区')).toBe(foldName('金苑C'))
  expect(foldName('金苑小区Ｃ区')).toBe('金苑c')
})

test('a name that is nothing but 小区 stays itself', () => {
  expect(foldName('小区')).toBe('小区')
})

test('two characters are enough to look a name up', () => {
  expect(gramsOf('矿务局宿舍')).toEqual(['矿务', '务局', '局宿', '宿舍'])
  expect(gramsOf('金')).toEqual(['金'])
})
