import type { Objection } from '../base/objection.ts'
import { stateWords, stepWords } from './issue.words.ts'

/**
 * The states of an issue, and what may happen next.
 *
 * A draft changes freely; in review its moment of knowing is fixed and it only goes back or is signed; what is signed
 * never changes again. It may be voided, or replaced by the signature of its correction, and is kept in both cases.
 */
export const states = ['draft', 'in-review', 'signed', 'voided', 'replaced'] as const
export type IssueState = (typeof states)[number]

export const steps = ['save-draft', 'send-to-review', 'return-draft', 'sign-issue', 'void-issue', 'correct-issue'] as const
export type IssueStep = (typeof steps)[number]

/** From each state, the steps that may be taken and where they lead. The menu and the server read this one table. */
export const nextSteps: Readonly<Record<IssueState, Partial<Readonly<Record<IssueStep, IssueState>>>>> = {
  draft: { 'save-draft': 'draft', 'send-to-review': 'in-review' },
  'in-review': { 'return-draft': 'draft', 'sign-issue': 'signed' },
  // A correction is drafted beside the signed issue, which stands until the correction is signed.
  signed: { 'void-issue': 'voided', 'correct-issue': 'replaced' },
  voided: {},
  replaced: {},
}

/** The act behind each step: who may take the step is who may do the act. Correcting begins with a draft. */
export const actOf: Readonly<Record<IssueStep, string>> = {
  'save-draft': 'bulletin.save-draft',
  'send-to-review': 'bulletin.send-to-review',
  'return-draft': 'bulletin.return-draft',
  'sign-issue': 'bulletin.sign-issue',
  'void-issue': 'bulletin.void-issue',
  'correct-issue': 'bulletin.save-draft',
}

/** The state after the step; null where the step may not be taken. */
export const stateAfter = (state: IssueState, step: IssueStep): IssueState | null => nextSteps[state][step] ?? null

/** The steps from here, in the order of the menu. */
export const stepsFrom = (state: IssueState): IssueStep[] => steps.filter(step => stateAfter(state, step) !== null)

/** The state of an issue that was once signed, by what came after. A voided one stays voided. */
export const signedState = (after: { readonly voided: boolean; readonly replaced: boolean }): IssueState =>
  after.voided ? 'voided' : after.replaced ? 'replaced' : 'signed'

/** Why this step may not be taken from here. */
export function objectionsToStep(state: IssueState, step: IssueStep): Objection[] {
  if (stateAfter(state, step) !== null) return []
  const [now, wanted] = [stateWords[state], stepWords[step]]
  const open = stepsFrom(state)
  const zh = open.length > 0 ? `现在可以：${open.map(one => stepWords[one].zh).join('、')}` : '它原样存档，不再变动'
  const en = open.length > 0 ? `now it may: ${open.map(one => stepWords[one].en).join(', ')}` : 'it is kept as it is'
  return [
    {
      code: 'bulletin.not-the-next-step',
      place: 'state',
      says: { zh: `这一期是“${now.zh}”，不能“${wanted.zh}”；${zh}。`, en: `The issue is “${now.en}” and cannot “${wanted.en}”; ${en}.` },
    },
  ]
}
