import { wholeOfficeOf } from '../access/actor.ts'
import { action, type Deed } from '../access/gate.ts'
import { type Key, printKey } from '../base/key.ts'
import { Refused, refuseIf } from '../base/objection.ts'
import { objectionsToStandingOn } from './acceptance.actions.ts'
import { addCorrection, findClosedMonth } from './closing.store.ts'
import { monthOpen, notACertifiedReturn, objectionsToCorrecting } from './correction.ts'
import { correctMonthInput } from './month-inputs.ts'
import { type ClosedMonth, printedRows } from './month-rows.ts'
import { getPeriod } from './period.store.ts'
import type { Period } from './period.ts'
import { decide, hashOfRow } from './return.actions.ts'
import { holdReturn } from './return.store.ts'
import { type Return, stateOf } from './return.ts'
import type { UnitFigures } from './unit-figures.ts'
import { readUnitMonths } from './unit-month.store.ts'

/**
 * 更正: a row of a closed month is printed otherwise from now on, with its explanation; the closing stays as it was. It
 * stands on a late return (补报), or on the facts that are known now.
 */
export const correctMonth = action(
  'progress.correct-month',
  correctMonthInput,
  {
    cabinets: (input, actor) => wholeOfficeOf(actor, input.office),
    subject: input => `${input.office}-${input.period}`,
    freezes: true,
  },
  async (deed, input) => {
    const { tx, actor, now, act } = deed
    const period = await getPeriod(tx, input.office, input.period)
    const month = await findClosedMonth(tx, input.office, input.period)
    if (!month) throw new Refused([monthOpen])
    const after = await footingFor(deed, period, input.unit, input.return)
    const before = rowBefore(month, input.unit, now)
    refuseIf(objectionsToCorrecting({ explanation: input.explanation, before, after: after.figures }))
    const { id: name, unit, explanation } = input
    await addCorrection(
      tx,
      period.id,
      input.office,
      {
        ...{
          id: name,
          unit,
          explanation,
          before: before as UnitFigures,
          after: after.figures,
          hash: hashOfRow(period, { unit, ...after }),
        },
        ...{ returnKey: after.returnKey, known: after.known, version: after.version, post: actor.name, act },
      },
      now,
    )
  },
)

const rowBefore = (month: ClosedMonth, unit: number, now: Date) => printedRows(month, now).find(row => row.unit === unit)?.figures ?? null

/** What the corrected row stands on. A late return is accepted by it. */
async function footingFor(deed: Deed, period: Period, unit: number, asked: Key | null) {
  const { tx, known } = deed
  if (asked === null) {
    const { version, figuresOf } = await readUnitMonths(tx, { ...period, known })
    return { returnKey: null, known, version, figures: figuresOf(unit) }
  }
  const one = await holdReturn(tx, asked, 'all')
  refuseIf(isLateReturn(one, period, unit) ? await objectionsToStandingOn(deed, one, period) : [notACertifiedReturn])
  await decide(deed, one, 'accepted', null)
  return { returnKey: printKey(asked), known: one.known, version: one.version, figures: one.figures }
}

const isLateReturn = (one: Return, period: Period, unit: number) =>
  one.period === period.id && one.unit === unit && stateOf(one) === 'certified'
