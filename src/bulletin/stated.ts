import type { Objection } from '../base/objection.ts'
import { readAmount } from './amount.ts'
import { objectionsToReasonGiven } from './reason-given.ts'

/**
 * A number that neither our facts nor a published figure hold, waved through with a reason:
 * `{{stated 120 | 县里的施工合同工期}}`. It prints the words before the bar, and its reason is frozen with the issue.
 */
export interface StatedReference {
  readonly kind: 'stated'
  /** As printed: `120`, `约31万`. */
  readonly text: string
  readonly reason: string
}

export interface StatedRead {
  readonly found: StatedReference | null
  readonly objections: readonly Objection[]
}

/** Reads what follows the word `stated`. */
export function readStated(words: string): StatedRead {
  const bar = words.search(/[|｜]/)
  const text = (bar < 0 ? words : words.slice(0, bar)).trim()
  const reason = bar < 0 ? '' : words.slice(bar + 1).trim()
  const unfit = !/\p{Nd}/u.test(text) || text.length > 20 || reason.length > 200
  const objections = unfit || reason === '' ? [unreadable] : objectionsToReasonGiven(reason, 'reason')
  return { found: objections.length === 0 ? { kind: 'stated', text, reason } : null, objections }
}

export const printStated = ({ text, reason }: Omit<StatedReference, 'kind'>): string => `stated ${text} | ${reason}`

/** How it goes into the text. The value is null where the words hold more than one number. */
export const asStated = ({ text }: StatedReference): { text: string; value: number | null } => ({
  text,
  value: readAmount(text)?.value ?? null,
})

const unreadable: Objection = {
  code: 'bulletin.stated-unreadable',
  says: {
    zh: '直接写的数字要连理由一起写成 {{stated 120 | 县里的施工合同工期}} 的样子：竖线前是印出的数字（20 字以内），竖线后是理由。',
    en: 'Write a number that is waved through like {{stated 120 | term of the building contract}}: what is printed, a bar, the reason.',
  },
}
