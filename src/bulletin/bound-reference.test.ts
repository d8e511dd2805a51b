import { expect, test } from 'vitest'
import { printBound, printTableReference, readBound, readTableReference } from './bound-reference.ts'

const codesOf = ({ objections }: { objections: readonly { code: string }[] }) => objections.map(({ code }) => code)

test('a figure of our own names measure, scope and cut-off, and is written back as it was read', () => {
  const { found, objections } = readBound('started.communities plan:2021:city @2021-09-30')
  expect(objections).toEqual([])
  expect(found?.kind).toBe('own')
  expect(found && printBound(found)).toBe('started.communities plan:2021:city @2021-09-30')
})

test('an external figure has one name', () => {
  expect(readBound('external guangdong-started-households').found).toEqual({ kind: 'external', name: 'guangdong-started-households' })
  expect(codesOf(readBound('external'))).toEqual(['bulletin.external-unreadable'])
  expect(codesOf(readBound('external guangdong @2021-09-30'))).toEqual(['bulletin.external-unreadable'])
})

test('a figure without its scope and its day cannot be written', () => {
  const read = readBound('started.communities')
  expect(read.found).toBeNull()
  expect(codesOf(read)).toEqual(['figures.scope-missing', 'figures.cutoff-missing'])
})

test('a table is that of one plan with all its units, as of a day', () => {
  const { found } = readTableReference('plan:2021:city @2021-10-29')
  expect(found && printTableReference(found)).toBe('table plan:2021:city @2021-10-29')
  expect(codesOf(readTableReference('since:2019-08-01 @2021-10-29'))).toEqual(['bulletin.table-not-of-a-plan'])
  expect(codesOf(readTableReference('plan:2021:city/unit:8'))).toEqual(['bulletin.table-not-of-a-plan', 'bulletin.table-without-cutoff'])
  expect(codesOf(readTableReference('plan:21:city @2021-02-30'))).toEqual(['figures.scope-year', 'bulletin.table-without-cutoff'])
})
