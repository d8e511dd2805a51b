import { describe, expect, test } from 'vitest'
import type { PostKind } from '../access/actor.ts'
import { dayOf, instantOn } from '../base/day.ts'
import type { Chain, Verb } from './chain.ts'
import { type Decision, type PaperSignature, paperSignature } from './decision.ts'
import { type Hand, isSameHand } from './hand.ts'
import { isLastStep, type Sheet, standOf, waitingFor } from './sheet.ts'
import { objectionsToChain, objectionsToPaper, objectionsToSaying } from './sheet-rules.ts'

const usual: Chain = [
  { name: '审核', parties: ['reviewer'] },
  { name: '签发', parties: ['signer'] },
]
const today = dayOf('2021-10-29')
const hand = (...persons: string[]): Hand => ({ persons, names: [] })
const author = hand('author')

/** What was said, in order: the verb, as which post, by whom; of a return, to which step. */
type Line = readonly [verb: Verb, party: PostKind | null, by: Hand, toStep?: number]

function sheetOf(chain: Chain, lines: readonly Line[]): Sheet {
  const decisions: Decision[] = []
  for (const [verb, party, by, toStep] of lines) {
    const { step } = standOf({ chain, decisions })
    const said = { verb, party, hand: by, step, toStep: toStep ?? null, no: decisions.length + 1, on: today, at: instantOn(today, 10) }
    decisions.push({ ...said, post: party ?? '编辑', medium: 'desk', reason: null, document: null, slip: null, signatory: null })
  }
  const key = { county: 100, id: '019cc000-0000-7000-8000-000000000001' }
  return { key, subject: 's', title: '2021年10月简报', chain, authors: author, openedAt: instantOn(today, 9), decisions }
}

const codes = (sheet: Sheet, verb: Verb, party: PostKind, by: Hand, toStep: number | null = null) =>
  objectionsToSaying(sheet, { verb, party, hand: by, today, toStep }).map(({ code }) => code)

describe('a sheet', () => {
  test('goes from step to step, and is agreed to when the last step has agreed', () => {
    expect(waitingFor(sheetOf(usual, []))).toEqual(['reviewer'])
    const reviewed = sheetOf(usual, [['agree', 'reviewer', hand('r')]])
    expect([waitingFor(reviewed), isLastStep(reviewed), standOf(reviewed).closed]).toEqual([['signer'], true, null])
    const signed = sheetOf(usual, [
      ['agree', 'reviewer', hand('r')],
      ['agree', 'signer', hand('s')],
    ])
    expect([waitingFor(signed), standOf(signed).closed]).toEqual([[], 'agreed'])
  })

  test('of a step for several, waits until all have agreed, in any order; a post named twice agrees twice', () => {
    const together: Chain = [{ name: '会签', parties: ['reviewer', 'signer', 'reviewer'] }]
    expect(waitingFor(sheetOf(together, [['agree', 'signer', hand('s')]]))).toEqual(['reviewer', 'reviewer'])
    const two: Line[] = [
      ['agree', 'reviewer', hand('r')],
      ['agree', 'signer', hand('s')],
    ]
    expect(waitingFor(sheetOf(together, two))).toEqual(['reviewer'])
    expect(codes(sheetOf(together, two), 'agree', 'reviewer', hand('r'))).toEqual(['signoff.agreed-before'])
    expect(standOf(sheetOf(together, [...two, ['agree', 'reviewer', hand('other')]])).closed).toBe('agreed')
  })

  test('returned to its author is closed; returned to an earlier step it goes on from there', () => {
    const reviewed: Line[] = [['agree', 'reviewer', hand('r')]]
    expect(standOf(sheetOf(usual, [...reviewed, ['return', 'signer', hand('s')]])).closed).toBe('returned')
    const back = sheetOf(usual, [...reviewed, ['return', 'signer', hand('s'), 1]])
    expect([waitingFor(back), standOf(back).agreed]).toEqual([['reviewer'], []])
    expect(codes(back, 'agree', 'reviewer', hand('r'))).toEqual([])
  })

  test('withdrawn or agreed to, takes nothing more', () => {
    const withdrawn = sheetOf(usual, [['withdraw', null, author]])
    expect(standOf(withdrawn).closed).toBe('withdrawn')
    expect(codes(withdrawn, 'agree', 'reviewer', hand('r'))).toEqual(['signoff.sheet-closed'])
  })
})

describe('on a sheet', () => {
  test('only whose turn it is agrees or returns, and who wrote it neither reviews nor signs it', () => {
    expect(codes(sheetOf(usual, []), 'agree', 'signer', hand('s'))).toEqual(['signoff.not-your-turn'])
    expect(codes(sheetOf(usual, []), 'return', 'signer', hand('s'))).toEqual(['signoff.not-your-turn'])
    expect(codes(sheetOf(usual, []), 'agree', 'reviewer', author)).toEqual(['signoff.author-agrees'])
    const reviewed = sheetOf(usual, [['agree', 'reviewer', hand('r')]])
    expect(codes(reviewed, 'agree', 'signer', hand('r'))).toEqual(['signoff.agreed-before'])
  })

  test('a name that differs only in spaces and in marks that nobody sees is the same name', () => {
    const named = (name: string): Hand => ({ persons: [], names: [name] })
    expect(isSameHand(named('林正远'), named('林\u200b正 远'))).toBe(true)
    expect(isSameHand(named('林正远'), named('林正原'))).toBe(false)
  })

  test('a deputy is also the one acted for: neither hand comes twice', () => {
    expect(codes(sheetOf(usual, []), 'agree', 'reviewer', hand('deputy', 'author'))).toEqual(['signoff.author-agrees'])
    const reviewed = sheetOf(usual, [['agree', 'reviewer', hand('deputy', 'r')]])
    expect(codes(reviewed, 'agree', 'signer', hand('r'))).toEqual(['signoff.agreed-before'])
    expect(codes(reviewed, 'agree', 'signer', hand('deputy'))).toEqual(['signoff.agreed-before'])
    expect(codes(reviewed, 'agree', 'signer', hand('s'))).toEqual([])
  })

  test('its author withdraws while nobody has signed in the last step', () => {
    const together: Chain = [{ name: '会签', parties: ['reviewer', 'signer'] }]
    expect(codes(sheetOf(usual, [['agree', 'reviewer', hand('r')]]), 'withdraw', 'editor', author)).toEqual([])
    expect(codes(sheetOf(usual, []), 'withdraw', 'editor', hand('another'))).toEqual(['signoff.not-the-author'])
    const half = sheetOf(together, [['agree', 'reviewer', hand('r')]])
    expect(codes(half, 'withdraw', 'editor', author)).toEqual(['signoff.finally-signed'])
  })

  test('it is urged once a day, and anew when it is another one’s turn', () => {
    const urged: Line[] = [['urge', null, author]]
    expect(standOf(sheetOf(usual, urged)).urgedOn).toBe(today)
    expect(codes(sheetOf(usual, urged), 'urge', 'editor', author)).toEqual(['signoff.urged-today'])
    const reviewed = sheetOf(usual, [...urged, ['agree', 'reviewer', hand('r')]])
    expect(codes(reviewed, 'urge', 'editor', author)).toEqual([])
  })

  test('it is returned only to a step that was taken', () => {
    expect(codes(sheetOf(usual, []), 'return', 'reviewer', hand('r'), 1)).toEqual(['signoff.not-an-earlier-step'])
  })
})

describe('a signature on paper', () => {
  const paper = (more: Partial<PaperSignature> = {}) => ({
    ...paperSignature.parse({ signatory: { name: '演示·局长', post: '局长' }, day: '2021-10-29', medium: 'paper', slip: 'a'.repeat(64) }),
    ...more,
  })
  const reviewed = sheetOf(usual, [['agree', 'reviewer', { persons: ['r'], names: ['演示·审核'] }]])
  const found = (signature: PaperSignature, on = today) => objectionsToPaper(reviewed, signature, on).map(({ code }) => code)

  test('counts for the post whose turn it is', () => {
    expect(found(paper())).toEqual([])
    expect(found(paper({ party: 'reviewer' }))).toEqual(['signoff.which-party'])
  })

  test('is of nobody whose name stands on the sheet already, spaces or not, also as the one acted for', () => {
    expect(found(paper({ signatory: { name: '演示 · 审核', post: '科长' } }))).toEqual(['signoff.agreed-before'])
    expect(found(paper({ actingFor: { name: '演示·审核', document: '代理通知' } }))).toEqual(['signoff.agreed-before'])
    expect(found(paper({ actingFor: { name: '演示·局长', document: '代理通知' } }))).toEqual(['signoff.acts-for-oneself'])
  })

  test('is of a day between the step before and today, and has its scan', () => {
    expect(found(paper({ day: dayOf('2021-10-30') }))).toEqual(['signoff.day-to-come'])
    expect(found(paper({ day: dayOf('2021-10-28'), slip: null }))).toEqual([
      'signoff.before-review',
      'signoff.before-the-step-before',
      'signoff.no-slip',
    ])
    expect(found(paper({ medium: 'office-system', slip: null }))).toEqual(['signoff.no-slip'])
  })
})

test('a chain has a step, and each step somebody', () => {
  expect(objectionsToChain(usual)).toEqual([])
  expect(objectionsToChain([])).toHaveLength(1)
  expect(objectionsToChain([{ name: '审核', parties: [] }])).toHaveLength(1)
})
