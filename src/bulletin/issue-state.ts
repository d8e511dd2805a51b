import type { Objection } from '../base/objection.ts'
import { stateWords, stepWords } from './issue.words.ts'

/**
 * The states of an issue, and what may happen next.
 *
 * A draft changes freely; in review its moment of knowing is fixed and it only goes back or is signed; what is signed
 * never changes again. Until it is issued (印发), its proof may be corrected: signed anew under the same number. Once it
 * is issued, a correction replaces it as the next edition. It may be voided, and is kept in all cases.
 */
export const states = ['draft', 'in-review', 'signed', 'issued', 'voided', 'replaced'] as const
export type IssueState = (typeof states)[number]

export const steps = [
  'save-draft',
  'send-to-review',
  'agree-draft',
  'sign-issue',
  'record-signature',
  'return-draft',
  'withdraw-draft',
  'urge-draft',
  'release-issue',
  'correct-proof',
  'correct-issue',
  'void-issue',
] as const
export type IssueStep = (typeof steps)[number]

/**
 * From each state, the steps that may be taken and where they lead. The menu and the server read this one table. Whose
 * turn it is in review stands on the sheet: there, a signature that others must follow leaves the draft in review.
 */
export const nextSteps: Readonly<Record<IssueState, Partial<Readonly<Record<IssueStep, IssueState>>>>> = {
  draft: { 'save-draft': 'draft', 'send-to-review': 'in-review' },
  'in-review': {
    'agree-draft': 'in-review',
    'sign-issue': 'signed',
    'record-signature': 'signed',
    'return-draft': 'draft',
    'withdraw-draft': 'draft',
    'urge-draft': 'in-review',
  },
  // A correction is drafted beside the signed issue, which stands until the correction is signed.
  signed: { 'release-issue': 'issued', 'correct-proof': 'replaced', 'void-issue': 'voided' },
  issued: { 'correct-issue': 'replaced', 'void-issue': 'voided' },
  voided: {},
  replaced: {},
}

/** The act behind each step: who may take the step is who may do the act. Correcting begins with a draft. */
export const actOf: Readonly<Record<IssueStep, string>> = {
  'save-draft': 'bulletin.save-draft',
  'send-to-review': 'bulletin.send-to-review',
  'agree-draft': 'bulletin.agree-draft',
  'sign-issue': 'bulletin.sign-issue',
  'record-signature': 'bulletin.record-signature',
  'return-draft': 'bulletin.return-draft',
  'withdraw-draft': 'bulletin.withdraw-draft',
  'urge-draft': 'bulletin.urge-draft',
  'release-issue': 'bulletin.release-issue',
  'correct-proof': 'bulletin.save-draft',
  'correct-issue': 'bulletin.save-draft',
  'void-issue': 'bulletin.void-issue',
}

/** The state after the step; null where the step may not be taken. */
export const stateAfter = (state: IssueState, step: IssueStep): IssueState | null => nextSteps[state][step] ?? null

/** The steps from here, in the order of the menu. */
export const stepsFrom = (state: IssueState): IssueStep[] => steps.filter(step => stateAfter(state, step) !== null)

/** What came after a signature. */
export interface After {
  readonly issued: boolean
  readonly voided: boolean
  readonly replaced: boolean
}

/** The state of an issue that was once signed, by what came after. A voided one stays voided. */
export const signedState = ({ issued, voided, replaced }: After): IssueState => {
  if (voided) return 'voided'
  if (replaced) return 'replaced'
  return issued ? 'issued' : 'signed'
}

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
