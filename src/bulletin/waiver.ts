import { z } from 'zod'
import { words } from '../base/schema.ts'

/**
 * A soft finding that the editors have answered: kept with the issue, so that who reviews and signs it reads the reason.
 * It holds for one sentence as it stands; when the sentence changes, the finding comes back.
 */
export const waiver = z.strictObject({
  code: words(80),
  found: words(200),
  sentence: words(400),
  reason: words(200),
})
export type Waiver = z.infer<typeof waiver>
