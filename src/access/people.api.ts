import { z } from 'zod'
import { contract } from '../base/contract.ts'
import { day, id } from '../base/schema.ts'
import { postKinds } from './actor.ts'
import { receiptAnswer } from './receipt.ts'
import { newPerson } from './taking-post.ts'

/** Who takes a post: somebody known, or a new account, whose password is made by the server. */
const taker = {
  person: id.optional(),
  holder: z.strictObject({ login: newPerson.shape.login, fullName: newPerson.shape.fullName }).optional(),
}
const document = z.string().trim().min(1).max(200)
const post = z.strictObject({ post: z.coerce.number().int() })
const person = z.strictObject({ person: id })

/** The password that was made for a new account, shown this once; null where there is none. */
const withPassword = z.object({ receipt: receiptAnswer, password: z.string().nullable() })

export const holdingAnswer = z.object({
  person: z.string(),
  from: z.string(),
  /** The last day; null: open. */
  last: z.string().nullable(),
  deputy: z.boolean(),
  document: z.string().nullable(),
  endedBy: z.string().nullable(),
  when: z.enum(['past', 'today', 'coming']),
})

/** Posts and who holds them: for who administers the city. */
export const peopleApi = contract({
  people: {
    method: 'GET',
    path: '/api/access/people',
    says: 'All posts of the city with who has held, holds and will hold them, and all accounts.',
    answer: z.object({
      posts: z.array(
        z.object({
          id: z.int(),
          name: z.string(),
          kind: z.enum(postKinds),
          /** Null: the whole city. */
          units: z.array(z.int()).nullable(),
          holdings: z.array(holdingAnswer),
        }),
      ),
      people: z.array(
        z.object({
          id: z.string(),
          login: z.string(),
          fullName: z.string().nullable(),
          /** The day of leaving; null: has not left. */
          left: z.string().nullable(),
          mustChange: z.boolean(),
          hasFactor: z.boolean(),
          sessions: z.int(),
          tokens: z.int(),
        }),
      ),
      units: z.array(z.object({ id: z.int(), name: z.string() })),
      today: z.string(),
    }),
    needs: 'access.read-people',
  },
  addPost: {
    method: 'POST',
    path: '/api/access/posts',
    says: 'Add a post and who takes it.',
    body: z.strictObject({
      kind: z.enum(postKinds),
      name: z.string().trim().min(2).max(60),
      units: z.array(z.int()).min(1).nullable(),
      since: day,
      document,
      ...taker,
    }),
    answer: withPassword,
    needs: 'access.add-post',
  },
  handOverPost: {
    method: 'POST',
    path: '/api/access/posts/:post/hand-over',
    says: 'From a day on somebody else holds the post.',
    params: post,
    body: z.strictObject({ from: day, document, ...taker }),
    answer: withPassword,
    needs: 'access.hand-over-post',
  },
  appointDeputy: {
    method: 'POST',
    path: '/api/access/posts/:post/deputies',
    says: 'From one day to another somebody acts in the post.',
    params: post,
    body: z.strictObject({ from: day, last: day, document, ...taker }),
    answer: withPassword,
    needs: 'access.appoint-deputy',
  },
  endHolding: {
    method: 'POST',
    path: '/api/access/posts/:post/ending',
    says: 'From a day on a person neither holds the post nor deputises in it.',
    params: post,
    body: z.strictObject({ person: id, until: day, document }),
    answer: z.object({ receipt: receiptAnswer }),
    needs: 'access.end-holding',
  },
  endPerson: {
    method: 'POST',
    path: '/api/access/people/:person/ending',
    says: 'A person leaves: signs in no more, and whatever he holds ends.',
    params: person,
    body: z.strictObject({ document }),
    answer: z.object({ receipt: receiptAnswer }),
    needs: 'access.end-person',
  },
  resetPassword: {
    method: 'POST',
    path: '/api/access/people/:person/password',
    says: 'Make a password that lets in once, to choose another; all sessions of the person end.',
    params: person,
    answer: withPassword,
    needs: 'access.set-password',
  },
  resetFactor: {
    method: 'POST',
    path: '/api/access/people/:person/second-factor/ending',
    says: 'Take away a second factor whose device is lost; all sessions of the person end.',
    params: person,
    answer: z.object({ receipt: receiptAnswer }),
    needs: 'access.reset-second-factor',
  },
  endSessionsOf: {
    method: 'POST',
    path: '/api/access/people/:person/sessions/ending',
    says: 'End all sessions of a person.',
    params: person,
    answer: z.object({ receipt: receiptAnswer }),
    needs: 'access.end-sessions',
  },
})
export type PeopleAnswer = z.infer<typeof peopleApi.people.answer>
