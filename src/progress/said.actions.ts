import { type Actor, hasUnit, reachesCity } from '../access/actor.ts'
import { listUnits } from '../access/city.store.ts'
import { action, type Deed } from '../access/gate.ts'
import { notHere } from '../access/refused.ts'
import { dayAt } from '../base/day.ts'
import { type Key, printKey } from '../base/key.ts'
import { refuseIf } from '../base/objection.ts'
import { holdItems } from '../plan/item.store.ts'
import { objectionsToDeclaring } from './declared.ts'
import {
  applyInput,
  decideInput,
  declareInput,
  justifyInput,
  notesInput,
  remindInput,
  reportQuantityInput,
  voidQuantityInput,
} from './month-inputs.ts'
import { getPeriod } from './period.store.ts'
import { objectionsToQuantity } from './quantity.ts'
import { addRelease, addReleaseDecision, holdRelease, listReleases } from './release.store.ts'
import { decidedAlready, objectionsToApplying } from './release.ts'
import { monthClosed, objectionsToAnswer, objectionsToReason } from './return-rules.ts'
import { addDeclared, addJustification, addNotes, addQuantity, addReminder, holdQuantity, voidQuantityRow } from './said.store.ts'

/** Of a unit's month: the unit's cabinet, which the sender names and the act checks. */
const ofUnit = {
  cabinets: (input: { readonly county: number }) => [input.county],
  subject: (input: { readonly county: number; readonly period: string }) => `${input.county}-${input.period}`,
}

/** 填写小区进展: what can be seen, what is in the way and what comes next, of many communities at once. */
export const noteCommunities = action(
  'progress.note-communities',
  notesInput,
  { cabinets: input => input.notes.map(({ item }) => item.county), subject: input => printKey((input.notes[0] as { item: Key }).item) },
  async ({ tx, actor, act, now }, { period: asked, notes }) => {
    const period = await getPeriod(tx, actor.city.office, asked)
    refuseIf(period.closedAt ? [monthClosed(period.month)] : [])
    await holdItems(
      tx,
      notes.map(({ item }) => item),
      actor.reach.units,
    )
    await addNotes(
      tx,
      period.id,
      notes.map(({ item, ...note }) => ({ ...note, county: item.county, item: item.id })),
      act,
      now,
    )
  },
)

/** 登记填报数: a quantity that no chapter derives yet, with its source. */
export const reportQuantity = action(
  'progress.report-quantity',
  reportQuantityInput,
  { cabinets: input => [input.county], subject: input => `${input.county}-${input.quantity.id}` },
  async (deed, { county, quantity }) => {
    const { tx, actor, act, now } = deed
    await isOfUnit(deed, quantity.unit, county)
    if (quantity.item) await holdItems(tx, [quantity.item], actor.reach.units)
    refuseIf(objectionsToQuantity(quantity, dayAt(now)))
    await addQuantity(tx, county, quantity, act, now)
  },
)

/** 作废填报数: once, with a reason. */
export const voidQuantity = action(
  'progress.void-quantity',
  voidQuantityInput,
  { cabinets: input => [input.quantity.county], subject: input => printKey(input.quantity) },
  async ({ tx, actor, act, now }, { quantity, reason }) => {
    if (!hasUnit(actor.reach, await holdQuantity(tx, quantity))) throw notHere
    refuseIf(objectionsToReason(reason))
    await voidQuantityRow(tx, quantity, reason, act, now)
  },
)

/** 说明疑点: how a soft finding comes about. The city reads it when it accepts the return. */
export const justify = action('progress.justify', justifyInput, ofUnit, async (deed, { county, period, unit, finding, says }) => {
  const { tx, actor, act, now } = deed
  await isOfUnit(deed, unit, county)
  await getPeriod(tx, actor.city.office, period)
  refuseIf(objectionsToAnswer(says))
  await addJustification(tx, { county, period, unit, post: actor.name, act }, finding, says, now)
})

/** 申请放行: that one hard rule be let through for this unit and month. */
export const applyForRelease = action(
  'progress.apply-for-release',
  applyInput,
  ofUnit,
  async (deed, { county, period: asked, unit, rule, reason, id: name }) => {
    const { tx, actor, act, now } = deed
    await isOfUnit(deed, unit, county)
    const period = await getPeriod(tx, actor.city.office, asked)
    const earlier = (await listReleases(tx, period.id)).filter(one => one.unit === unit && one.rule === rule)
    refuseIf([...(period.closedAt ? [monthClosed(period.month)] : []), ...objectionsToApplying(rule, reason, earlier)])
    await addRelease(tx, { key: { county, id: name }, period: period.id, unit, rule, reason, post: actor.name }, act, now)
  },
)

/** 审批放行: granted or not, with a reason, by the city's signer. */
export const decideRelease = action(
  'progress.decide-release',
  decideInput,
  {
    cabinets: (input, actor) => ofCity(actor, input.release.county),
    subject: input => printKey(input.release),
  },
  async ({ tx, actor, act, now }, { release, granted, reason }) => {
    const { decided } = await holdRelease(tx, release)
    refuseIf([...(decided ? [decidedAlready] : []), ...objectionsToReason(reason)])
    await addReleaseDecision(tx, release, { granted, reason, post: actor.name }, act, now)
  },
)

/** 催报: a dated line that the unit's people find in their inbox. */
export const remindUnit = action(
  'progress.remind-unit',
  remindInput,
  { ...ofUnit, cabinets: (input, actor) => ofCity(actor, input.county) },
  async (deed, { county, period: asked, unit, says }) => {
    const { tx, actor, act, now } = deed
    await isOfUnit(deed, unit, county)
    const period = await getPeriod(tx, actor.city.office, asked)
    refuseIf(period.closedAt ? [monthClosed(period.month)] : [])
    await addReminder(tx, { county, period: period.id, unit, post: actor.name, act }, says, now)
  },
)

/** 补录: the figures of a month before the unit's facts begin, as they were printed then. */
export const declareMonth = action('progress.declare-month', declareInput, { cabinets: input => [input.county] }, async (deed, input) => {
  await isOfUnit(deed, input.unit, input.county)
  refuseIf(objectionsToDeclaring(input))
  await addDeclared(deed.tx, input, deed.act, deed.now)
})

async function isOfUnit({ tx, actor }: Deed, unit: number, county: number): Promise<void> {
  const found = (await listUnits(tx, actor.city.office)).find(one => one.id === unit)
  if (!found || found.county !== county || !hasUnit(actor.reach, unit)) throw notHere
}

function ofCity(actor: Actor, county: number): [number] {
  if (!reachesCity(actor)) throw notHere
  return [county]
}
