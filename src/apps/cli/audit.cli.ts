import { z } from 'zod'
import { lookAt } from '../../access/gate.ts'
import { verifyChains } from '../../audit/verify.store.ts'
import { done, verb } from './verb.ts'

/** Every cabinet there is. */
export const everywhere = { from: 0, to: 2_000_000_000 }

export const auditVerify = verb({
  name: 'audit verify',
  says: { zh: '核验操作簿没有被改动', en: 'proves that the book of acts is whole' },
  usage: '',
  options: z.strictObject({}),
  opens: 'as-started',
  run: async (_, { house }) => {
    const { cabinets, lines, breaks } = await lookAt(house, everywhere, verifyChains)
    const out = `${cabinets} 个柜、${lines} 行。 ${cabinets} cabinets, ${lines} lines.\n`
    if (breaks.length === 0) return done(`操作簿完整：${out}`)
    const [first] = breaks
    return {
      out,
      exit: 1,
      errors: [
        `操作簿在 ${breaks.length} 个柜中断裂，第一处：${JSON.stringify(first)}。请保留现场并联系审计员。`,
        `The book of acts is broken in ${breaks.length} cabinets. Leave everything as it is and call the auditor.`,
      ],
    }
  },
})
