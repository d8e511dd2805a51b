import { createHash } from 'node:crypto'
import { z } from 'zod'
import { wholeOfficeOf } from '../access/actor.ts'
import { action, type Deed } from '../access/gate.ts'
import { canonical } from '../base/canonical.ts'
import { type Day, dayAt } from '../base/day.ts'
import type { DocumentTree, Drawn } from '../base/document.ts'
import { printKey } from '../base/key.ts'
import { type Objection, refuseIf } from '../base/objection.ts'
import { day, key, words } from '../base/schema.ts'
import { paperSignature } from '../signoff/decision.ts'
import { recordOnSheet, sayOnSheet } from '../signoff/sheet.actions.ts'
import { findSheet } from '../signoff/sheet.store.ts'
import { filesKept } from '../works/evidence.store.ts'
import { type Edition, editionAfter, firstEdition, objectionsToCorrection, objectionsToReason } from './correction.ts'
import { holdForPrint, objectionsToProof, subjectOf } from './draft.actions.ts'
import { type Draft, markDraft } from './draft.store.ts'
import { addIssue, addRelease, addVoiding, getIssue, type IssueFiles } from './issue.store.ts'
import { monthReported } from './issue.ts'
import { changesToFigures } from './issue-changes.ts'
import { objectionsToStep } from './issue-state.ts'
import { holdNumbers, takeNumber } from './number.store.ts'
import { numberYear } from './numbering.ts'
import { picturesOf } from './pictures.adapter.ts'
import { drawnAs, wrongIssue } from './proof.store.ts'
import { objectionsToRelease } from './release.ts'
import { objectionsToLastStep } from './sign-off.ts'

/**
 * 签发: with the last signature the issue gets its number and is drawn and kept for good, with the figures that were known
 * when it went to review. What has changed since is listed with it, and changes nothing in it.
 */
export const signIssue = action(
  'bulletin.sign-issue',
  z.strictObject({ draft: key }),
  { cabinets: (input, actor) => wholeOfficeOf(actor, input.draft.county), subject: input => printKey(input.draft) },
  async (deed, input) => {
    const draft = await holdForPrint(deed, input.draft)
    refuseIf(objectionsToStep(draft.state, 'sign-issue'))
    const sheet = await findSheet(deed.tx, subjectOf(draft.key))
    refuseIf(sheet ? objectionsToLastStep(sheet, 'sign-issue') : [])
    const { closed } = await sayOnSheet(deed, subjectOf(draft.key), 'agree')
    if (closed === 'agreed') await becomeIssue(deed, draft, dayAt(deed.now))
  },
)

/**
 * 登记签批: the step whose turn it is was agreed to on paper or in the office system. Where it was the last one, the issue
 * is signed, and the day on the paper is its day of signature.
 */
export const recordSignature = action(
  'bulletin.record-signature',
  paperSignature.extend({ draft: key }),
  {
    cabinets: (input, actor) => wholeOfficeOf(actor, input.draft.county),
    subject: input => printKey(input.draft),
    // The names of who signed lie with the sheet, where they can be erased, and not in the book for ever.
    kept: ({ signatory, actingFor, day, medium, party, slip }) => ({
      ...{ day, medium, party, slip, post: signatory.post },
      document: actingFor?.document ?? null,
    }),
  },
  async (deed, { draft: asked, ...signature }) => {
    const draft = await holdForPrint(deed, asked)
    refuseIf(objectionsToStep(draft.state, 'record-signature'))
    refuseIf(await objectionsToSlip(deed, draft, signature.slip))
    const { closed } = await recordOnSheet(deed, subjectOf(draft.key), signature)
    if (closed === 'agreed') await becomeIssue(deed, draft, signature.day)
  },
)

async function objectionsToSlip({ tx }: Deed, { key: { county } }: Draft, slip: string | null): Promise<Objection[]> {
  return slip === null || (await filesKept(tx, [county], [slip])).size > 0 ? [] : [slipMissing]
}

async function becomeIssue(deed: Deed, draft: Draft, signedOn: Day): Promise<void> {
  const { tx, now, house } = deed
  const known = draft.knownAt as Date
  const edition = await giveNumber(deed, draft, signedOn)
  const drawn = await drawnAs(tx, draft, edition, known, signedOn, false)
  refuseIf(await objectionsToProof(house, drawn))
  const { tree, figures } = drawn
  const today = await drawnAs(tx, draft, edition, now, signedOn, false)
  const { number, edition: no, proof } = edition
  await addIssue(
    tx,
    {
      ...{ key: draft.key, number, edition: no, proof, month: monthReported(draft.content), signedOn },
      ...{ cutoff: draft.content.cutoff, knownAt: known, content: draft.content, tree, figures },
      changed: changesToFigures(figures, today.figures),
      hash: hashOf(tree),
      drawnBy: await house.drawer.versions(),
      files: await drawAndKeep(deed, tree),
      ...{ replaces: draft.replaces, reason: draft.reason },
    },
    now,
  )
  await markDraft(tx, draft.key, 'signed', known)
}

export const hashOf = (tree: DocumentTree): string => createHash('sha256').update(canonical(tree)).digest('hex')

/** The next number, or that of the issue that is replaced. From here on nobody else signs in this series until the act ends. */
async function giveNumber({ tx }: Deed, draft: Draft, signedOn: Day): Promise<Edition> {
  const { series } = draft.content
  if (draft.replaces === null) return firstEdition(await takeNumber(tx, draft.key.county, series, numberYear(signedOn)))
  await holdNumbers(tx, draft.key.county, series, numberYear(signedOn))
  const wrong = await wrongIssue(tx, draft)
  if (!wrong) throw new Error('a correction names the issue that it replaces')
  refuseIf(objectionsToCorrection(wrong, draft))
  return editionAfter(wrong, draft.kind, draft.reason ?? '')
}

/** The files go first and their row second: where the act fails, they are orphans and are swept. */
async function drawAndKeep({ house }: Deed, tree: DocumentTree): Promise<IssueFiles> {
  const drawn = await house.drawer.draw(tree, await picturesOf(house.files, tree))
  const keep = (form: keyof Drawn) => house.files.put(drawn[form])
  return { docx: await keep('docx'), pdf: await keep('pdf'), xlsx: await keep('xlsx'), html: await keep('html') }
}

/** 作废: the issue keeps its number and its files, and says that it no longer holds. */
export const voidIssue = action(
  'bulletin.void-issue',
  z.strictObject({ issue: key, reason: words(200) }),
  { cabinets: (input, actor) => wholeOfficeOf(actor, input.issue.county), subject: input => printKey(input.issue) },
  async ({ tx, now }, { issue, reason }) => {
    const { number } = await getIssue(tx, issue)
    await holdNumbers(tx, issue.county, number.series, number.year)
    const { state } = await getIssue(tx, issue) // again, now that nobody corrects or voids it any more
    refuseIf([...objectionsToStep(state, 'void-issue'), ...objectionsToReason(reason)])
    await addVoiding(tx, issue, reason, now)
  },
)

/** 印发: printed and sent out. From here its proof is not corrected any more; what is wrong becomes a correction. */
export const releaseIssue = action(
  'bulletin.release-issue',
  z.strictObject({ issue: key, day, copies: z.int().min(0).max(100_000) }),
  { cabinets: (input, actor) => wholeOfficeOf(actor, input.issue.county), subject: input => printKey(input.issue) },
  async ({ tx, now }, { issue, day: issuedOn, copies }) => {
    const { number } = await getIssue(tx, issue)
    await holdNumbers(tx, issue.county, number.series, number.year)
    const { state, signedOn } = await getIssue(tx, issue) // again, now that nobody replaces or voids it any more
    refuseIf([...objectionsToStep(state, 'release-issue'), ...objectionsToRelease(issuedOn, signedOn, dayAt(now))])
    await addRelease(tx, issue, issuedOn, copies, now)
  },
)

const slipMissing: Objection = {
  code: 'bulletin.slip-missing',
  place: 'slip',
  says: { zh: '签批单的扫描件尚未上传成功，请重新上传。', en: 'The scan of the slip has not been uploaded: upload it again.' },
}
