import { expect, test } from 'vitest'
import { actOf, nextSteps, objectionsToStep, signedState, stateAfter, states, steps, stepsFrom } from './issue-state.ts'

test('a draft goes to review, and from there back or to the signature', () => {
  expect(stateAfter('draft', 'send-to-review')).toBe('in-review')
  expect(stateAfter('in-review', 'return-draft')).toBe('draft')
  expect(stateAfter('in-review', 'sign-issue')).toBe('signed')
})

test('a draft is not signed without a review, and what is in review or signed is not changed', () => {
  expect(stateAfter('draft', 'sign-issue')).toBeNull()
  expect(stateAfter('in-review', 'save-draft')).toBeNull()
  expect(stateAfter('signed', 'save-draft')).toBeNull()
})

test('a signed issue is issued, and until then its proof may be corrected', () => {
  expect(stepsFrom('signed')).toEqual(['release-issue', 'correct-proof', 'void-issue'])
  expect(stateAfter('signed', 'correct-issue')).toBeNull()
})

test('an issued one may be voided or corrected, and then nothing more', () => {
  expect(stepsFrom('issued')).toEqual(['correct-issue', 'void-issue'])
  expect(stepsFrom('voided')).toEqual([])
  expect(stepsFrom('replaced')).toEqual([])
  expect(signedState({ issued: true, voided: true, replaced: true })).toBe('voided')
  expect(signedState({ issued: true, voided: false, replaced: true })).toBe('replaced')
  expect(signedState({ issued: true, voided: false, replaced: false })).toBe('issued')
  expect(signedState({ issued: false, voided: false, replaced: false })).toBe('signed')
})

test('every state can be reached from a draft, and every step is an act of this chapter', () => {
  const reached = new Set(['draft', ...Object.values(nextSteps).flatMap(row => Object.values(row))])
  expect([...reached].sort()).toEqual([...states].sort())
  expect(steps.filter(step => !actOf[step].startsWith('bulletin.'))).toEqual([])
})

test('a step that cannot be taken is answered with those that can', () => {
  expect(objectionsToStep('draft', 'send-to-review')).toEqual([])
  expect(objectionsToStep('draft', 'sign-issue')[0]?.says.zh).toBe('这一期是“草稿”，不能“签发”；现在可以：保存、送审。')
  expect(objectionsToStep('voided', 'correct-issue')[0]?.says.en).toBe(
    'The issue is “voided” and cannot “correct and reissue”; it is kept as it is.',
  )
})
