import { z } from 'zod'
import { wholeOfficeOf } from '../access/actor.ts'
import { action, type Deed } from '../access/gate.ts'
import { type Key, printKey } from '../base/key.ts'
import { refuseIf } from '../base/objection.ts'
import { key, words } from '../base/schema.ts'
import { sayOnSheet } from '../signoff/sheet.actions.ts'
import { findSheet } from '../signoff/sheet.store.ts'
import { objectionsToReason } from './correction.ts'
import { holdForPrint, subjectOf } from './draft.actions.ts'
import { markDraft } from './draft.store.ts'
import { type IssueStep, objectionsToStep } from './issue-state.ts'
import { objectionsToLastStep } from './sign-off.ts'

const ofDraft = {
  cabinets: (input: { readonly draft: Key }, actor: Parameters<typeof wholeOfficeOf>[0]) => wholeOfficeOf(actor, input.draft.county),
  subject: (input: { readonly draft: Key }) => printKey(input.draft),
}

/** 审核同意: the post whose turn it is agrees, and it is the next one's turn. */
export const agreeDraft = action('bulletin.agree-draft', z.strictObject({ draft: key }), ofDraft, async (deed, { draft }) => {
  await inReview(deed, draft, 'agree-draft')
  await sayOnSheet(deed, subjectOf(draft), 'agree')
})

/** 退回: to the author, who may change it again, and the moment of knowing is given up; or to an earlier step. */
export const returnDraft = action(
  'bulletin.return-draft',
  z.strictObject({ draft: key, reason: words(200), toStep: z.int().min(1).nullable().default(null) }),
  ofDraft,
  async (deed, { draft, reason, toStep }) => {
    await inReview(deed, draft, 'return-draft')
    refuseIf(objectionsToReason(reason))
    const { closed } = await sayOnSheet(deed, subjectOf(draft), 'return', { reason, toStep })
    if (closed !== null) await markDraft(deed.tx, draft, 'draft', null)
  },
)

/** 撤回: its author takes it back while nobody has signed. */
export const withdrawDraft = action(
  'bulletin.withdraw-draft',
  z.strictObject({ draft: key, reason: words(200).nullable().default(null) }),
  ofDraft,
  async (deed, { draft, reason }) => {
    await inReview(deed, draft, 'withdraw-draft')
    await sayOnSheet(deed, subjectOf(draft), 'withdraw', { reason })
    await markDraft(deed.tx, draft, 'draft', null)
  },
)

/** 催办: a dated line, shown to whom it waits for. */
export const urgeDraft = action('bulletin.urge-draft', z.strictObject({ draft: key }), ofDraft, async (deed, { draft }) => {
  await inReview(deed, draft, 'urge-draft')
  await sayOnSheet(deed, subjectOf(draft), 'urge')
})

/** Holds a draft of which this step may be taken. */
async function inReview(deed: Deed, asked: Key, step: IssueStep): Promise<void> {
  const { state } = await holdForPrint(deed, asked)
  refuseIf(objectionsToStep(state, step))
  const sheet = await findSheet(deed.tx, subjectOf(asked))
  refuseIf(sheet ? objectionsToLastStep(sheet, step) : [])
}
