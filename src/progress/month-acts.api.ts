import { z } from 'zod'
import { receiptAnswer } from '../access/receipt.ts'
import { id, key, words } from '../base/schema.ts'
import { baselines } from '../plan/list.ts'
import { paperSignature } from '../signoff/decision.ts'
import { periodInput } from './period.ts'
import { quantityInput } from './quantity.ts'
import { termsInput } from './terms.ts'
import { unitFigures } from './unit-figures.ts'

const unitMonth = { county: z.int(), period: id, unit: z.int() }

/** An act of the month: what it says is its whole input, at an address that is a noun. */
const told = <const A extends string, B extends z.ZodType>(path: A, needs: string, says: string, body: B) =>
  ({ method: 'POST', path: `/api/progress/${path}`, says, needs, body, answer: receiptAnswer }) as const
const ofReturn = z.strictObject({ return: key })

/** What is done with a month. */
export const monthActs = {
  openMonth: told(
    'periods',
    'progress.open-month',
    'Open a month of a reporting line.',
    z.strictObject({ office: z.int(), period: periodInput }),
  ),
  setTerms: told('terms', 'progress.set-terms', 'Say how many people sign a unit’s returns, and when its facts begin.', termsInput),
  handIn: told(
    'returns',
    'progress.hand-in',
    'Hand in a unit’s month: its figures are fixed as the facts have them now.',
    z.strictObject({
      return: key,
      period: id,
      unit: z.int(),
      withProblems: z.boolean().default(false),
      seen: z.string().nullable().default(null),
    }),
  ),
  signReturn: told('return-signatures', 'progress.sign-return', 'Sign a return as the post whose turn it is.', ofReturn),
  recordReturnSignature: told(
    'return-paper-signatures',
    'progress.record-return-signature',
    'Record a signature that was made on the sealed print.',
    paperSignature.extend({ return: key }),
  ),
  withdrawReturn: told(
    'return-withdrawals',
    'progress.withdraw-return',
    'Withdraw a return while its last signature is missing.',
    ofReturn,
  ),
  refuseReturn: told(
    'return-refusals',
    'progress.refuse-return',
    'Give a return back to who filled it in, with a reason.',
    z.strictObject({ return: key, reason: words(200) }),
  ),
  acceptReturn: told('acceptances', 'progress.accept-return', 'Accept a return: the month will stand on it.', ofReturn),
  sendBackReturn: told(
    'return-replies',
    'progress.send-back-return',
    'Send a return back, with a reason at a cell or a community.',
    z.strictObject({ return: key, place: words(80), reason: words(200) }),
  ),
  reopenReturn: told(
    'reopenings',
    'progress.reopen-return',
    'Open a return again, until the month is closed.',
    z.strictObject({ return: key, reason: words(200) }),
  ),
  closeMonth: told(
    'closings',
    'progress.close-month',
    'Close a month: what each row stands on is kept for good.',
    z.strictObject({ office: z.int(), period: id, silent: z.array(z.int()).max(1000).default([]) }),
  ),
  correctMonth: told(
    'corrections',
    'progress.correct-month',
    'Correct one row of a closed month, with an explanation.',
    z.strictObject({ id, office: z.int(), period: id, unit: z.int(), explanation: words(500), return: key.nullable().default(null) }),
  ),
  noteCommunities: told(
    'notes',
    'progress.note-communities',
    'Say of communities what can be seen, what is in the way and what comes next.',
    z.strictObject({
      period: id,
      notes: z
        .array(
          z.strictObject({
            item: key,
            state: words(500).nullable().default(null),
            problem: words(500).nullable().default(null),
            nextStep: words(500).nullable().default(null),
          }),
        )
        .min(1)
        .max(500),
    }),
  ),
  reportQuantity: told(
    'quantities',
    'progress.report-quantity',
    'Report a quantity that no chapter derives yet, with its source.',
    z.strictObject({ county: z.int(), quantity: quantityInput }),
  ),
  voidQuantity: told(
    'quantity-voidings',
    'progress.void-quantity',
    'Void a reported quantity, with a reason.',
    z.strictObject({ quantity: key, reason: words(200) }),
  ),
  justify: told(
    'justifications',
    'progress.justify',
    'Answer a soft finding of a unit’s month in writing.',
    z.strictObject({ ...unitMonth, finding: words(120), says: words(500) }),
  ),
  applyForRelease: told(
    'releases',
    'progress.apply-for-release',
    'Ask that a hard rule be let through for one unit and month.',
    z.strictObject({ ...unitMonth, id, rule: z.string(), reason: words(500) }),
  ),
  decideRelease: told(
    'release-decisions',
    'progress.decide-release',
    'Grant or refuse a release, with a reason.',
    z.strictObject({ release: key, granted: z.boolean(), reason: words(500) }),
  ),
  remindUnit: told('reminders', 'progress.remind-unit', 'Remind a unit of its month.', z.strictObject({ ...unitMonth, says: words(200) })),
  declareMonth: told(
    'declared-months',
    'progress.declare-month',
    'Declare a month before the unit’s facts begin, as it was printed.',
    z.strictObject({
      county: z.int(),
      unit: z.int(),
      year: z.int(),
      baseline: z.enum(baselines),
      month: z.string(),
      figures: unitFigures,
      source: words(200),
    }),
  ),
} as const
