import { z } from 'zod'
import { reachesCity, wholeOfficeOf } from '../access/actor.ts'
import { action, type Deed, type House } from '../access/gate.ts'
import { dayAt } from '../base/day.ts'
import { type Key, printKey } from '../base/key.ts'
import { Conflict, NotFound, type Objection, refuseIf } from '../base/objection.ts'
import { count, id, key, words } from '../base/schema.ts'
import { personsOf } from '../signoff/hand.ts'
import { openSheet } from '../signoff/sheet.actions.ts'
import type { Assembled } from './assemble.ts'
import { objectionsToKind } from './correction.ts'
import { addDraft, changeDraft, type Draft, holdDraft, holdDraftIfAny, markDraft, type Saving } from './draft.store.ts'
import { draftKinds } from './draft-kind.ts'
import { getIssue } from './issue.store.ts'
import { issueContent } from './issue.ts'
import { objectionsToStep } from './issue-state.ts'
import { proofOf } from './proof.store.ts'
import { chainFor, sheetTitle } from './sign-off.ts'

export const draftInput = z.strictObject({
  draft: key,
  /** The revision that the editor began from; 0: a new draft. */
  revision: count,
  content: issueContent,
  kind: z.enum(draftKinds).default('issue'),
  /** A correction names the issue that it replaces and says what was wrong. */
  replaces: id.nullable().default(null),
  reason: words(200).nullable().default(null),
})

/** 保存草稿: the text with its references; nothing is counted yet. */
export const saveDraft = action(
  'bulletin.save-draft',
  draftInput,
  {
    cabinets: (input, actor) => wholeOfficeOf(actor, input.draft.county),
    subject: input => printKey(input.draft),
    kept: ({ revision, kind, replaces, content }) => ({
      ...{ revision, kind, replaces },
      ...{ cutoff: content.cutoff, articles: content.articles.length },
    }),
  },
  async (deed, { draft, revision, ...given }) => {
    const before = await holdDraftIfAny(deed.tx, draft)
    refuseIf(objectionsToKind(given.kind, given.replaces))
    if (given.replaces !== null) await getIssue(deed.tx, { county: draft.county, id: given.replaces })
    if (!before && revision === 0) return addDraft(deed.tx, { key: draft, ...given }, savingOf(deed))
    if (!before) throw noDraft
    refuseIf(objectionsToStep(before.state, 'save-draft'))
    if (before.revision !== revision) throw savedMeanwhile
    await changeDraft(deed.tx, { key: draft, ...given }, savingOf(deed))
  },
)

export const savingOf = ({ actor, now }: Deed): Saving => ({ persons: personsOf(actor), post: actor.name, at: now })

/** 送审: from here the figures stand as they are known at this moment, whatever is recorded later. */
export const sendToReview = action(
  'bulletin.send-to-review',
  z.strictObject({ draft: key }),
  { cabinets: (input, actor) => wholeOfficeOf(actor, input.draft.county), subject: input => printKey(input.draft), freezes: true },
  async (deed, input) => {
    const draft = await holdForPrint(deed, input.draft)
    refuseIf(objectionsToStep(draft.state, 'send-to-review'))
    const proof = await proofOf(deed.tx, draft, deed.known, dayAt(deed.now))
    refuseIf(await objectionsToProof(deed.house, proof))
    await openSheet(deed, {
      ...subjectOf(draft.key),
      title: sheetTitle(draft.kind, draft.content),
      chain: chainFor(draft.kind),
      authors: [...new Set([...draft.writers, ...personsOf(deed.actor)])],
    })
    await markDraft(deed.tx, draft.key, 'in-review', deed.known)
  },
)

/** What a sheet knows of a draft. */
export const subjectOf = (draft: Key) => ({ county: draft.county, subject: printKey(draft) })

/** What keeps a proof from being signed: what the rules say, then the characters that no font has. */
export const objectionsToProof = async ({ drawer }: Pick<House, 'drawer'>, proof: Assembled): Promise<Objection[]> => [
  ...proof.objections,
  ...(await drawer.objectionsTo(proof.tree)),
]

/** Of a post that reaches a part of the city only, the figures would be of that part and no total. */
export async function holdForPrint(deed: Deed, asked: Key): Promise<Draft> {
  if (!reachesCity(deed.actor)) throw noDraft
  return holdDraft(deed.tx, asked)
}

const noDraft = new NotFound({ zh: '没有这一期草稿，请核对链接。', en: 'There is no such draft: check the link.' })

export const savedMeanwhile = new Conflict({
  zh: '这份草稿刚才已被别人保存过，请先刷新看看改了什么，再保存您的修改。',
  en: 'Somebody else has saved this draft meanwhile: reload it, look at what has changed, then save yours.',
})
