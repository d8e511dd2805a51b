import { z } from 'zod'
import { contract } from '../base/contract.ts'

const words = z.object({ zh: z.string(), en: z.string() })

export const codeApi = contract({
  checkedCode: {
    method: 'GET',
    path: '/api/bulletin/codes/:code',
    says: 'Which printed table a check code (校验码) belongs to: of a signed issue, or of a hand-out; and whether it still holds.',
    params: z.strictObject({ code: z.string().trim().min(1).max(40) }),
    answer: z.object({
      /** As it is printed; null where what was typed is no code. */
      code: z.string().nullable(),
      verdict: z.enum(['not-a-code', 'mistyped', 'unknown', 'found']),
      says: words,
      issues: z.array(z.object({ issue: z.string(), number: z.string(), holds: z.boolean(), says: words, table: words })),
      handouts: z.array(z.object({ at: z.string(), holds: z.boolean(), says: words, said: z.string() })),
    }),
  },
})
