import { z } from 'zod'
import { contract } from '../base/contract.ts'
import { day } from '../base/schema.ts'
import { inboxKinds } from './inbox.ts'

export const inboxApi = contract({
  inbox: {
    method: 'GET',
    path: '/api/overview/inbox',
    says: 'What waits for the post, the first due first.',
    answer: z.object({
      items: z.array(
        z.object({
          kind: z.enum(inboxKinds),
          about: z.string(),
          because: z.string().nullable(),
          dueOn: day.nullable(),
          address: z.string(),
        }),
      ),
    }),
  },
})
