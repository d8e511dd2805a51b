import { z } from 'zod'
import { day, month, words } from '../base/schema.ts'
import type { Chain } from '../signoff/chain.ts'

/** What holds for one unit's returns from a day on. */
export interface Terms {
  /** How many different people sign a return. */
  readonly people: 1 | 2 | 3
  /** The unit's first month of facts; null: all its months are. */
  readonly factsFrom: string | null
}

/** Three signatures on each submission: 统计法实施条例 art 17, and as the office does it. */
export const usualTerms: Terms = { people: 3, factsFrom: null }

export const termsInput = z.strictObject({
  office: z.int(),
  unit: z.int(),
  people: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  factsFrom: month.nullable(),
  from: day,
  document: words(120),
})

/** Who signs after whoever filled the return in; nobody where one person does all of it. */
export const chainOf = (people: number): Chain => [
  ...(people >= 3 ? ([{ name: '审核', parties: ['unit-reviewer'] }] as const) : []),
  ...(people >= 2 ? ([{ name: '负责人签字', parties: ['unit-head'] }] as const) : []),
]
