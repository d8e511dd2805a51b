import { z } from 'zod'
import type { Objection } from '../base/objection.ts'
import { key } from '../base/schema.ts'

/**
 * Withdrawing (撤回): whoever recorded a milestone takes it back himself, before any figure was frozen over it.
 *
 * Like voiding it ends the milestone for good and is a line in the book. But nobody has read the slip in print, so it is a
 * slip and counts against nobody: it has one of three reasons and is never called 作废.
 */
export const withdrawalReasons = ['wrong-community', 'wrong-date', 'duplicate'] as const
export type WithdrawalReason = (typeof withdrawalReasons)[number]

export const withdrawalInput = z.strictObject({ milestone: key, reason: z.enum(withdrawalReasons) })

/** What decides whether a person may take back what was recorded. */
export interface Recorded {
  /** Who recorded it: the person, whichever post he acted in. */
  readonly person: string | null
  readonly recordedAt: Date
  /** The latest moment of knowing of which a figure was frozen in its cabinet. */
  readonly frozenAt: Date | null
}

/** Nobody has counted it in print: it was recorded behind everything that was frozen. */
const isFresh = ({ recordedAt, frozenAt }: Recorded) => frozenAt === null || recordedAt > frozenAt

export const mayWithdraw = (recorded: Recorded, person: string | null): boolean => objectionsToWithdrawing(recorded, person).length === 0

/** Why this person may not withdraw it: all reasons. What stands on it is asked of `objectionsToVoiding`. */
export const objectionsToWithdrawing = (recorded: Recorded, person: string | null): Objection[] => [
  ...(person !== null && recorded.person === person ? [] : [notOwn]),
  ...(isFresh(recorded) ? [] : [frozen]),
]

const notOwn: Objection = {
  code: 'works.not-own-entry',
  place: 'milestone',
  says: {
    zh: '这条节点不是您本人录入的，不能撤回；确实记错了，请录入人撤回，或办理“作废（留痕）”。',
    en: 'Somebody else recorded this milestone: have him withdraw it, or void it with a reason.',
  },
}

const frozen: Objection = {
  code: 'works.frozen-over',
  place: 'milestone',
  says: {
    zh: '这条节点录入以后，已有月报或简报按它固定了数字，不能再撤回，请办理“作废（留痕）”。',
    en: 'Figures of a return or an issue were frozen since this was recorded: it can no longer be withdrawn. Void it with a reason.',
  },
}
