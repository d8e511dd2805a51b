import { expect, test } from 'vitest'
import { attachAddress, itemPath, readRecordAddress, recordAddress } from './works-address.ts'

const one = '104-01900000-0000-7000-8000-000000000001'
const other = '104-01900000-0000-7000-8000-000000000002'

const read = (address: string) => readRecordAddress(new URLSearchParams(address.split('?')[1] ?? ''))

test('what is to be recorded, of whom and since when stands in the address, and is read from it again', () => {
  const state = {
    tab: 'record' as const,
    kind: 'contractor-on-site' as const,
    day: '2021-10-12',
    items: [one, other],
    unit: 4,
    place: '湖寮镇',
    stage: 0 as const,
    words: '大院',
  }
  expect(read(recordAddress(state))).toEqual(state)
  expect(recordAddress({ kind: 'completed', items: [one] })).toBe(`/works/record?kind=completed&items=${one}`)
})

test('what an old or mistyped link says wrongly is left aside', () => {
  expect(read('/works/record?kind=finished&unit=x&stage=7&items=1,2')).toMatchObject({ kind: null, unit: null, stage: null, items: [] })
  expect(read('/works/record')).toMatchObject({ tab: 'record', items: null, stage: null })
})

test('an address that would be cut off on its way does not name the communities', () => {
  const many = Array.from({ length: 101 }, (_, no) => `104-01900000-0000-7000-8000-${String(no).padStart(12, '0')}`)
  expect(recordAddress({ kind: 'completed', items: many })).toBe('/works/record?kind=completed')
})

test('a milestone that owes its evidence has an address where it is added', () => {
  expect(attachAddress(one, other)).toBe(`${itemPath(one)}?attach=${other}`)
})
