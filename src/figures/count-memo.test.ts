import { expect, test } from 'vitest'
import { type CabinetCounts, countMemo } from './count-memo.ts'
import { countLines } from './unit-counts.ts'

const morning = new Date('2021-10-29T01:00:00Z')
const noon = new Date('2021-10-29T04:00:00Z')
const evening = new Date('2021-10-29T10:00:00Z')

const found = (state: string, settledAt: Date | null): CabinetCounts => ({ state, settledAt, counts: countLines([]) })

test('what was counted is remembered until something is done in the cabinet', () => {
  const memo = countMemo()
  const counted = found('as of act 7', noon)
  memo.keep('101', counted, evening)
  expect(memo.recall('101', 'as of act 7', evening)).toBe(counted.counts)
  expect(memo.recall('101', 'as of act 8', evening)).toBeNull()
  expect(memo.recall('102', 'as of act 7', evening)).toBeNull()
})

test('what was known before the last fact was recorded is counted each time', () => {
  const memo = countMemo()
  memo.keep('101', found('as of act 7', noon), morning)
  expect(memo.size).toBe(0)
  memo.keep('101', found('as of act 7', noon), noon)
  expect(memo.recall('101', 'as of act 7', morning)).toBeNull()
  expect(memo.recall('101', 'as of act 7', noon)).not.toBeNull()
})

test('a cabinet without a fact is the same at every moment', () => {
  const memo = countMemo()
  memo.keep('101', found('as of act 7', null), evening)
  expect(memo.recall('101', 'as of act 7', morning)).not.toBeNull()
})

test('what nobody asked for longest is forgotten first', () => {
  const memo = countMemo(2)
  for (const key of ['101', '102']) memo.keep(key, found('first', null), noon)
  memo.recall('101', 'first', noon)
  memo.keep('103', found('first', null), noon)
  expect(memo.size).toBe(2)
  expect(memo.recall('102', 'first', noon)).toBeNull()
  expect(memo.recall('101', 'first', noon)).not.toBeNull()
})
