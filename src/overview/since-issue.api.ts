import { z } from 'zod'
import { contract } from '../base/contract.ts'
import { day, key } from '../base/schema.ts'
import { causes } from '../figures/change.ts'

const said = z.object({ zh: z.string(), en: z.string() })

export const sinceIssueApi = contract({
  sinceIssue: {
    method: 'GET',
    path: '/api/overview/issues/:issue/since',
    says: 'What has changed since an issue went to review: which community, in which unit, why, and who made it known.',
    params: z.strictObject({ issue: key }),
    answer: z.object({
      issue: z.string(),
      number: z.string(),
      from: z.object({ cutoff: day, known: z.string() }),
      to: z.object({ cutoff: day, known: z.string() }),
      units: z.array(
        z.object({
          unit: z.int(),
          name: z.string(),
          moves: z.array(
            z.object({
              item: z.string(),
              name: z.string(),
              households: z.int(),
              cause: z.enum(causes),
              causeName: said,
              makers: z.array(z.object({ post: z.string(), actName: said, at: z.string() })),
            }),
          ),
          /** How many more changed that lie outside the reach. */
          outside: z.int(),
        }),
      ),
      corrections: z.array(
        z.object({ no: z.int(), month: z.string(), unitName: z.string(), note: z.string(), post: z.string(), at: z.string() }),
      ),
    }),
  },
})
