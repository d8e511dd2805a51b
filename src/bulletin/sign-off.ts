import { monthInChinese } from '../base/day.ts'
import type { Objection } from '../base/objection.ts'
import type { Chain } from '../signoff/chain.ts'
import { isLastStep, type Sheet, waitingFor } from '../signoff/sheet.ts'
import { partyWords } from '../signoff/sheet.words.ts'
import { objectionsToSaying, type Saying } from '../signoff/sheet-rules.ts'
import type { DraftKind } from './draft-kind.ts'
import { type IssueContent, monthReported } from './issue.ts'
import { kindWords } from './issue.words.ts'
import type { IssueStep } from './issue-state.ts'

/**
 * How a bulletin is signed off: reviewed, then signed. The proof of what is signed already goes back to who signs it.
 * The chain is kept with each sheet, so that another one here changes none that is under way.
 */
const review = { name: '审核', parties: ['reviewer'] } as const
const signature = { name: '签发', parties: ['signer'] } as const

export const chainFor = (kind: DraftKind): Chain => (kind === 'proof' ? [signature] : [review, signature])

/** 2021年10月简报（更正重发） */
export const sheetTitle = (kind: DraftKind, content: IssueContent): string => {
  const series = content.series === 'supplement' ? '增刊' : ''
  return `${monthInChinese(monthReported(content))}${content.name}${series}${kind === 'issue' ? '' : `（${kindWords[kind].zh}）`}`
}

/** The verb that each step of a draft in review says on the sheet. */
export const verbOf = {
  'agree-draft': 'agree',
  'sign-issue': 'agree',
  'return-draft': 'return',
  'withdraw-draft': 'withdraw',
  'urge-draft': 'urge',
} as const satisfies Partial<Record<IssueStep, Saying['verb']>>

/** 同意 is for the steps before the last one, 签发 for the last. */
export function objectionsToLastStep(sheet: Sheet, step: IssueStep): Objection[] {
  if (step === 'agree-draft' && isLastStep(sheet)) return [onlySignature]
  return step === 'sign-issue' && !isLastStep(sheet) ? [notAllAgreed(sheet)] : []
}

/** Why somebody may not take this step of a draft in review: what the page says beside the grey button. */
export function objectionsInReview(sheet: Sheet, step: IssueStep, who: Omit<Saying, 'verb'>): Objection[] {
  const first = objectionsToLastStep(sheet, step)
  if (first.length > 0) return first
  return step in verbOf ? objectionsToSaying(sheet, { ...who, verb: verbOf[step as keyof typeof verbOf] }) : []
}

const onlySignature: Objection = {
  code: 'bulletin.only-the-signature',
  says: { zh: '审核已经完成，现在等的是签发。', en: 'The review is done: what it waits for is the signature.' },
}

function notAllAgreed(sheet: Sheet): Objection {
  const waiting = waitingFor(sheet).map(kind => partyWords[kind])
  return {
    code: 'bulletin.not-all-agreed',
    says: {
      zh: `还要等${waiting.map(({ zh }) => zh).join('、')}同意，然后才能签发。`,
      en: `Before the signature it waits for: ${waiting.map(({ en }) => en).join(', ')}.`,
    },
  }
}
