import { describe, expect, test } from 'vitest'
import { dayOf } from '../base/day.ts'
import { objectionsToSetting } from './city-settings.ts'
import { dueOf, isFactorRequired } from './due.ts'
import { type Holding, objectionsToDeputy, objectionsToEnd, objectionsToHandOver, objectionsToNoAdministrator } from './holding.ts'
import { objectionsToNewPassword } from './password.ts'
import { reachOfUnits } from './post-rules.ts'
import { browserOf, originOf } from './visitor-browser.ts'

const codes = (objections: readonly { code: string }[]) => objections.map(one => one.code)
const today = dayOf('2021-11-05')
const holding = (person: string, from: string, to: string | null = null, deputy = false): Holding => {
  return { post: 1, person, from: dayOf(from), to: to === null ? null : dayOf(to), deputy }
}

describe('handing a post over', () => {
  const held = [holding('lin', '2021-01-01')]

  test('somebody else takes it from today or a later day on', () => {
    expect(objectionsToHandOver(held, { person: 'he', from: today }, today)).toEqual([])
    expect(objectionsToHandOver([], { person: 'he', from: dayOf('2021-12-01') }, today)).toEqual([])
  })

  test('who holds it already does not take it over, and a day that has passed is not changed: both are said', () => {
    expect(codes(objectionsToHandOver(held, { person: 'lin', from: dayOf('2021-11-01') }, today))).toEqual([
      'access.day-passed',
      'access.same-holder',
    ])
  })

  test('not before the day on which the next holder comes', () => {
    const next = [holding('lin', '2021-01-01', '2021-12-01'), holding('he', '2021-12-01')]
    expect(codes(objectionsToHandOver(next, { person: 'wen', from: dayOf('2021-11-10') }, today))).toEqual(['access.handed-over-later'])
    expect(objectionsToHandOver(next, { person: 'wen', from: dayOf('2021-12-02') }, today)).toEqual([])
  })
})

describe('deputising', () => {
  const held = [holding('lin', '2021-01-01'), holding('wen', '2021-11-08', '2021-11-20', true)]
  const term = (person: string, from: string, last: string) => ({ person, from: dayOf(from), last: dayOf(last) })

  test('another person may deputise for some days, a single one included', () => {
    expect(objectionsToDeputy(held, term('he', '2021-11-05', '2021-11-05'), today)).toEqual([])
    expect(objectionsToDeputy(held, term('wen', '2021-11-20', '2021-11-30'), today)).toEqual([])
  })

  test('the holder does not deputise for himself, nor the same person twice at once', () => {
    expect(codes(objectionsToDeputy(held, term('lin', '2021-11-05', '2021-11-30'), today))).toEqual(['access.deputy-of-himself'])
    expect(codes(objectionsToDeputy(held, term('wen', '2021-11-19', '2021-11-30'), today))).toEqual(['access.deputy-of-himself'])
  })

  test('a term that ends before it begins is objected to', () => {
    expect(codes(objectionsToDeputy(held, term('he', '2021-11-09', '2021-11-08'), today))).toEqual(['access.term-backwards'])
  })
})

test('what ends anyway does not end later', () => {
  expect(codes(objectionsToEnd(holding('wen', '2021-11-08', '2021-11-20', true), dayOf('2021-11-21'), today))).toEqual([
    'access.ends-before',
  ])
  expect(objectionsToEnd(holding('lin', '2021-01-01'), today, today)).toEqual([])
})

test('the last administrator stays until there is another: neither a deputy nor one who comes later counts', () => {
  expect(codes(objectionsToNoAdministrator([holding('wen', '2021-11-01', '2021-11-20', true)], today))).toEqual([
    'access.last-administrator',
  ])
  expect(codes(objectionsToNoAdministrator([holding('he', '2021-12-01')], today))).toEqual(['access.last-administrator'])
  expect(objectionsToNoAdministrator([holding('he', '2021-11-05')], today)).toEqual([])
})

test('what is due comes one after the other: the password, the second factor, the post', () => {
  const all = { mustChange: true, hasFactor: false, factorRequired: true, posts: 2 }
  expect([dueOf(all), dueOf(all, 'password'), dueOf(all, 'second-factor'), dueOf(all, 'post')]).toEqual([
    'password',
    'second-factor',
    'post',
    null,
  ])
  expect(dueOf({ mustChange: false, hasFactor: true, factorRequired: true, posts: 1 })).toBe(null)
})

test('a city asks nobody, administrators or everybody for a second factor', () => {
  const asked = [0, 1, 2].map(setting => [isFactorRequired(setting, ['clerk']), isFactorRequired(setting, ['clerk', 'administrator'])])
  expect(asked).toEqual([
    [false, false],
    [false, true],
    [true, true],
  ])
})

test('a setting that there is not, and a number out of its range, are objected to', () => {
  expect(codes(objectionsToSetting({ name: 'works.evidence-terms', value: 5 }))).toEqual(['access.no-such-setting'])
  expect(codes(objectionsToSetting({ name: 'constructor', value: 5 }))).toEqual(['access.no-such-setting'])
  expect(codes(objectionsToSetting({ name: 'access.second-factor', value: 3 }))).toEqual(['access.setting-out-of-range'])
  expect(objectionsToSetting({ name: 'works.evidence-term-days', value: 15 })).toEqual([])
})

test('all that is wrong with a new password is said at once', () => {
  expect(codes(objectionsToNewPassword('aaa', 'aaa', 'AAA'))).toEqual([
    'access.password-too-short',
    'access.password-is-login',
    'access.password-too-plain',
    'access.password-unchanged',
  ])
})

test('a reach is said in words and becomes an interval of cabinets', () => {
  const known = [
    { id: 1, county: 101 },
    { id: 4, county: 104 },
    { id: 9, county: 100 },
  ]
  expect(reachOfUnits(null, { office: 100, last: 199 }, known)).toEqual({ from: 100, to: 199, units: null })
  expect(reachOfUnits([1, 4], { office: 100, last: 199 }, known)).toEqual({ from: 101, to: 104, units: [1, 4] })
  expect(reachOfUnits([9], { office: 100, last: 199 }, known)).toEqual({ from: 100, to: 100, units: [9] })
})

test('a browser is described coarsely, and an address by the network that one person has', () => {
  const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36'
  expect([browserOf(chrome), browserOf(`${chrome} Edg/109.0`), browserOf('curl/8'), browserOf(undefined)]).toEqual([
    'Chrome · Windows',
    'Edge · Windows',
    '其他程序',
    '其他程序',
  ])
  expect(['10.1.2.3', '::ffff:10.1.2.3', '2001:db8:1:2:3:4:5:6', '2001:DB8::1', '::1'].map(originOf)).toEqual([
    '10.1.2.3',
    '10.1.2.3',
    '2001:db8:1:2::/64',
    '2001:db8:0:0::/64',
    '0:0:0:0::/64',
  ])
})
