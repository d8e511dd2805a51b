import { z } from 'zod'
import { words } from '../base/schema.ts'

/**
 * For one issue the month's table may be laid out otherwise than the city's template says: columns more, rows in another
 * order, notes under it. It is a recorded difference with its reason, kept in the content of the issue (`issue.ts`), and it
 * never changes a figure: the cells that the template prints are printed as ever.
 */
export const moreColumns = ['completed', 'rates'] as const
export type MoreColumns = (typeof moreColumns)[number]

export const tableLayout = z.strictObject({
  /** Right of the usual columns, in this order. `completed`: 已完工, households and communities. `rates`: 开工率, by households and by communities. */
  columns: z.array(z.enum(moreColumns)).max(moreColumns.length).default([]),
  /** The numbers of units: their rows come first and in this order, the other rows after them as in the template. */
  order: z.array(z.int()).max(500).default([]),
  /** Printed under the table, above its check code. */
  footnotes: z.array(words(200)).max(5).default([]),
  /** Why this issue differs. */
  reason: words(200),
})
export type TableLayout = z.infer<typeof tableLayout>
