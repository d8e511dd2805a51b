import { z } from 'zod'
import { contract } from '../base/contract.ts'
import { dayOf } from '../base/day.ts'
import { day } from '../base/schema.ts'
import { moment, planYear } from '../figures/asked.ts'
import { monthTable } from '../figures/figures.api.ts'
import { baselines } from '../plan/list.ts'
import { countings, states } from './external-comparison.ts'

const counts = z.object({ households: z.int(), communities: z.int() })
const point = z.object({
  on: z.string().transform(dayOf),
  /** Of the version that was in force on that day. */
  no: z.int(),
  units: z.array(z.object({ unit: z.int(), plan: counts, started: counts, completed: counts })),
})

export const seeingApi = contract({
  seeing: {
    method: 'GET',
    path: '/api/overview/city',
    says: "What the city's overview draws: the month's table with its check code, where its units lie, and what had started from month to month; the same for every post of the city.",
    query: z.strictObject({
      year: planYear.optional(),
      list: z.enum(baselines).default('city'),
      cutoff: day.optional(),
      known: moment.optional(),
    }),
    answer: z.object({
      table: monthTable,
      /** Of the table: eight characters, which the desk finds again. */
      code: z.string(),
      /** The territory of each unit; null: it has none. */
      territories: z.array(z.object({ unit: z.int(), division: z.string().nullable() })),
      /** The ends of the months, the days on which a version was approved, and the cut-off. */
      points: z.array(point),
    }),
  },
  externalComparison: {
    method: 'GET',
    path: '/api/overview/external-figures',
    says: "Numbers that others published, each beside the city's own figure of the same day where its name says which that is.",
    needs: 'bulletin.read-findings',
    answer: z.object({
      figures: z.array(
        z.object({
          name: z.string(),
          said: z.string(),
          unit: z.string(),
          source: z.string(),
          onDay: z.string(),
          /** Beside which of the city's figures it is laid; null: its name does not say. */
          state: z.enum(states).nullable(),
          counting: z.enum(countings).nullable(),
          own: z.int().nullable(),
          /** The city's share, as it is printed; with 约 where the number is rounded. */
          share: z.string().nullable(),
        }),
      ),
    }),
  },
})
