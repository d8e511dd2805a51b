import { z } from 'zod'
import { contract } from '../base/contract.ts'
import { day, key } from '../base/schema.ts'
import { baselines } from '../plan/list.ts'
import { handoutForms, handoutNumbers, recipient } from './handout.ts'

const words = z.object({ zh: z.string(), en: z.string() })

export const handoutApi = contract({
  handouts: {
    method: 'GET',
    path: '/api/figures/handouts',
    says: 'The ledger of numbers that were reported (报数台账), newest first, as far as the post reaches.',
    needs: 'figures.read-handouts',
    query: z.strictObject({ recipient: z.string().max(60).optional(), from: day.optional(), to: day.optional() }),
    answer: z.object({
      handouts: z.array(
        z.object({
          handout: z.string(),
          form: z.enum(handoutForms),
          year: z.int(),
          list: z.enum(baselines),
          cutoff: z.string(),
          known: z.string(),
          unit: z.int().nullable(),
          label: z.string(),
          numbers: handoutNumbers,
          said: z.string(),
          code: z.string(),
          post: z.string(),
          at: z.string(),
          recipient: z.string().nullable(),
          /** The hand-out before it that told somebody else other numbers of the same name; null where all agree. */
          differsFrom: z.string().nullable(),
        }),
      ),
      /** To whom numbers have been reported, the last first. */
      recipients: z.array(z.string()),
    }),
  },
  handOut: {
    method: 'POST',
    path: '/api/figures/handouts',
    says: 'Notes in the ledger that numbers of a table go to somebody, and answers with what may go: the line, and the check code.',
    needs: 'figures.hand-out',
    body: z.strictObject({
      year: z.int().min(2000).max(2100),
      list: z.enum(baselines),
      cutoff: z.string(),
      /** RFC 3339: the moment of knowing of the table that is on the page. */
      known: z.string(),
      /** Of one unit; null: of the whole city. A picture and a file hold the whole table. */
      unit: z.int().nullable(),
      form: z.enum(handoutForms),
      recipient,
    }),
    answer: z.object({ handout: z.string(), said: z.string(), code: z.string() }),
  },
  handoutFile: {
    method: 'GET',
    path: '/api/figures/handouts/:handout/table.:form',
    says: 'The table of a hand-out as the file that was noted.',
    needs: 'figures.read-handouts',
    params: z.strictObject({ handout: key, form: z.enum(['csv', 'xlsx', 'md']) }),
    answer: {
      types: [
        'text/csv; charset=utf-8',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'text/markdown; charset=utf-8',
      ],
    },
  },
  handoutDifference: {
    method: 'GET',
    path: '/api/figures/handouts/:handout/difference',
    says: 'Why two hand-outs of numbers of the same name differ, in sentences.',
    needs: 'figures.read-handouts',
    params: z.strictObject({ handout: key }),
    query: z.strictObject({ from: key }),
    answer: z.object({ sentences: z.array(words) }),
  },
})
