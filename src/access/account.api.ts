import { z } from 'zod'
import { contract } from '../base/contract.ts'
import { id } from '../base/schema.ts'
import { me } from './access.api.ts'

const password = z.string().min(1).max(400)
const recoveryCodes = z.array(z.string())

/** One's own account: open to every post, also while something is due. */
export const accountApi = contract({
  account: {
    method: 'GET',
    path: '/api/access/account',
    says: 'The account of who asks: posts, second factor, sessions.',
    answer: z.object({
      login: z.string(),
      fullName: z.string().nullable(),
      posts: z.array(
        z.object({
          id: z.int(),
          name: z.string(),
          from: z.string(),
          /** The last day; null: open. */
          last: z.string().nullable(),
          deputy: z.boolean(),
          document: z.string().nullable(),
        }),
      ),
      factor: z.object({
        /** Null: there is none. */
        since: z.string().nullable(),
        recoveryCodesLeft: z.int(),
        /** The city requires one of this person. */
        required: z.boolean(),
      }),
      sessions: z.array(
        z.object({
          id: z.string(),
          since: z.string(),
          seenAt: z.string(),
          post: z.string(),
          browser: z.string(),
          address: z.string(),
          /** The one in which this was asked. */
          current: z.boolean(),
        }),
      ),
    }),
  },
  switchPost: {
    method: 'POST',
    path: '/api/access/post',
    says: 'Act in another of one’s posts from now on; the session gets a new token.',
    body: z.strictObject({ post: z.int() }),
    answer: me,
  },
  changePassword: {
    method: 'POST',
    path: '/api/access/account/password',
    says: 'Choose another password; all other sessions end.',
    body: z.strictObject({ old: password, password }),
    answer: me,
    needs: 'access.change-own-password',
  },
  offerFactor: {
    method: 'POST',
    path: '/api/access/account/second-factor/offer',
    says: 'A secret for the authenticator; nothing changes until a code of it comes back.',
    answer: z.object({ secret: z.string(), address: z.string(), offer: z.string() }),
    needs: 'access.set-up-second-factor',
  },
  setUpFactor: {
    method: 'POST',
    path: '/api/access/account/second-factor',
    says: 'Confirm the offered secret by its code; answers ten recovery codes, which are shown this once.',
    body: z.strictObject({
      offer: z.string().max(1000),
      code: z.string().trim().max(20),
      /** Where an earlier second factor is replaced. */
      password: password.optional(),
    }),
    answer: z.object({ me, recoveryCodes }),
    needs: 'access.set-up-second-factor',
  },
  endFactor: {
    method: 'POST',
    path: '/api/access/account/second-factor/ending',
    says: 'Do without the second factor, where the city does not require it.',
    body: z.strictObject({ password }),
    answer: me,
    needs: 'access.end-second-factor',
  },
  renewRecoveryCodes: {
    method: 'POST',
    path: '/api/access/account/recovery-codes',
    says: 'Ten new recovery codes in place of the old ones.',
    body: z.strictObject({ password }),
    answer: z.object({ recoveryCodes }),
    needs: 'access.renew-recovery-codes',
  },
  endOtherSessions: {
    method: 'DELETE',
    path: '/api/access/sessions',
    says: 'End all sessions of who asks, save the one in which it is asked.',
    answer: z.object({ ended: z.literal(true) }),
  },
  endSession: {
    method: 'DELETE',
    path: '/api/access/sessions/:session',
    says: 'End one session of who asks.',
    params: z.strictObject({ session: id }),
    answer: z.object({ ended: z.literal(true) }),
  },
})
