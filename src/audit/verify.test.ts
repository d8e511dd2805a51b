import { expect, test } from 'vitest'
import { beginning, hashOf, type Line } from './line.ts'
import { follow, objectionToEnd } from './verify.ts'

const line = (no: number, said = '{}'): Line => ({
  county: 100,
  no,
  act: `0192f3a0-0000-7000-8000-00000000000${no}`,
  verb: 'works.record-milestones',
  actor: '大埔县填报员',
  person: '0192f3a0-0000-7000-8000-0000000000ff',
  subject: null,
  said,
  inputHash: new Uint8Array([no]),
  at: new Date(Date.UTC(2021, 9, no)),
})
const start = { county: 100, no: 0, hash: beginning }
const chain = () => {
  let hash: Uint8Array = beginning
  return [1, 2, 3].map(no => {
    hash = hashOf(hash, line(no))
    return { ...line(no), hash }
  })
}

test('a chain that nobody touched holds to its end', () => {
  const lines = chain()
  const end = follow(start, lines)
  expect(end).toMatchObject({ no: 3 })
  expect(objectionToEnd(end as typeof start, { county: 100, no: 3, hash: (lines[2] as { hash: Uint8Array }).hash })).toBeNull()
})

test('a changed line breaks the chain where it was changed', () => {
  const lines = chain().map(one => (one.no === 2 ? { ...one, said: '{"forged":true}' } : one))
  expect(follow(start, lines)).toEqual({ county: 100, no: 2, reason: 'changed' })
})

test('a lost line is missed, in the middle and at the end', () => {
  const lines = chain()
  expect(
    follow(
      start,
      lines.filter(one => one.no !== 2),
    ),
  ).toEqual({ county: 100, no: 2, reason: 'missing' })
  const cut = follow(start, lines.slice(0, 2)) as typeof start
  expect(objectionToEnd(cut, { county: 100, no: 3, hash: beginning })).toEqual({ county: 100, no: 3, reason: 'cut-off' })
})
