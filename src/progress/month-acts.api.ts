import type { z } from 'zod'
import { receiptAnswer } from '../access/receipt.ts'
import {
  applyInput,
  closeMonthInput,
  correctMonthInput,
  decideInput,
  declareInput,
  handInInput,
  justifyInput,
  notesInput,
  openMonthInput,
  paperReturnInput,
  remindInput,
  reportQuantityInput,
  returnInput,
  returnReasonInput,
  sendBackInput,
  voidQuantityInput,
} from './month-inputs.ts'
import { termsInput } from './terms.ts'

/** An act of the month: what it says is its whole input, at an address that is a noun. */
const told = <const A extends string, B extends z.ZodType>(path: A, needs: string, says: string, body: B) =>
  ({ method: 'POST', path: `/api/progress/${path}`, says, needs, body, answer: receiptAnswer }) as const

/** What is done with a month. */
export const monthActs = {
  openMonth: told('periods', 'progress.open-month', 'Open a month of a reporting line.', openMonthInput),
  setTerms: told('terms', 'progress.set-terms', 'Say how many people sign a unit’s returns, and when its facts begin.', termsInput),
  handIn: told('returns', 'progress.hand-in', 'Hand in a unit’s month: its figures are fixed as the facts have them now.', handInInput),
  signReturn: told('return-signatures', 'progress.sign-return', 'Sign a return as the post whose turn it is.', returnInput),
  recordReturnSignature: told(
    'return-paper-signatures',
    'progress.record-return-signature',
    'Record a signature that was made on the sealed print.',
    paperReturnInput,
  ),
  withdrawReturn: told(
    'return-withdrawals',
    'progress.withdraw-return',
    'Withdraw a return while its last signature is missing.',
    returnInput,
  ),
  refuseReturn: told(
    'return-refusals',
    'progress.refuse-return',
    'Give a return back to who filled it in, with a reason.',
    returnReasonInput,
  ),
  acceptReturn: told('acceptances', 'progress.accept-return', 'Accept a return: the month will stand on it.', returnInput),
  sendBackReturn: told(
    'return-replies',
    'progress.send-back-return',
    'Send a return back, with a reason at a cell or a community.',
    sendBackInput,
  ),
  reopenReturn: told('reopenings', 'progress.reopen-return', 'Open a return again, until the month is closed.', returnReasonInput),
  closeMonth: told('closings', 'progress.close-month', 'Close a month: what each row stands on is kept for good.', closeMonthInput),
  correctMonth: told('corrections', 'progress.correct-month', 'Correct one row of a closed month, with an explanation.', correctMonthInput),
  noteCommunities: told(
    'notes',
    'progress.note-communities',
    'Say of communities what can be seen, what is in the way and what comes next.',
    notesInput,
  ),
  reportQuantity: told(
    'quantities',
    'progress.report-quantity',
    'Report a quantity that no chapter derives yet, with its source.',
    reportQuantityInput,
  ),
  voidQuantity: told('quantity-voidings', 'progress.void-quantity', 'Void a reported quantity, with a reason.', voidQuantityInput),
  justify: told('justifications', 'progress.justify', 'Answer a soft finding of a unit’s month in writing.', justifyInput),
  applyForRelease: told(
    'releases',
    'progress.apply-for-release',
    'Ask that a hard rule be let through for one unit and month.',
    applyInput,
  ),
  decideRelease: told('release-decisions', 'progress.decide-release', 'Grant or refuse a release, with a reason.', decideInput),
  remindUnit: told('reminders', 'progress.remind-unit', 'Remind a unit of its month.', remindInput),
  declareMonth: told(
    'declared-months',
    'progress.declare-month',
    'Declare a month before the unit’s facts begin, as it was printed.',
    declareInput,
  ),
} as const
