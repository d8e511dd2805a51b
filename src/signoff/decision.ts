import { z } from 'zod'
import { type PostKind, postKinds } from '../access/actor.ts'
import type { Day } from '../base/day.ts'
import { day, words } from '../base/schema.ts'
import type { Verb } from './chain.ts'
import type { Hand } from './hand.ts'

/** Where a decision was made: at the desk, on a slip of paper, or in the office's own system. */
export const media = ['desk', 'paper', 'office-system'] as const
export type Medium = (typeof media)[number]

/** One line of a sheet. Lines are added and never changed; where a sheet stands follows from them. */
export interface Decision {
  /** From 1, in the order in which they were recorded. */
  readonly no: number
  readonly verb: Verb
  /** The step whose turn it was. */
  readonly step: number
  /** As which of the step's parties it agrees or returns; null for who is no party. */
  readonly party: PostKind | null
  /** The post as it is called: 简报签发人; of a signature on paper, the post of who signed. */
  readonly post: string
  readonly hand: Hand
  readonly medium: Medium
  /** The day of the decision; on paper, the day that is written there. */
  readonly on: Day
  /** When it was recorded. */
  readonly at: Date
  readonly reason: string | null
  /** Of a return: the earlier step to which it goes; null: to the author. */
  readonly toStep: number | null
  /** By which document somebody acts for another. */
  readonly document: string | null
  /** The scan of the slip, by the hash of the file. */
  readonly slip: string | null
  /** Who signed on paper, and for whom; null at the desk, or where the names were erased. */
  readonly signatory: Signatory | null
}

export interface Signatory {
  readonly name: string
  readonly actingFor: string | null
}

/** A signature that was made elsewhere, as it is recorded. */
export const paperSignature = z.strictObject({
  signatory: z.strictObject({ name: words(20), post: words(60) }),
  /** For whom, and by which document, where somebody signs for another. */
  actingFor: z
    .strictObject({ name: words(20), document: words(120) })
    .nullable()
    .default(null),
  /** As which post it counts, where the step waits for several. */
  party: z.enum(postKinds).nullable().default(null),
  /** As it is written on the slip. */
  day,
  medium: z.enum(['paper', 'office-system']),
  /** The scan, by the hash of a file that was kept before. */
  slip: z
    .string()
    .regex(/^[0-9a-f]{64}$/, '附件编号不对，请重新上传 (no such file: upload it again)')
    .nullable()
    .default(null),
})
export type PaperSignature = z.infer<typeof paperSignature>
