import { z } from 'zod'
import { receiptAnswer } from '../access/receipt.ts'
import { contract } from '../base/contract.ts'
import { usualLimits } from '../base/file-type.ts'
import { id, key, words } from '../base/schema.ts'
import { attachmentInput, fileHash, milestonesInput, voidingInput } from './recording.ts'
import { withdrawalInput } from './withdrawal.ts'
import { historyAnswer, itemsAnswer, recordingsAnswer } from './works-answers.ts'

const milestone = z.strictObject({ milestone: key })
const { reason } = voidingInput.shape
const { evidence } = attachmentInput.shape

export const worksApi = contract({
  items: {
    method: 'GET',
    path: '/api/works/items',
    says: 'The items within the reach of the post, with what has been recorded of them and stands: what may be recorded next follows from it.',
    query: z.strictObject({
      unit: z
        .string()
        .regex(/^\d{1,9}$/, '单位编号是数字 (the number of a unit)')
        .transform(Number)
        .optional(),
    }),
    answer: itemsAnswer,
  },
  item: {
    method: 'GET',
    path: '/api/works/items/:item',
    says: 'One renovation of one community: everything that was recorded of it, what proves it, and the lists that name it.',
    params: z.strictObject({ item: key }),
    answer: historyAnswer,
  },
  recordings: {
    method: 'GET',
    path: '/api/works/recordings',
    says: 'The last acts of recording within the reach, the newest first, each with what it recorded.',
    query: z.strictObject({
      /** `own`: only what this person recorded. */
      whose: z.enum(['own', 'all']).default('own'),
      /** RFC 3339: only what was recorded before. */
      before: z.iso.datetime({ offset: true }).optional(),
    }),
    answer: recordingsAnswer,
  },
  record: {
    method: 'POST',
    path: '/api/works/milestones',
    says: 'Record that something happened on one day to one community or many, all or none; evidence is shared by all of them.',
    needs: 'works.record-milestones',
    body: milestonesInput,
    answer: receiptAnswer,
  },
  void: {
    method: 'POST',
    path: '/api/works/milestones/:milestone/voiding',
    says: 'Void a milestone, once, with a reason; what was printed stays derivable.',
    needs: 'works.void-milestone',
    params: milestone,
    body: z.strictObject({ reason }),
    answer: receiptAnswer,
  },
  voidMany: {
    method: 'POST',
    path: '/api/works/voidings',
    says: 'Void several milestones with one reason, all or none, in this order; each is an act with an id of its own.',
    needs: 'works.void-milestone',
    body: z.strictObject({
      reason,
      milestones: z
        .array(z.strictObject({ milestone: key, act: id }))
        .min(1)
        .max(500),
    }),
    answer: z.object({ receipts: z.array(receiptAnswer) }),
  },
  withdraw: {
    method: 'POST',
    path: '/api/works/withdrawals',
    says: 'Withdraw milestones that one recorded oneself, before a figure was frozen over them; all or none, in this order.',
    needs: 'works.withdraw-milestone',
    body: z.strictObject({
      reason: withdrawalInput.shape.reason,
      milestones: z
        .array(z.strictObject({ milestone: key, act: id }))
        .min(1)
        .max(500),
    }),
    answer: z.object({ receipts: z.array(receiptAnswer) }),
  },
  keepFile: {
    method: 'POST',
    path: '/api/works/files',
    says: 'Send in a piece of evidence before what it proves is recorded: JPEG, PNG, WebP or PDF, told by its bytes.',
    needs: 'works.keep-file',
    query: z.strictObject({
      name: words(200),
      /** The cabinets of the communities that it will prove, with commas between them. */
      counties: z
        .string()
        .regex(/^\d{1,9}(,\d{1,9}){0,19}$/, '柜号是数字，用逗号隔开，最多 20 个 (numbers of cabinets with commas between them, at most 20)')
        .transform(text => text.split(',').map(Number)),
    }),
    upload: { most: usualLimits.maxBytes },
    answer: z.object({
      hash: z.string(),
      name: z.string(),
      type: z.string(),
      bytes: z.int(),
      takenAt: z.string().nullable(),
      /** Communities that the same file proves already. */
      proves: z.array(z.object({ item: z.string(), name: z.string() })),
    }),
  },
  attach: {
    method: 'POST',
    path: '/api/works/milestones/:milestone/evidence',
    says: 'Add evidence to a milestone that was recorded before.',
    needs: 'works.attach-evidence',
    params: milestone,
    body: z.strictObject({ evidence }),
    answer: receiptAnswer,
  },
  evidence: {
    method: 'GET',
    path: '/api/works/milestones/:milestone/evidence',
    says: 'The files that prove a milestone; there for whoever may see the milestone.',
    params: milestone,
    answer: z.object({
      evidence: z.array(
        z.object({
          hash: z.string(),
          name: z.string(),
          type: z.string(),
          /** On the camera's clock, as the camera wrote it. */
          takenAt: z.string().nullable(),
        }),
      ),
    }),
  },
  evidenceFile: {
    method: 'GET',
    path: '/api/works/milestones/:milestone/evidence/:hash',
    says: 'One of them: the copy without metadata that is made for showing.',
    params: z.strictObject({ milestone: key, hash: fileHash }),
    answer: { types: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] },
  },
})
