import { z } from 'zod'
import { receiptAnswer } from '../access/receipt.ts'
import { key, words } from '../base/schema.ts'
import { verbNames } from '../signoff/chain.ts'
import { media, paperSignature } from '../signoff/decision.ts'
import { fileHash } from '../works/recording.ts'

const said = z.object({ zh: z.string(), en: z.string() })
const draft = z.strictObject({ draft: key })

/** A sign-off sheet (审批单): who has decided what, and whose turn it is. */
export const sheetAnswer = z.object({
  steps: z.array(
    z.object({
      /** From 1, in the order in which they are taken. */
      no: z.int(),
      /** 审核, 签发 */
      name: z.string(),
      /** The posts that all must agree, in any order. */
      parties: z.array(said),
      state: z.enum(['done', 'waiting', 'ahead']),
    }),
  ),
  decisions: z.array(
    z.object({
      no: z.int(),
      /** The step that it decides; null where it concerns the sheet as a whole (withdrawn). */
      step: z.int().nullable(),
      verb: z.enum(verbNames),
      verbName: said,
      /** The post that decided or, on paper, of who signed. */
      post: z.string(),
      /** Who signed on paper; null where it was done at the desk, or where the name was erased. */
      signatory: z.object({ name: z.string(), actingFor: z.string().nullable() }).nullable(),
      medium: z.enum(media),
      mediumName: said,
      /** By which document somebody acted for another. */
      document: z.string().nullable(),
      reason: z.string().nullable(),
      on: z.string(),
      at: z.string(),
      /** The scan of the slip: read with `slip`. */
      slip: z.string().nullable(),
    }),
  ),
  waitsFor: z.array(said),
  /** Null while it is open. */
  closed: z.enum(['agreed', 'returned', 'withdrawn']).nullable(),
  urgedOn: z.string().nullable(),
})

export const sheetRoutes = {
  sendToReview: {
    method: 'POST',
    path: '/api/bulletin/drafts/:draft/review',
    says: 'Send a draft to review: its moment of knowing is fixed and its sign-off begins.',
    params: draft,
    answer: receiptAnswer,
    needs: 'bulletin.send-to-review',
  },
  agreeDraft: {
    method: 'POST',
    path: '/api/bulletin/drafts/:draft/agreement',
    says: 'Agree to a draft in review, as the post whose turn it is.',
    params: draft,
    answer: receiptAnswer,
    needs: 'bulletin.agree-draft',
  },
  returnDraft: {
    method: 'POST',
    path: '/api/bulletin/drafts/:draft/return',
    says: 'Return a draft: to its author, or to an earlier step of its sign-off.',
    params: draft,
    body: z.strictObject({ reason: words(200), toStep: z.int().min(1).nullable().default(null) }),
    answer: receiptAnswer,
    needs: 'bulletin.return-draft',
  },
  withdrawDraft: {
    method: 'POST',
    path: '/api/bulletin/drafts/:draft/withdrawal',
    says: 'Take a draft back from review, as its author, while nobody has signed.',
    params: draft,
    body: z.strictObject({ reason: words(200).nullable().default(null) }),
    answer: receiptAnswer,
    needs: 'bulletin.withdraw-draft',
  },
  urgeDraft: {
    method: 'POST',
    path: '/api/bulletin/drafts/:draft/reminder',
    says: 'Urge whoever must decide; at most once a day.',
    params: draft,
    answer: receiptAnswer,
    needs: 'bulletin.urge-draft',
  },
  signIssue: {
    method: 'POST',
    path: '/api/bulletin/drafts/:draft/signature',
    says: 'Sign: the last one of the sign-off gives the issue its number and keeps it for good.',
    params: draft,
    answer: receiptAnswer,
    needs: 'bulletin.sign-issue',
  },
  recordSignature: {
    method: 'POST',
    path: '/api/bulletin/drafts/:draft/recorded-signature',
    says: 'Record a signature that was made on paper or in the office system, for the step whose turn it is.',
    params: draft,
    body: paperSignature,
    answer: receiptAnswer,
    needs: 'bulletin.record-signature',
  },
  keepSlip: {
    method: 'POST',
    path: '/api/bulletin/slips',
    says: 'Keep the scan of a signed slip, a picture or a PDF; its hash goes into the record of the signature.',
    query: z.strictObject({ name: words(200) }),
    upload: { most: 20 << 20 },
    answer: receiptAnswer.extend({ hash: z.string() }),
    needs: 'bulletin.record-signature',
  },
  slip: {
    method: 'GET',
    path: '/api/bulletin/drafts/:draft/slips/:hash',
    says: 'The scan of a slip that a signature of this draft names: the copy that is made for showing.',
    params: draft.extend({ hash: fileHash }),
    answer: { types: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] },
    needs: 'bulletin.read-drafts',
  },
} as const
