import { expect, test } from 'vitest'
import { dayOf } from '../base/day.ts'
import {
  correctionOf,
  editionAfter,
  firstEdition,
  objectionsToCorrection,
  objectionsToKind,
  objectionsToReason,
  type SignedIssue,
} from './correction.ts'
import { octoberIssue } from './issue.fixture.ts'

const number = { series: 'regular', year: 2021, annual: 10, running: 17 } as const
const signed: SignedIssue = {
  issue: '100-019cc000-0000-7000-8000-000000000009',
  number,
  edition: 1,
  proof: 1,
  signedOn: dayOf('2021-10-29'),
  state: 'issued',
  content: octoberIssue,
  mark: null,
  note: null,
}
const reason = '9月底已开工户数应为9148户。'

test('a first edition carries no mark', () => {
  expect(firstEdition(number)).toEqual({ number, edition: 1, proof: 1, mark: null, note: null, replaces: null })
})

test('a correction keeps the number, counts the edition and says what it replaces and why', () => {
  expect(correctionOf(signed, reason)).toEqual({
    number,
    edition: 2,
    proof: 1,
    mark: '更正',
    note: '替换2021年10月29日签发的同期简报，更正：9月底已开工户数应为9148户',
    replaces: signed.issue,
  })
})

test('a correction of a correction names the edition that it replaces', () => {
  const second = { ...signed, edition: 2, signedOn: dayOf('2021-11-02') }
  expect(correctionOf(second, reason)).toMatchObject({
    edition: 3,
    note: '替换2021年11月2日签发的同期简报（第2版），更正：9月底已开工户数应为9148户',
  })
})

test('an issued issue may be corrected for a stated reason, and no longer its proof', () => {
  expect(objectionsToCorrection(signed, { kind: 'correction', content: octoberIssue, reason })).toEqual([])
  expect(objectionsToCorrection(signed, { kind: 'proof', content: octoberIssue, reason }).map(({ code }) => code)).toEqual([
    'bulletin.not-the-next-step',
  ])
})

test('before it is issued its proof is corrected: the same number and edition, the next proof, and nothing said of the former', () => {
  const unissued: SignedIssue = { ...signed, state: 'signed' }
  expect(objectionsToCorrection(unissued, { kind: 'proof', content: octoberIssue, reason })).toEqual([])
  expect(objectionsToCorrection(unissued, { kind: 'correction', content: octoberIssue, reason })).toHaveLength(1)
  expect(editionAfter(unissued, 'proof', reason)).toEqual({ number, edition: 1, proof: 2, mark: null, note: null, replaces: signed.issue })
  const corrected = { ...unissued, edition: 2, mark: '更正', note: '替换2021年10月29日签发的同期简报，更正：户数' }
  expect(editionAfter(corrected, 'proof', reason)).toMatchObject({ edition: 2, proof: 2, mark: '更正', note: corrected.note })
})

test('a correction says what it replaces, and a new issue replaces nothing', () => {
  expect(objectionsToKind('issue', null)).toEqual([])
  expect(objectionsToKind('proof', '019cc000-0000-7000-8000-000000000009')).toEqual([])
  expect(objectionsToKind('issue', '019cc000-0000-7000-8000-000000000009')).toHaveLength(1)
  expect(objectionsToKind('correction', null)).toHaveLength(1)
})

test('everything that hinders a correction is named at once', () => {
  const other = { ...octoberIssue, series: 'supplement' as const, cutoff: dayOf('2021-11-29') }
  const asked = { kind: 'correction' as const, content: other, reason: ' 核实无误。' }
  expect(objectionsToCorrection({ ...signed, state: 'replaced' }, asked).map(({ code }) => code)).toEqual([
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
