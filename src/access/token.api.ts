import { z } from 'zod'
import { contract } from '../base/contract.ts'
import { id } from '../base/schema.ts'
import { receiptAnswer } from './receipt.ts'
import { wishedToken } from './token-wish.ts'

/** One's own tokens: dealt with by who has signed in, never by a token. */
export const tokenApi = contract({
  tokens: {
    method: 'GET',
    path: '/api/access/tokens',
    says: 'The tokens of who asks, and for which posts and units he may make another.',
    answer: z.object({
      tokens: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          post: z.string(),
          /** Null: those of the post. */
          units: z.array(z.string()).nullable(),
          readsOnly: z.boolean(),
          madeAt: z.string(),
          /** The last day on which it is good. */
          last: z.string(),
          /** Null: it was never used. */
          seenAt: z.string().nullable(),
          /** The post is still held: else it opens nothing. */
          held: z.boolean(),
        }),
      ),
      posts: z.array(z.object({ id: z.int(), name: z.string(), units: z.array(z.object({ id: z.int(), name: z.string() })) })),
      /** The last day that a new token may have. */
      latest: z.string(),
      /** A second factor is required of who asks, and he has none: he makes no token. */
      factorMissing: z.boolean(),
    }),
  },
  makeToken: {
    method: 'POST',
    path: '/api/access/tokens',
    says: 'A token for a program that acts in one of one’s posts; it is shown this once.',
    body: z.strictObject(wishedToken),
    answer: z.object({ receipt: receiptAnswer, token: z.string() }),
    needs: 'access.make-token',
  },
  endToken: {
    method: 'DELETE',
    path: '/api/access/tokens/:token',
    says: 'End one of one’s tokens: from now on it opens nothing.',
    params: z.strictObject({ token: id }),
    answer: z.object({ receipt: receiptAnswer }),
    needs: 'access.end-token',
  },
})
