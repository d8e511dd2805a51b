import { z } from 'zod'
import { contract } from '../base/contract.ts'
import { postKinds } from './actor.ts'
import { dues } from './due.ts'

/** Who is signed in, in which post, and what it may do: what every page needs first. */
export const me = z
  .object({
    login: z.string(),
    post: z.object({ id: z.int(), name: z.string(), kind: z.enum(postKinds) }),
    /** All posts in which this person acts today: more than one can be chosen among. */
    posts: z.array(z.object({ id: z.int(), name: z.string() })),
    /** What must be done before anything else is open. */
    due: z.enum(dues).nullable(),
    city: z.object({ name: z.string(), bureau: z.string(), office: z.int() }),
    /** The reporting units within the reach of the post. */
    units: z.array(z.object({ id: z.int(), name: z.string() })),
    /** The acts that the post may do: a button whose act is not here is not shown. */
    may: z.array(z.string()),
    /** Today in Shanghai, by the server's clock. */
    today: z.string(),
    /** This database holds a demonstration, and every page says so. */
    demo: z.boolean(),
  })
  .meta({ id: 'Me' })
export type Me = z.infer<typeof me>

export const accessApi = contract({
  signIn: {
    method: 'POST',
    path: '/api/access/session',
    says: 'Sign in with login and password; the session lies in a cookie that no script can read.',
    body: z.strictObject({
      login: z.string().trim().min(1).max(60),
      password: z.string().min(1).max(400),
      /** A one-time or recovery code, of who has a second factor. */
      code: z.string().max(40).optional(),
    }),
    answer: me,
    open: true,
  },
  signOut: {
    method: 'DELETE',
    path: '/api/access/session',
    says: 'Sign out: the session ends on the server too.',
    answer: z.object({ signedOut: z.literal(true) }),
    open: true,
  },
  me: {
    method: 'GET',
    path: '/api/access/me',
    says: 'Who is signed in, in which post, and what it may do.',
    answer: me,
  },
})
