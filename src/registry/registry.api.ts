import { z } from 'zod'
import { contract } from '../base/contract.ts'

export const registryApi = contract({
  search: {
    method: 'GET',
    path: '/api/registry/communities',
    says: 'Communities within the reach of the post whose name or alias contains the words; two characters are enough.',
    query: z.strictObject({ words: z.string().trim().min(1).max(80) }),
    answer: z.object({
      found: z.array(
        z.object({
          community: z.string(),
          /** Its official name of today. */
          name: z.string(),
          /** The name or alias that was found. */
          matched: z.string(),
          unit: z.int(),
          division: z.string().nullable(),
        }),
      ),
      /** There may be more than are told here. */
      more: z.boolean(),
    }),
  },
})
