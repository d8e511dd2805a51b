import { expect, test } from 'vitest'
import { printScope, readScope } from './scope.ts'
import { scopeLabel } from './scope.words.ts'

const scopeOf = (text: string) => {
  const { scope } = readScope(text)
  if (!scope) throw new Error(`no scope: ${text}`)
  return scope
}

test('a scope is read and written the same', () => {
  for (const text of ['plan:2021:city', 'plan:2021:city/unit:8', 'plan:2022:nation', 'since:2019-08-01', 'since:2019-08-01/unit:8']) {
    expect(printScope(scopeOf(text))).toBe(text)
  }
})

test('a plan year and several years are labelled as different things', () => {
  expect(scopeLabel(scopeOf('plan:2021:city')).zh).toBe('2021年市计划')
  expect(scopeLabel(scopeOf('plan:2021:province')).zh).toBe('2021年省计划')
  expect(scopeLabel(scopeOf('since:2019-08-01/unit:8')).zh).toBe('2019年8月1日以来累计')
  expect(scopeLabel(scopeOf('since:2019-08-01/unit:8'), '梅江区')).toEqual({
    zh: '梅江区2019年8月1日以来累计',
    en: 'cumulative since 2019-08-01 of 梅江区',
  })
})

test('everything wrong with a scope is named at once', () => {
  expect(readScope('plan:21:town/unit:x')).toEqual({ scope: null, faults: ['unit', 'year', 'baseline'] })
  expect(readScope('since:2021-02-30').faults).toEqual(['day'])
  for (const text of ['', 'plan', 'plan:2021', 'year:2021:city', 'plan:2021:city/unit:8/unit:9', 'since:2019-08-01:city']) {
    expect(readScope(text).faults).toContain('shape')
  }
  expect(readScope('plan:2021:city/unit:08').faults).toEqual(['unit'])
  expect(readScope('plan:2101:city').faults).toEqual(['year'])
})
