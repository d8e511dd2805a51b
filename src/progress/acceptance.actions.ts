import { type Actor, reachesCity } from '../access/actor.ts'
import { action, type Deed } from '../access/gate.ts'
import { notHere } from '../access/refused.ts'
import { type Key, printKey } from '../base/key.ts'
import { refuseIf } from '../base/objection.ts'
import { listReleased } from './kept-finding.store.ts'
import { returnInput, returnReasonInput, sendBackInput } from './month-inputs.ts'
import { getPeriod } from './period.store.ts'
import type { Period } from './period.ts'
import { decide, holdFor } from './return.actions.ts'
import type { Return } from './return.ts'
import { monthClosed, objectionsToAccepting, objectionsToPlace, objectionsToReason, type ReturnStep } from './return-rules.ts'
import { sameFigures } from './unit-figures.ts'
import { readUnitMonths } from './unit-month.store.ts'

/** What the city decides about a unit's return, in the unit's cabinet. */
const ofCity = {
  cabinets: (input: { readonly return: Key }, actor: Actor) => {
    if (!reachesCity(actor)) throw notHere
    return [input.return.county]
  },
  subject: (input: { readonly return: Key }) => printKey(input.return),
}

/** 接收: the month will stand on this return. The figures are counted once more, over the whole city, as of its moment of knowing. */
export const acceptReturn = action('progress.accept-return', returnInput, ofCity, async (deed, input) => {
  const { one, period } = await holdOpen(deed, input.return, 'accept')
  refuseIf(await objectionsToStandingOn(deed, one, period))
  await decide(deed, one, 'accepted', null)
})

/** 退回: with a reason, at a cell of the row or at a community. */
export const sendBackReturn = action('progress.send-back-return', sendBackInput, ofCity, async (deed, input) => {
  const { one } = await holdOpen(deed, input.return, 'send-back')
  refuseIf([...objectionsToPlace(input.place), ...objectionsToReason(input.reason)])
  await decide(deed, one, 'sent-back', input.reason, input.place)
})

/** 重新打开: until the closing the unit may hand in once more, also what was accepted. */
export const reopenReturn = action('progress.reopen-return', returnReasonInput, ofCity, async (deed, input) => {
  const { one } = await holdOpen(deed, input.return, 'reopen')
  refuseIf(objectionsToReason(input.reason))
  await decide(deed, one, 'reopened', input.reason)
})

async function holdOpen(deed: Deed, asked: Key, step: ReturnStep): Promise<{ one: Return; period: Period }> {
  const one = await holdFor(deed, asked, step)
  const period = await getPeriod(deed.tx, deed.actor.city.office, one.period)
  refuseIf(period.closedAt ? [monthClosed(period.month)] : [])
  return { one, period }
}

/** Why a closed month may not stand on this return; a correction asks the same. */
export async function objectionsToStandingOn({ tx, now }: Deed, one: Return, period: Period) {
  const [released, today, then] = await Promise.all([
    listReleased(tx, period.id),
    readUnitMonths(tx, { ...period, known: now }),
    readUnitMonths(tx, { ...period, known: one.known }),
  ])
  const findings = one.findings.map(finding => ({ ...finding, released: finding.released || released.has(`${one.unit} ${finding.rule}`) }))
  return objectionsToAccepting(
    { findings, version: one.version },
    { version: today.version, sameFigures: sameFigures(then.figuresOf(one.unit), one.figures) },
  )
}
