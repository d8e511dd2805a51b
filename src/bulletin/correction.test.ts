import { expect, test } from 'vitest'
import { dayOf } from '../base/day.ts'
import { correctionOf, firstEdition, objectionsToCorrection, objectionsToReason, type SignedIssue } from './correction.ts'
import { octoberIssue } from './issue.fixture.ts'

const number = { series: 'regular', year: 2021, annual: 10, running: 17 } as const
const signed: SignedIssue = {
  issue: '100-019cc000-0000-7000-8000-000000000009',
  number,
  edition: 1,
  signedOn: dayOf('2021-10-29'),
  state: 'signed',
  content: octoberIssue,
}
const reason = '9月底已开工户数应为9148户。'

test('a first edition carries no mark', () => {
  expect(firstEdition(number)).toEqual({ number, edition: 1, mark: null, note: null, replaces: null })
})

test('a correction keeps the number, counts the edition and says what it replaces and why', () => {
  expect(correctionOf(signed, reason)).toEqual({
    number,
    edition: 2,
    mark: '更正',
    note: '替换2021年10月29日印发的同期简报，更正：9月底已开工户数应为9148户',
    replaces: signed.issue,
  })
})

test('a correction of a correction names the edition that it replaces', () => {
  const second = { ...signed, edition: 2, signedOn: dayOf('2021-11-02') }
  expect(correctionOf(second, reason)).toMatchObject({
    edition: 3,
    note: '替换2021年11月2日印发的同期简报（第2版），更正：9月底已开工户数应为9148户',
  })
})

test('a signed issue may be corrected for a stated reason', () => {
  expect(objectionsToCorrection(signed, octoberIssue, reason)).toEqual([])
})

test('everything that hinders a correction is named at once', () => {
  const other = { ...octoberIssue, series: 'supplement' as const, cutoff: dayOf('2021-11-29') }
  expect(objectionsToCorrection({ ...signed, state: 'replaced' }, other, ' 核实无误。').map(({ code }) => code)).toEqual([
    'bulletin.not-the-next-step',
    'bulletin.reason-says-nothing',
    'bulletin.correction-of-another-series',
    'bulletin.correction-of-another-month',
  ])
})

test('“核实无误” is no reason, and neither is nothing', () => {
  expect(['', '无', '数据有误。', '核实无误'].map(one => objectionsToReason(one).length)).toEqual([1, 1, 1, 1])
  expect(objectionsToReason('大埔县户数重复计入')).toEqual([])
})
