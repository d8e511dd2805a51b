import { z } from 'zod'
import { id, key, month, words } from '../base/schema.ts'
import { baselines } from '../plan/list.ts'
import { paperSignature } from '../signoff/decision.ts'
import { periodInput } from './period.ts'
import { quantityInput } from './quantity.ts'
import { unitFigures } from './unit-figures.ts'

/** What is said by each act of the month; the doors take it as it is. */
const office = z.int()
const period = id
const unitMonth = { county: z.int(), period, unit: z.int() }

export const openMonthInput = z.strictObject({ office, period: periodInput })

export const handInInput = z.strictObject({
  return: key,
  period,
  unit: z.int(),
  withProblems: z.boolean().default(false),
  /** The name of the figures that were looked at; null: by who asked for none, at the command line. */
  seen: z.string().nullable().default(null),
})

export const returnInput = z.strictObject({ return: key })
export const returnReasonInput = z.strictObject({ return: key, reason: words(200) })
export const sendBackInput = z.strictObject({ return: key, place: words(80), reason: words(200) })
export const paperReturnInput = paperSignature.extend({ return: key })

/** `silent`: whose rows the signer lets stand on the facts held. */
export const closeMonthInput = z.strictObject({ office, period, silent: z.array(z.int()).max(1000).default([]) })

/** `return`: the late return that it stands on; null: the facts. */
export const correctMonthInput = z.strictObject({
  id,
  office,
  period,
  unit: z.int(),
  explanation: words(500),
  return: key.nullable().default(null),
})

const said = words(500).nullable().default(null)
export const notesInput = z.strictObject({
  period,
  notes: z
    .array(z.strictObject({ item: key, state: said, problem: said, nextStep: said }))
    .min(1)
    .max(500),
})

export const reportQuantityInput = z.strictObject({ county: z.int(), quantity: quantityInput })
export const voidQuantityInput = z.strictObject({ quantity: key, reason: words(200) })
export const justifyInput = z.strictObject({ ...unitMonth, finding: words(120), says: words(500) })
export const applyInput = z.strictObject({ ...unitMonth, id, rule: z.string(), reason: words(500) })
export const decideInput = z.strictObject({ release: key, granted: z.boolean(), reason: words(500) })
export const remindInput = z.strictObject({ ...unitMonth, says: words(200) })

export const declareInput = z.strictObject({
  county: z.int(),
  unit: z.int(),
  year: z.int().min(2000).max(2100),
  baseline: z.enum(baselines),
  month,
  figures: unitFigures,
  source: words(200),
})
