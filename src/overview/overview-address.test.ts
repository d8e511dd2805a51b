import { expect, test } from 'vitest'
import { askedForGood, overviewAddress, readOverviewAddress } from './overview-address.ts'

const read = (query: string) => readOverviewAddress(new URLSearchParams(query))

test('the address of the overview is read and written without loss', () => {
  for (const query of ['', '?year=2021&list=city&cutoff=2021-10-29&unit=3&view=households&screen=large', '?known=2021-10-29'])
    expect(overviewAddress(read(query))).toBe(`/overview${query}`)
})

test('what cannot be read is left aside, so that an old link still opens', () => {
  expect(read('?unit=-1&view=nonsense&screen=small&list=mine')).toEqual({ asked: {}, unit: null, view: 'communities', large: false })
})

test('a screen that stands for weeks asks for the day of the server, unless its address names one', () => {
  const full = { year: '2021', list: 'city', cutoff: '2021-11-05' } as const
  expect(askedForGood(read('?screen=large'), full)).toEqual({ year: '2021', list: 'city' })
  expect(askedForGood(read('?screen=large&cutoff=2021-10-29'), { ...full, cutoff: '2021-10-29' })).toEqual({
    ...full,
    cutoff: '2021-10-29',
  })
})
