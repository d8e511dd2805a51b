import { z } from 'zod'
import { contract } from '../base/contract.ts'
import { asked } from './asked.ts'

const words = z.object({ zh: z.string(), en: z.string() })

const community = z.object({
  community: z.string(),
  name: z.string(),
  /** The other names by which it is found. */
  aliases: z.array(z.string()),
  unit: z.string(),
  /** The street or town it lies in, with its county; null: nobody has said. */
  place: z.string().nullable(),
  builtYear: z.int().nullable(),
  households: z.int(),
  buildings: z.int(),
  /** In ㎡, as it is written. */
  floorArea: z.string(),
  /** Its newest renovation, and how far that has got as known now; null: no list has named it. */
  item: z.string().nullable(),
  stageName: words.nullable(),
})
export type ListedCommunity = z.infer<typeof community>

const line = z.object({
  county: z.int(),
  cabinet: words,
  no: z.int(),
  act: z.string(),
  /** RFC 3339 on Shanghai's clock. */
  at: z.string(),
  actor: z.string(),
  holder: z.string().nullable(),
  verb: z.string(),
  /** What was done, as a sentence. */
  what: words,
  /** What it was about, with the page that shows it. */
  things: z.array(z.object({ name: z.string(), address: z.string().nullable() })),
  /** What of the input the book keeps. */
  said: z.string(),
  hash: z.string(),
})
export type ToldLine = z.infer<typeof line>

const refusal = z.object({
  id: z.int(),
  at: z.string(),
  actor: z.string().nullable(),
  holder: z.string().nullable(),
  what: words,
  why: words,
})

export const overviewApi = contract({
  search: {
    method: 'GET',
    path: '/api/overview/search',
    says: 'Communities within the reach of the post by two characters of a name or more: the name that was found, unit, place and stage.',
    query: z.strictObject({ words: z.string().trim().min(1).max(80) }),
    answer: z.object({
      found: z.array(community.extend({ matched: z.string() })),
      /** There are more than are told here. */
      more: z.boolean(),
    }),
  },
  communities: {
    method: 'GET',
    path: '/api/overview/communities',
    says: 'The ledger within the reach of the post, a page at a time, with the exact number of communities that fit.',
    query: z.strictObject(asked.ledger),
    answer: z.object({ communities: z.array(community), count: z.int(), page: z.int(), pageSize: z.int() }),
  },
  bookChoices: {
    method: 'GET',
    path: '/api/overview/book/choices',
    says: 'The posts, acts and cabinets by which the book of acts can be filtered.',
    needs: 'audit.read-book',
    answer: z.object({
      posts: z.array(z.string()),
      acts: z.array(z.object({ verb: z.string(), name: words })),
      cabinets: z.array(z.object({ county: z.int(), name: words })),
    }),
  },
  book: {
    method: 'GET',
    path: '/api/overview/book',
    says: 'The book of acts of the cabinets within the reach, newest first, a page at a time; each line in words.',
    needs: 'audit.read-book',
    query: z.strictObject({ ...asked.book, before: asked.cursor.optional() }),
    answer: z.object({ lines: z.array(line), next: z.string().nullable() }),
  },
  bookFile: {
    method: 'GET',
    path: '/api/overview/book.:form',
    says: 'The newest 10,000 lines that fit, as a file for saving.',
    needs: 'audit.read-book',
    params: z.strictObject({ form: z.enum(['csv', 'xlsx']) }),
    query: z.strictObject(asked.book),
    answer: { types: ['text/csv; charset=utf-8', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] },
  },
  chain: {
    method: 'GET',
    path: '/api/overview/book/chain',
    says: 'Whether some lines are as they were written: their hashes are made again, from the line before each range.',
    needs: 'audit.read-book',
    query: z.strictObject({ ranges: asked.ranges }),
    answer: z.object({ lines: z.int(), breaks: z.array(z.object({ county: z.int(), no: z.int(), says: words })) }),
  },
  refusals: {
    method: 'GET',
    path: '/api/overview/refusals',
    says: 'Attempts that were refused, newest first, a page at a time.',
    needs: 'audit.read-book',
    query: z.strictObject({ ...asked.refusals, before: asked.number.optional() }),
    answer: z.object({ refusals: z.array(refusal), next: z.int().nullable() }),
  },
})
