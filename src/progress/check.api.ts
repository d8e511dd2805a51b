import { z } from 'zod'
import { contract } from '../base/contract.ts'
import { severities } from './finding.ts'

const said = z.object({ zh: z.string(), en: z.string() })

export const checkApi = contract({
  checks: {
    method: 'GET',
    path: '/api/progress/checks',
    says: 'The checks of a month: what each looks for, how grave it is in this city today, its limits and on what it stands.',
    answer: z.object({
      on: z.string(),
      checks: z.array(
        z.object({
          code: z.string(),
          looksFor: said,
          /** As it holds today; null: the city has turned it off. */
          severity: z.enum(severities).nullable(),
          usualSeverity: z.enum(severities),
          /** It is always hard, and nobody lets it through. */
          identity: z.boolean(),
          /** The name of the city's setting; null for an identity. */
          setting: z.string().nullable(),
          limits: z.array(
            z.object({
              name: z.string(),
              setting: z.string(),
              value: z.int(),
              usual: z.int(),
              least: z.int(),
              most: z.int(),
              unit: said,
            }),
          ),
          source: said,
        }),
      ),
    }),
  },
})
