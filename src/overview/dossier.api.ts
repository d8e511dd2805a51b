import { z } from 'zod'
import { contract } from '../base/contract.ts'
import { dayOf } from '../base/day.ts'
import { key } from '../base/schema.ts'
import { reasons } from '../works/expectation.ts'
import { kinds } from '../works/milestone.ts'
import { historyAnswer } from '../works/works-answers.ts'

const day = z.string().transform(dayOf)

export const dossierApi = contract({
  dossier: {
    method: 'GET',
    path: '/api/overview/communities/:community/dossier',
    says: 'What was done in one community: each of its renovations with all that was recorded, what was expected of them and when, and the signed issues whose pages name it.',
    params: z.strictObject({ community: key }),
    answer: z.object({
      items: z.array(historyAnswer),
      expectations: z.array(
        z.object({
          kind: z.enum(kinds),
          expectedOn: day.nullable(),
          reason: z.enum(reasons).nullable(),
          note: z.string().nullable(),
          saidOn: day,
        }),
      ),
      printed: z.array(
        z.object({
          issue: z.string(),
          number: z.string(),
          edition: z.int(),
          month: z.string(),
          signedOn: day,
          issuedOn: day.nullable(),
          voided: z.boolean(),
        }),
      ),
    }),
  },
})
export type DossierAnswer = z.output<(typeof dossierApi)['dossier']['answer']>
