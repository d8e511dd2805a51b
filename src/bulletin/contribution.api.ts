import { z } from 'zod'
import { receiptAnswer } from '../access/receipt.ts'
import { contract } from '../base/contract.ts'
import { count, id, key, words } from '../base/schema.ts'
import { answers, contributionStates, contributionText } from './contribution.ts'

const said = z.object({ zh: z.string(), en: z.string() })
const contribution = z.strictObject({ contribution: key })

export const contributionApi = contract({
  contributions: {
    method: 'GET',
    path: '/api/bulletin/contributions',
    says: 'The contributions within the reach of the post, newest first; what is not handed in only its own unit sees.',
    answer: z.object({
      contributions: z.array(
        z.object({
          contribution: z.string(),
          revision: z.int(),
          unit: z.int(),
          unitName: z.string(),
          month: z.string(),
          title: z.string(),
          body: z.string(),
          state: z.enum(contributionStates),
          stateName: said,
          savedBy: z.string(),
          savedAt: z.string(),
          /** Why it was returned. */
          reason: z.string().nullable(),
          /** The draft into which it was taken. */
          takenInto: z.string().nullable(),
        }),
      ),
      /** The units for which the post may write: a new contribution is filed in the cabinet of its unit. */
      units: z.array(z.object({ unit: z.int(), name: z.string(), county: z.int() })),
    }),
    needs: 'bulletin.read-contributions',
  },
  contribute: {
    method: 'POST',
    path: '/api/bulletin/contributions/:contribution',
    says: 'Save a contribution, and hand it in where that is said; the key of a new one is made of the cabinet and a new id.',
    params: contribution,
    body: contributionText.extend({ revision: count, unit: z.int(), handIn: z.boolean() }),
    answer: receiptAnswer.extend({ revision: z.int() }),
    needs: 'bulletin.contribute-article',
  },
  answerContribution: {
    method: 'POST',
    path: '/api/bulletin/contributions/:contribution/answer',
    says: 'Take a contribution into a draft, as its last article, or return it with a reason.',
    params: contribution,
    body: z.discriminatedUnion('answer', [
      z.strictObject({ answer: z.literal(answers[0]), draft: key, revision: count, article: id }),
      z.strictObject({ answer: z.literal(answers[1]), reason: words(200) }),
    ]),
    answer: receiptAnswer,
    needs: 'bulletin.answer-contribution',
  },
})
