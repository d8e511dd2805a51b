import { z } from 'zod'
import { day, id, key, words } from '../base/schema.ts'
import { kinds } from './milestone.ts'

export const fileHash = z.string().regex(/^[0-9a-f]{64}$/, '附件编号不对，请重新上传')

/** Something happened on one day to one or many items; the evidence is shared by all of them. */
export const milestonesInput = z.strictObject({
  kind: z.enum(kinds),
  occurredOn: day,
  /** One milestone each: its own id, its item, and one building of it where only that is meant. */
  items: z
    .array(z.strictObject({ id, item: key, building: id.nullable().default(null), sourceItem: key.nullable().default(null) }))
    .min(1)
    .max(500),
  /** Hashes of files that were kept before, in each of the cabinets. */
  evidence: z.array(fileHash).max(20),
  /** 先报后补: the evidence of a start will come within the city's term. */
  evidenceLater: z.boolean().default(false),
  note: words(500).nullable().default(null),
})
export type MilestonesInput = z.infer<typeof milestonesInput>

export const voidingInput = z.strictObject({ milestone: key, reason: words(500) })

export const attachmentInput = z.strictObject({ milestone: key, evidence: z.array(fileHash).min(1).max(20) })

/** A file as the program read it: never what a browser says of it. */
export const fileInput = z.strictObject({
  counties: z.array(z.int()).min(1).max(20),
  /** Of the original, of the sealed original, and of the copy that is shown. */
  hash: fileHash,
  sealedHash: fileHash,
  shownHash: fileHash,
  type: z.enum(['image/jpeg', 'image/png', 'image/webp', 'application/pdf']),
  name: words(200),
  bytes: z
    .int()
    .positive()
    .max(2 ** 31 - 1),
  takenAt: z.string().max(40).nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
})
export type KeptFile = z.infer<typeof fileInput>

/** How many days the evidence of a start may take (先报后补), unless the city has set another term. */
export const evidenceTerm = { name: 'works.evidence-term-days', days: 30 } as const
