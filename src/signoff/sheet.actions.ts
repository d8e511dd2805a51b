import type { Deed } from '../access/gate.ts'
import { dayAt } from '../base/day.ts'
import { newId } from '../base/id.adapter.ts'
import { NotFound, refuseIf } from '../base/objection.ts'
import type { Chain, Verb } from './chain.ts'
import type { PaperSignature } from './decision.ts'
import { addDecision, addSheet, closeSheet, holdSheet, type NewDecision, readHand, type Subject } from './sheet.store.ts'
import { type Sheet, type Stand, standOf, waitingFor } from './sheet.ts'
import { objectionsToChain, objectionsToPaper, objectionsToSaying, partyOf } from './sheet-rules.ts'

/**
 * What an owner's act calls when something of its own goes to sign-off. None of these is an act by itself: the owner's
 * act declares who may do it, writes here and does in the same transaction what follows from how the sheet then stands.
 */

/** 送审: opens the sheet of a subject, with its chain as it is on this day and everybody who wrote the subject. */
export async function openSheet(
  { tx, now }: Deed,
  about: Subject & { readonly title: string; readonly chain: Chain; readonly authors: readonly string[] },
): Promise<void> {
  const { county, ...sheet } = about
  refuseIf(objectionsToChain(sheet.chain))
  await addSheet(tx, { ...sheet, key: { county, id: newId(now.getTime()) }, openedAt: now })
}

export interface Said {
  readonly reason?: string | null
  readonly toStep?: number | null
}

/** Says something on the open sheet of a subject, as the actor's post. Answers how the sheet stands then. */
export async function sayOnSheet(deed: Deed, subject: Subject, verb: Verb, { reason = null, toStep = null }: Said = {}): Promise<Stand> {
  const { actor, now, act } = deed
  const sheet = await holdOpen(deed, subject)
  const today = dayAt(now)
  refuseIf(objectionsToSaying(sheet, { verb, party: actor.kind, hand: await readHand(deed.tx, actor), today, toStep }))
  return write(deed, sheet, {
    verb,
    step: standOf(sheet).step,
    party: waitingFor(sheet).includes(actor.kind) ? actor.kind : null,
    post: actor.name,
    person: actor.person,
    inPlaceOf: actor.acting?.for ?? null,
    document: actor.acting?.document ?? null,
    medium: 'desk',
    on: today,
    at: now,
    reason,
    toStep,
    slip: null,
    signatory: null,
    act,
  })
}

/** Records a signature that was made on paper or in the office system: the step whose turn it is has agreed, on that day. */
export async function recordOnSheet(deed: Deed, subject: Subject, signature: PaperSignature): Promise<Stand> {
  const { now, act } = deed
  const sheet = await holdOpen(deed, subject)
  refuseIf(objectionsToPaper(sheet, signature, dayAt(now)))
  const { signatory, actingFor } = signature
  return write(deed, sheet, {
    verb: 'agree',
    step: standOf(sheet).step,
    party: partyOf(waitingFor(sheet), signature),
    post: signatory.post,
    person: null,
    inPlaceOf: null,
    document: actingFor?.document ?? null,
    medium: signature.medium,
    on: signature.day,
    at: now,
    reason: null,
    toStep: null,
    slip: signature.slip,
    signatory: { name: signatory.name, actingFor: actingFor?.name ?? null },
    act,
  })
}

async function holdOpen({ tx }: Deed, subject: Subject): Promise<Sheet> {
  const sheet = await holdSheet(tx, subject)
  if (sheet) return sheet
  throw new NotFound({ zh: '没有正在办理的审批单，请刷新看看。', en: 'There is no sign-off under way: reload and look.' })
}

async function write({ tx, now }: Deed, sheet: Sheet, decision: NewDecision): Promise<Stand> {
  await addDecision(tx, sheet, decision)
  const hand = { persons: [], names: [] } // where the sheet stands does not depend on whose hand it was
  const decisions = [...sheet.decisions, { ...decision, no: sheet.decisions.length + 1, hand }]
  const stand = standOf({ ...sheet, decisions })
  if (stand.closed !== null) await closeSheet(tx, sheet.key, now)
  return stand
}
