import type { PostKind } from '../access/actor.ts'

/**
 * A chain (审批链): the steps that a sheet goes through, fixed when it is opened.
 *
 * Steps follow each other (依次). A step names the posts that must agree: where it names several, all must, in any order
 * (会签). A post that is named twice must agree twice, by two people.
 */
export interface ChainStep {
  /** How the office calls it: 审核, 签发. */
  readonly name: string
  readonly parties: readonly PostKind[]
}
export type Chain = readonly ChainStep[]

export const verbNames = ['agree', 'return', 'withdraw', 'urge'] as const
/** 同意, 退回, 撤回, 催办. */
export type Verb = (typeof verbNames)[number]

/** What a verb asks of who says it. An office that needs one more verb (加签, 转办) adds a line here and its effect in `sheet.ts`. */
interface VerbTerms {
  /** Who may say it: the posts whose turn it is, who wrote what is to be signed, or whoever has the owner's act for it. */
  readonly by: 'whose-turn' | 'author' | 'anybody'
  /** It lays down the hand of who says it: not again by somebody who wrote it or has agreed before. */
  readonly isHand: boolean
  /** Only while nobody has agreed in the last step. */
  readonly beforeTheLast: boolean
  /** Not more than once a day. */
  readonly onceADay: boolean
}

export const verbs: Readonly<Record<Verb, VerbTerms>> = {
  agree: { by: 'whose-turn', isHand: true, beforeTheLast: false, onceADay: false },
  return: { by: 'whose-turn', isHand: false, beforeTheLast: false, onceADay: false },
  withdraw: { by: 'author', isHand: false, beforeTheLast: true, onceADay: false },
  urge: { by: 'anybody', isHand: false, beforeTheLast: false, onceADay: true },
}
