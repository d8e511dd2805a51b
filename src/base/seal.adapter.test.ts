import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seal, unseal } from './seal.adapter.ts'

const secret = new Uint8Array(32).fill(1)
const other = new Uint8Array(32).fill(2)
const original = Buffer.from('现场照片的原件')

test('what was sealed opens as it was', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), bytes => Buffer.from(bytes).equals(unseal(seal(bytes, secret), secret))))
})

test('a sealed file shows nothing of the original, and no two seals are alike', () => {
  const sealed = Buffer.from(seal(original, secret))
  expect(sealed.includes(original.subarray(0, 6))).toBe(false)
  expect(sealed.equals(seal(original, secret))).toBe(false)
  expect(sealed[0]).toBe(1)
  expect(sealed).toHaveLength(1 + 12 + original.length + 16)
})

test('a sealed file in which any one bit was changed does not open', () => {
  const sealed = seal(original, secret)
  for (let at = 0; at < sealed.length; at++) {
    const changed = Uint8Array.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(() => unseal(changed, secret)).toThrow(at === 0 ? /says version 0/ : /was changed, or was sealed under another secret/)
  }
})

test('a sealed file that was cut short anywhere does not open', () => {
  const sealed = seal(original, secret)
  for (let length = 0; length < sealed.length; length++)
    expect(() => unseal(sealed.subarray(0, length), secret)).toThrow(/cut short|was changed/)
})

test('another installation cannot open the seal', () => {
  expect(() => unseal(seal(original, secret), other)).toThrow(/under another secret.*backup/)
})
