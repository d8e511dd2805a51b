import { z } from 'zod'
import { day, words } from '../base/schema.ts'

/** What pages ask, written as text in a query. */
const number = z
  .string()
  .regex(/^\d{1,9}$/, '这里要写一个数 (a number is wanted here)')
  .transform(Number)

/** Where a page of the book begins: the moment, the cabinet and the number of the last line before it. */
const cursor = z.string().transform((text, context) => {
  const [, at = '', county, no] = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z)_(\d{1,9})_(\d{1,12})$/.exec(text) ?? []
  const moment = new Date(at)
  if (!Number.isNaN(moment.getTime())) return { at: moment, county: Number(county), no: Number(no) }
  context.addIssue({ code: 'custom', message: '翻页位置不对，请从第一页重新打开 (not a place in the book: open its first page again)' })
  return z.NEVER
})

export const printCursor = ({ at, county, no }: { readonly at: Date; readonly county: number; readonly no: number }): string =>
  `${at.toISOString()}_${county}_${no}`

/** Lines of cabinets, `101:12-40,102:3-3`. */
const ranges = z
  .string()
  .regex(
    /^\d{1,9}:\d{1,12}-\d{1,12}(,\d{1,9}:\d{1,12}-\d{1,12}){0,199}$/,
    '核验范围不对，请从页面上点“核验” (not ranges of lines: use the button)',
  )
  .transform(text =>
    text.split(',').map(range => {
      const [county = 0, from = 0, to = 0] = range.split(/[:-]/).map(Number)
      return { county, from: Math.max(1, from), to }
    }),
  )

const within = { from: day.optional(), to: day.optional(), verb: words(60).optional(), post: words(80).optional() }

export const asked = {
  number,
  cursor,
  ranges,
  ledger: {
    page: number.default(1),
    unit: number.optional(),
    words: z.string().trim().max(80).optional(),
    builtFrom: number.optional(),
    builtTo: number.optional(),
    planned: z.enum(['yes', 'no']).optional(),
  },
  book: { ...within, county: number.optional(), about: words(120).optional() },
  refusals: within,
} as const
