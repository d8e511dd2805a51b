import { createHash } from 'node:crypto'
import { z } from 'zod'
import { officeOf } from '../access/actor.ts'
import { action, type Deed } from '../access/gate.ts'
import { canonical } from '../base/canonical.ts'
import { dayAt } from '../base/day.ts'
import type { DocumentTree, Drawn } from '../base/document.ts'
import { printKey } from '../base/key.ts'
import { refuseIf } from '../base/objection.ts'
import { key, words } from '../base/schema.ts'
import { correctionOf, type Edition, firstEdition, objectionsToCorrection, objectionsToReason } from './correction.ts'
import { holdForPrint, objectionsToProof } from './draft.actions.ts'
import { type Draft, markDraft } from './draft.store.ts'
import { addIssue, addVoiding, getIssue, type IssueFiles } from './issue.store.ts'
import { monthReported } from './issue.ts'
import { changesToFigures } from './issue-changes.ts'
import { objectionsToStep } from './issue-state.ts'
import { holdNumbers, takeNumber } from './number.store.ts'
import { numberYear } from './numbering.ts'
import { drawnAs, wrongIssue } from './proof.store.ts'
import { wantedBy } from './wanted.ts'

/**
 * 签发: the issue gets its number and is drawn and kept for good, with the figures that were known when it went to
 * review. What has changed since is listed with it, and changes nothing in it.
 */
export const signIssue = action(
  'bulletin.sign-issue',
  z.strictObject({ draft: key }),
  { cabinets: (input, actor) => officeOf(actor, input.draft.county), subject: input => printKey(input.draft) },
  async (deed, input) => {
    const draft = await holdForPrint(deed, input.draft)
    refuseIf(objectionsToStep(draft.state, 'sign-issue'))
    const { tx, now, house } = deed
    const [known, signedOn] = [draft.knownAt as Date, dayAt(now)]
    const edition = await giveNumber(deed, draft)
    const drawn = await drawnAs(tx, draft, edition, known, signedOn, false)
    refuseIf(await objectionsToProof(house, drawn))
    const { tree, figures } = drawn
    const today = await drawnAs(tx, draft, edition, now, signedOn, false)
    const { number, edition: no } = edition
    await addIssue(
      tx,
      {
        key: draft.key,
        number,
        edition: no,
        month: monthReported(draft.content),
        signedOn,
        cutoff: draft.content.cutoff,
        knownAt: known,
        content: draft.content,
        tree,
        figures,
        changed: changesToFigures(figures, today.figures),
        hash: hashOf(tree),
        drawnBy: await house.drawer.versions(),
        files: await drawAndKeep(deed, draft, tree),
        replaces: draft.replaces,
      },
      now,
    )
    await markDraft(tx, draft.key, 'signed', known)
  },
)

export const hashOf = (tree: DocumentTree): string => createHash('sha256').update(canonical(tree)).digest('hex')

/** The next number, or that of the issue that is corrected. From here on nobody else signs in this series until the act ends. */
async function giveNumber({ tx, now }: Deed, draft: Draft): Promise<Edition> {
  const { series } = draft.content
  if (draft.replaces === null) return firstEdition(await takeNumber(tx, draft.key.county, series, numberYear(dayAt(now))))
  await holdNumbers(tx, draft.key.county, series, numberYear(dayAt(now)))
  const wrong = await wrongIssue(tx, draft)
  if (!wrong) throw new Error('a correction names the issue that it replaces')
  refuseIf(objectionsToCorrection(wrong, draft.content, draft.reason ?? ''))
  return correctionOf(wrong, draft.reason ?? '')
}

/** The files go first and their row second: where the act fails, they are orphans and are swept. */
async function drawAndKeep({ house }: Deed, draft: Draft, tree: DocumentTree): Promise<IssueFiles> {
  const pictures = new Map<string, Uint8Array>()
  for (const hash of wantedBy(draft.content).pictures) pictures.set(hash, await house.files.get(hash))
  const drawn = await house.drawer.draw(tree, pictures)
  const keep = (form: keyof Drawn) => house.files.put(drawn[form])
  return { docx: await keep('docx'), pdf: await keep('pdf'), xlsx: await keep('xlsx'), html: await keep('html') }
}

/** 作废: the issue keeps its number and its files, and says that it no longer holds. */
export const voidIssue = action(
  'bulletin.void-issue',
  z.strictObject({ issue: key, reason: words(200) }),
  { cabinets: (input, actor) => officeOf(actor, input.issue.county), subject: input => printKey(input.issue) },
  async ({ tx, now }, { issue, reason }) => {
    const { number } = await getIssue(tx, issue)
    await holdNumbers(tx, issue.county, number.series, number.year)
    const { state } = await getIssue(tx, issue) // again, now that nobody corrects or voids it any more
    refuseIf([...objectionsToStep(state, 'void-issue'), ...objectionsToReason(reason)])
    await addVoiding(tx, issue, reason, now)
  },
)
