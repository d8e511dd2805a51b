import { z } from 'zod'
import { contract } from '../base/contract.ts'
import { day } from '../base/schema.ts'
import { baselines } from '../plan/list.ts'
import { moment, planYear, unitNumber } from './asked.ts'

const wishedNumber = z.string().transform((text, context) => {
  if (/^\d{1,8}$/.test(text)) return Number(text)
  context.addIssue({ code: 'custom', message: `“${text}”不是数，请写成 105 的样子 (not a number: write it like 105)` })
  return z.NEVER
})

export const factualSheetApi = contract({
  factualSheet: {
    method: 'GET',
    path: '/api/figures/factual-sheet.:form',
    says: 'The factual sheet (如实报数说明): the facts of a list or of one unit, what is missing for a number that is wished for, and the rules that forbid to make it up.',
    needs: 'figures.read-handouts',
    params: z.strictObject({ form: z.enum(['docx', 'pdf']) }),
    query: z.strictObject({
      year: planYear.optional(),
      list: z.enum(baselines).default('city'),
      cutoff: day.optional(),
      known: moment.optional(),
      /** Of one unit; of the whole city where left out, for posts that reach all of it. */
      unit: unitNumber.optional(),
      /** The number of started communities, or households, that is wished for. */
      wished: wishedNumber.optional(),
      counting: z.enum(['communities', 'households']).default('communities'),
    }),
    answer: { types: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/pdf'] },
  },
})
