import { z } from 'zod'
import { readMonth } from '../base/day.ts'
import type { Objection } from '../base/objection.ts'
import { words } from '../base/schema.ts'
import { bodyText } from './body-text.ts'
import { contributionStateWords } from './contribution.words.ts'

/**
 * A contribution (来稿): an article that a county writes for the bulletin of its city. It lies in the county's own cabinet,
 * is handed in, and is taken into a draft or returned with a reason.
 */
export const contributionStates = ['writing', 'handed-in', 'taken', 'returned'] as const
export type ContributionState = (typeof contributionStates)[number]

/** 采用 and 退回. */
export const answers = ['taken', 'returned'] as const

export const contributionText = z.strictObject({
  /** For the issue of which month: 2021-10. */
  month: z.string().transform((text, context) => {
    const read = readMonth(text)
    if (read) return read
    context.addIssue({ code: 'custom', message: `“${text}”不是月份，请写成 2021-10 的样子 (not a month: write it like 2021-10)` })
    return z.NEVER
  }),
  title: words(80),
  /** In the markup of articles. */
  body: bodyText.transform(text => text.trim()),
})
export type ContributionText = z.infer<typeof contributionText>

/** What is taken stands in a draft and is changed there. */
export const objectionsToWriting = (state: ContributionState): Objection[] => (state === 'taken' ? [takenAlready] : [])

export const objectionsToHandingIn = ({ body }: ContributionText): Objection[] => (body === '' ? [nothingWritten] : [])

/** Only what was handed in is answered. */
export const objectionsToAnswering = (state: ContributionState): Objection[] => (state === 'handed-in' ? [] : [notHandedIn(state)])

const takenAlready: Objection = {
  code: 'bulletin.contribution-taken',
  says: {
    zh: '这篇来稿已被采用，不能再改；要改动请联系市里的编辑。',
    en: 'This contribution was taken and cannot be changed here any more: ask the editor of the city.',
  },
}

const nothingWritten: Objection = {
  code: 'bulletin.contribution-empty',
  place: 'body',
  says: { zh: '来稿还没有正文，请写上再报送。', en: 'The contribution has no text: write it before you hand it in.' },
}

const notHandedIn = (state: ContributionState): Objection => ({
  code: 'bulletin.contribution-not-handed-in',
  says: {
    zh: `这篇来稿是“${contributionStateWords[state].zh}”，只有已报送的才能采用或退回。`,
    en: `This contribution is “${contributionStateWords[state].en}”: only what was handed in is taken or returned.`,
  },
})
