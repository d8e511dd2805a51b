import { createHash } from 'node:crypto'
import { hasUnit } from '../access/actor.ts'
import { listUnits } from '../access/city.store.ts'
import { action, type Deed } from '../access/gate.ts'
import { notHere } from '../access/refused.ts'
import { canonical } from '../base/canonical.ts'
import { dayAt } from '../base/day.ts'
import { type Key, printKey } from '../base/key.ts'
import { Conflict, refuseIf } from '../base/objection.ts'
import { personsOf } from '../signoff/hand.ts'
import { openSheet, recordOnSheet, sayOnSheet } from '../signoff/sheet.actions.ts'
import { filesKept } from '../works/evidence.store.ts'
import { readKeptFindings } from './kept-finding.store.ts'
import { handInInput, paperReturnInput, returnInput, returnReasonInput } from './month-inputs.ts'
import { getPeriod, listTerms } from './period.store.ts'
import type { Period } from './period.ts'
import { addDecision, addReturn, holdReturn, listReturns } from './return.store.ts'
import { lastOf, type Return, stateOf } from './return.ts'
import { objectionsToHandingIn, objectionsToReason, objectionsToStep, type ReturnStep, scanMissing } from './return-rules.ts'
import { chainOf } from './terms.ts'
import type { UnitFigures } from './unit-figures.ts'
import { readUnitMonths } from './unit-month.store.ts'

const ofReturn = {
  cabinets: (input: { readonly return: Key }) => [input.return.county],
  subject: (input: { readonly return: Key }) => printKey(input.return),
}

/**
 * 上报: who fills in the return fixes its moment of knowing and with it its figures, and it goes to the unit's other
 * people. What was seen on the page is named by its hash: nobody certifies figures that he has not seen.
 */
export const handIn = action('progress.hand-in', handInInput, { ...ofReturn, freezes: true }, async (deed, input) => {
  const { tx, actor, now, known, act } = deed
  const { office } = actor.city
  await isOfUnit(deed, input.unit, input.return.county)
  const period = await getPeriod(tx, office, input.period)
  const today = dayAt(now)
  const [{ version, figuresOf }, findings, terms, returns] = [
    await readUnitMonths(tx, { ...period, known }),
    (await readKeptFindings(tx, period, [input.unit], known)).get(input.unit) ?? [],
    (await listTerms(tx, office, today))(input.unit),
    await listReturns(tx, period.id),
  ]
  const figures = figuresOf(input.unit)
  if (input.seen !== null && input.seen !== seenHash(figures)) throw movedMeanwhile
  const last = lastOf(returns.filter(({ unit }) => unit === input.unit))
  refuseIf(objectionsToHandingIn({ period, last, findings, withProblems: input.withProblems, today }))
  const { people } = terms
  const one = {
    key: input.return,
    period: period.id,
    unit: input.unit,
    known,
    version,
    figures,
    findings,
    withProblems: input.withProblems,
    people,
  }
  await addReturn(tx, { ...one, hash: hashOfRow(period, one), post: actor.name, act }, now)
  await toItsPeople(deed, period, one)
})

/** The others who sign it; where one person does all of it, it is certified at once. */
async function toItsPeople(deed: Deed, period: Period, one: Pick<Return, 'key' | 'unit' | 'people'>): Promise<void> {
  const { tx, actor, now, act } = deed
  const chain = chainOf(one.people)
  if (chain.length === 0) {
    await addDecision(tx, { key: one.key, decisions: [] }, { kind: 'certified', post: actor.name, act }, now)
    return
  }
  const name = (await listUnits(tx, actor.city.office)).find(unit => unit.id === one.unit)?.name ?? ''
  await openSheet(deed, { ...subjectOf(one.key), title: `${name} ${period.name}`, chain, authors: personsOf(actor) })
}

/** 签字: the post whose turn it is agrees; with the last of them the return is certified (已报). */
export const signReturn = action('progress.sign-return', returnInput, ofReturn, async (deed, input) => {
  const one = await holdFor(deed, input.return, 'sign')
  const { closed } = await sayOnSheet(deed, subjectOf(one.key), 'agree')
  if (closed === 'agreed') await decide(deed, one, 'certified', null)
})

/** 登记纸质签字: the step whose turn it is was signed on the sealed print, of which the scan is kept. */
export const recordReturnSignature = action(
  'progress.record-return-signature',
  paperReturnInput,
  {
    ...ofReturn,
    // The names of who signed lie with the sheet, where they can be erased, and not in the book for ever.
    kept: ({ return: of, signatory, actingFor, day, medium, party, slip }) => ({
      ...{ return: of, day, medium, party, slip, post: signatory.post },
      document: actingFor?.document ?? null,
    }),
  },
  async (deed, { return: asked, ...signature }) => {
    const one = await holdFor(deed, asked, 'sign')
    const { slip } = signature
    refuseIf(slip === null || (await filesKept(deed.tx, [asked.county], [slip])).size > 0 ? [] : [scanMissing])
    const { closed } = await recordOnSheet(deed, subjectOf(one.key), signature)
    if (closed === 'agreed') await decide(deed, one, 'certified', null)
  },
)

/** 撤回: by who filled it in, while its last signature is missing. */
export const withdrawReturn = action('progress.withdraw-return', returnInput, ofReturn, async (deed, input) => {
  const one = await holdFor(deed, input.return, 'withdraw')
  await sayOnSheet(deed, subjectOf(one.key), 'withdraw')
  await decide(deed, one, 'withdrawn', null)
})

/** 单位退回: who should have signed gives it back to who filled it in, with a reason. */
export const refuseReturn = action('progress.refuse-return', returnReasonInput, ofReturn, async (deed, input) => {
  const one = await holdFor(deed, input.return, 'refuse')
  refuseIf(objectionsToReason(input.reason))
  await sayOnSheet(deed, subjectOf(one.key), 'return', { reason: input.reason })
  await decide(deed, one, 'refused', input.reason)
})

/** The subject of a return's sheet. */
export const subjectOf = (one: Key) => ({ county: one.county, subject: printKey(one) })

async function isOfUnit({ tx, actor }: Deed, unit: number, county: number): Promise<void> {
  const found = (await listUnits(tx, actor.city.office)).find(one => one.id === unit)
  if (!found || found.county !== county || !hasUnit(actor.reach, unit)) throw notHere
}

/** Holds a return of which this step may be taken. */
export async function holdFor({ tx, actor }: Deed, asked: Key, step: ReturnStep): Promise<Return> {
  const one = await holdReturn(tx, asked, actor.reach.units)
  refuseIf(objectionsToStep(stateOf(one), step))
  return one
}

export const decide = (
  { tx, actor, act, now }: Deed,
  one: Return,
  kind: Return['decisions'][number]['kind'],
  reason: string | null,
  place: string | null = null,
): Promise<void> => addDecision(tx, one, { kind, reason, place, post: actor.name, act }, now)

const sha256 = (value: unknown) => createHash('sha256').update(canonical(value)).digest('hex')

/** Over all from which a row's figures can be derived again, and the figures. */
export const hashOfRow = (
  { office, line, month, cutoff }: Pick<Period, 'office' | 'line' | 'month' | 'cutoff'>,
  { unit, known, version, figures }: { unit: number; known: Date; version: string | null; figures: UnitFigures },
): string => sha256({ office, line, month, cutoff, unit, known, version, figures })

/** The name of figures that somebody looks at. */
export const seenHash = (figures: UnitFigures): string => sha256(figures)

const movedMeanwhile = new Conflict({
  zh: '您看到的数字已有变化（刚刚有人记录或作废了事实），请刷新核对后再上报。',
  en: 'The figures have changed since you saw them: somebody recorded or voided a fact. Reload and check them before you hand in.',
})
