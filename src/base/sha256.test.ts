import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha256 } from './sha256.ts'

test('it is the hash that Node gives, at every length around a block and in Chinese', () => {
  const texts = [...Array.from({ length: 140 }, (_, length) => 'a'.repeat(length)), '已开工 101 个小区、9533 户'.repeat(50), '𠮷']
  for (const text of texts) expect(Buffer.from(sha256(text)).toString('hex')).toBe(createHash('sha256').update(text).digest('hex'))
})
