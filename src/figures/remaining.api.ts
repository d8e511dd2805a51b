import { z } from 'zod'
import { contract } from '../base/contract.ts'
import { day, key } from '../base/schema.ts'
import { baselines } from '../plan/list.ts'
import { reasons } from '../works/expectation.ts'
import { moment, planYear } from './asked.ts'
import { monthTable } from './figures.api.ts'
import { goals } from './remaining.ts'

const counts = z.object({ households: z.int(), communities: z.int() })
const words = z.object({ zh: z.string(), en: z.string() })

/** A community that has not got as far, and what was said of it. */
const waiting = z.object({
  item: z.string(),
  name: z.string(),
  unit: z.int(),
  households: z.int(),
  stageName: words,
  /** What was last said of it; null: nothing. */
  expected: z
    .object({ on: z.string().nullable(), reason: z.enum(reasons).nullable(), note: z.string().nullable(), saidOn: z.string() })
    .nullable(),
})

export const remainingApi = contract({
  remaining: {
    method: 'GET',
    path: '/api/figures/remaining',
    says: 'What is left of a list: how many communities have not started (or are not completed), by unit, and which within the reach of the post, each with its expected day and reason.',
    query: z.strictObject({
      year: planYear.optional(),
      list: z.enum(baselines).default('city'),
      cutoff: day.optional(),
      known: moment.optional(),
      goal: z.enum(goals).default('started'),
    }),
    answer: z.object({
      year: z.int(),
      list: z.enum(baselines),
      cutoff: z.string(),
      known: z.string(),
      goal: z.enum(goals),
      plan: counts,
      reached: counts,
      left: counts,
      /** A number handed down beside the lines; null: none was. */
      target: z.object({ households: z.int().nullable(), communities: z.int().nullable() }),
      units: z.array(z.object({ unit: z.int(), name: z.string(), left: counts })),
      communities: z.array(waiting),
      /** How many more there are whose names lie outside the reach of the post. */
      outside: z.int(),
    }),
  },
  supposition: {
    method: 'POST',
    path: '/api/figures/supposition',
    says: "The month's table as it would be, had some communities got as far: a supposition, which is kept nowhere and is no figure.",
    body: z.strictObject({
      year: z.int().min(2000).max(2100),
      list: z.enum(baselines).default('city'),
      cutoff: day,
      known: z.string().optional(),
      goal: z.enum(goals),
      items: z.array(key).min(1).max(500),
    }),
    answer: z.object({ supposed: z.literal(true), table: monthTable, now: monthTable }),
  },
})
