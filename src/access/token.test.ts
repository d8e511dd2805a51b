import { describe, expect, test } from 'vitest'
import { addDays, dayOf } from '../base/day.ts'
import type { Actor } from './actor.ts'
import { actorByToken, barToToken, isToken, objectionsToToken, titleByToken } from './token.ts'

const today = dayOf('2021-03-01')
const city = { id: 1, office: 100, last: 199 }
const editor: Actor = {
  person: 'p',
  login: 'editor',
  post: 7,
  name: '市局经办',
  kind: 'editor',
  reach: { from: 100, to: 199, units: 'all' },
  city,
}
const clerk: Actor = { ...editor, kind: 'clerk', reach: { from: 101, to: 102, units: [1, 2] } }
const units = [
  { id: 1, county: 101 },
  { id: 2, county: 102 },
  { id: 3, county: 105 },
]
const token = { id: 't', name: '月报同步', post: 7, units: null, readsOnly: false, to: dayOf('2021-04-01') }

describe('how far a token reaches', () => {
  test('as far as its post, where it is not narrowed', () => {
    expect(actorByToken(editor, token, units)).toMatchObject({ reach: editor.reach, name: '市局经办（接口：月报同步）' })
  })

  test('narrowed, to its units and the cabinets in which they file', () => {
    expect(actorByToken(editor, { ...token, units: [2, 3] }, units).reach).toEqual({ from: 102, to: 105, units: [2, 3] })
    expect(actorByToken(clerk, { ...token, units: [1] }, units).reach).toEqual({ from: 101, to: 101, units: [1] })
  })

  test('never to a unit that the post has not, whatever stands in the token', () => {
    expect(actorByToken(clerk, { ...token, units: [2, 3] }, units).reach).toEqual({ from: 102, to: 102, units: [2] })
    expect(actorByToken(clerk, { ...token, units: [3] }, units).reach).toEqual({ from: 0, to: 0, units: [] })
  })
})

test('a token does nothing with accounts and posts, and one that reads does no act at all', () => {
  const [acting, reading] = [actorByToken(editor, token, units), actorByToken(editor, { ...token, readsOnly: true }, units)]
  expect(barToToken(acting, 'registry.rename-community')).toBeNull()
  expect(barToToken(acting, 'access.set-setting')?.zh).toContain('不能用令牌')
  expect(barToToken(reading, 'registry.rename-community')?.zh).toContain('只能读')
  expect(barToToken(editor, 'access.set-setting')).toBeNull()
})

describe('a token that is wished for', () => {
  const wished = { name: '月报同步', units: null, last: addDays(today, 30) }
  const around = { post: clerk, others: [], today, longest: 180, factorMissing: false }
  const codes = (wish: Partial<typeof wished | { units: number[] }>, more: Partial<Parameters<typeof objectionsToToken>[1]> = {}) =>
    objectionsToToken({ ...wished, ...wish }, { ...around, ...more }).map(({ code, place }) => (place ? `${code} ${place}` : code))

  test('is made where nothing speaks against it, today being the shortest and the limit the longest term', () => {
    expect([codes({}), codes({ last: today }), codes({ last: addDays(today, 180) }), codes({ units: [1, 2] })]).toEqual([[], [], [], []])
  })

  test('has a term, and no longer one than the city allows', () => {
    expect(codes({ last: addDays(today, -1) })).toEqual(['access.token-term last'])
    expect(codes({ last: addDays(today, 181) })).toEqual(['access.token-term last'])
  })

  test('is no wider than its post, and not of no unit at all', () => {
    expect(codes({ units: [1, 3] })).toEqual(['access.token-too-wide units.1'])
    expect(codes({ units: [] })).toEqual(['access.token-without-units units'])
  })

  test('waits for the second factor that the city requires; every objection is named at once', () => {
    const others = Array.from({ length: 20 }, () => ({ name: '月报同步' }))
    expect(codes({ last: addDays(today, 400) }, { factorMissing: true, others })).toEqual([
      'access.token-needs-factor',
      'access.too-many-tokens',
      'access.token-name-taken name',
      'access.token-term last',
    ])
  })
})

test('a token is known at sight', () => {
  expect(isToken(`xjy_${'a'.repeat(43)}`)).toBe(true)
  expect([isToken('xjy_short'), isToken('a'.repeat(47)), isToken('')]).toEqual([false, false, false])
  expect(titleByToken('大埔县填报员（代理）', '同步')).toBe('大埔县填报员（代理）（接口：同步）')
})
