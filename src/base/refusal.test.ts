import { expect, test } from 'vitest'
import { Forbidden, NotFound, Refused, Unknown } from './objection.ts'
import { isForeign, refusalOf } from './refusal.ts'

test('each way of saying no has its number and its sentences', () => {
  const says = { zh: '请改。', en: 'Change it.' }
  expect(refusalOf(new Refused([{ code: 'a.b', place: 'name', says }]))).toEqual({
    status: 422,
    objections: [{ code: 'a.b', place: 'name', ...says }],
  })
  expect(refusalOf(new NotFound(says))).toMatchObject({ status: 404, objections: [says] })
  expect(refusalOf(new Forbidden('works.record-milestones'))).toMatchObject({ status: 403 })
  expect(refusalOf(new Unknown())).toMatchObject({ status: 401 })
})

test('a fault is told to nobody outside', () => {
  expect(refusalOf(new Error('the password of the database is …'))).toBeNull()
})

test('what a page of another site sends is foreign, whichever way its browser says so', () => {
  expect(isForeign({ 'sec-fetch-site': 'cross-site', origin: 'http://localhost:8086', host: 'localhost:8086' })).toBe(true)
  expect(isForeign({ 'sec-fetch-site': 'same-site', host: 'localhost:8086' })).toBe(true)
  expect(isForeign({ origin: 'https://evil.example', host: 'localhost:8086' })).toBe(true)
  expect(isForeign({ origin: 'null', host: 'localhost:8086' })).toBe(true)
  expect(isForeign({ origin: 'http://localhost:80', host: 'localhost:8086' })).toBe(true)
})

test('what our own page sends is not, nor what a program sends', () => {
  expect(isForeign({ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:8086', host: 'localhost:8086' })).toBe(false)
  expect(isForeign({ origin: 'https://xjy.example', host: 'xjy.example' })).toBe(false)
  expect(isForeign({ host: 'localhost:8086' })).toBe(false)
})
