import { expect, test } from 'vitest'
import { bindNumbers, isSure, plainForNumbers } from './pasted-numbers.ts'

test('what is bound and the names of files hold no numbers, and every place stays where it is', () => {
  const body = `全市{{started.communities plan:2021:city @2021-09-30}}个，9148户。\n\n![现场](file:${'1'.repeat(64)})`
  const plain = plainForNumbers(body)
  expect(plain).toHaveLength(body.length)
  expect(plain.match(/\d+/g)).toEqual(['9148'])
  expect(body.slice(plain.indexOf('9148')).startsWith('9148户')).toBe(true)
})

test('several numbers are bound at once, each at its place', () => {
  const body = '开工95个、9148户。'
  const bindings = [
    { from: 2, to: 4, reference: 'a b' },
    { from: 6, to: 10, reference: 'c d' },
  ]
  expect(bindNumbers(body, bindings)).toBe('开工{{a b}}个、{{c d}}户。')
})

test('an offer is sure where it has the value of the text and no other comes near', () => {
  const offer = (equal: boolean, sure: number) => ({ equal, sure })
  expect(isSure([offer(true, 0.9)])).toBe(true)
  expect(isSure([offer(true, 0.9), offer(false, 0.9)])).toBe(true)
  expect(isSure([offer(true, 0.9), offer(true, 0.85)])).toBe(false)
  expect(isSure([offer(true, 0.4)])).toBe(false)
  expect(isSure([offer(false, 0.9)])).toBe(false)
  expect(isSure([])).toBe(false)
})
