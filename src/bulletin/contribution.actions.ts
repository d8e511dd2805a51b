import { z } from 'zod'
import { hasUnit, reachesCity, wholeOfficeOf } from '../access/actor.ts'
import { listUnits } from '../access/city.store.ts'
import { action, type Deed } from '../access/gate.ts'
import { type Key, printKey } from '../base/key.ts'
import { Conflict, type Objection, refuseIf } from '../base/objection.ts'
import { count, id, key, words } from '../base/schema.ts'
import { personsOf } from '../signoff/hand.ts'
import {
  addContribution,
  answerContributionWith,
  type Contribution,
  changeContribution,
  holdContributionIfAny,
  noContribution,
} from './contribution.store.ts'
import { contributionText, objectionsToAnswering, objectionsToHandingIn, objectionsToWriting } from './contribution.ts'
import { objectionsToReason } from './correction.ts'
import { savedMeanwhile, savingOf } from './draft.actions.ts'
import { changeDraft, holdDraft } from './draft.store.ts'
import { mostArticles } from './issue.ts'
import { objectionsToStep } from './issue-state.ts'

/** 来稿: a county writes an article and hands it in; it may write on until the city has taken it. */
export const contributeArticle = action(
  'bulletin.contribute-article',
  contributionText.extend({ contribution: key, revision: count, unit: z.int(), handIn: z.boolean() }),
  {
    cabinets: input => [input.contribution.county],
    subject: input => printKey(input.contribution),
    kept: ({ revision, unit, month, handIn }) => ({ revision, unit, month, handIn }),
  },
  async (deed, { contribution, revision, unit, ...given }) => {
    const { tx, actor, now } = deed
    const before = await holdContributionIfAny(tx, contribution)
    const owner = before?.unit ?? unit
    const isOfCabinet = (await listUnits(tx, actor.city.office)).some(one => one.id === owner && one.county === contribution.county)
    if (!hasUnit(actor.reach, owner) || !isOfCabinet) throw noContribution
    refuseIf([...(before ? objectionsToWriting(before.state) : []), ...(given.handIn ? objectionsToHandingIn(given) : [])])
    const written = { key: contribution, unit: owner, ...given, writers: personsOf(actor), savedAs: actor.name, savedAt: now }
    if (!before && revision === 0) return addContribution(tx, written)
    if (!before) throw noContribution
    if (before.revision !== revision) throw writtenMeanwhile
    await changeContribution(tx, written)
  },
)

/** 采用 into a draft, as its last article, or 退回 with a reason. */
export const answerContribution = action(
  'bulletin.answer-contribution',
  z.discriminatedUnion('answer', [
    /** The revision is that of the draft, and the article gets this id. */
    z.strictObject({ answer: z.literal('taken'), contribution: key, draft: key, revision: count, article: id }),
    z.strictObject({ answer: z.literal('returned'), contribution: key, reason: words(200) }),
  ]),
  {
    cabinets: (input, actor) =>
      input.answer === 'taken' ? [input.contribution.county, ...wholeOfficeOf(actor, input.draft.county)] : [input.contribution.county],
    subject: input => printKey(input.contribution),
  },
  async (deed, input) => {
    const { tx, actor } = deed
    const contribution = reachesCity(actor) ? await holdContributionIfAny(tx, input.contribution) : null
    if (!contribution) throw noContribution
    refuseIf(objectionsToAnswering(contribution.state))
    if (input.answer === 'returned') {
      refuseIf(objectionsToReason(input.reason))
      return answerContributionWith(tx, contribution.key, { state: 'returned', reason: input.reason, takenInto: null })
    }
    await appendArticle(deed, input, contribution)
    await answerContributionWith(tx, contribution.key, { state: 'taken', reason: null, takenInto: printKey(input.draft) })
  },
)

interface Taking {
  readonly draft: Key
  readonly revision: number
  readonly article: string
}

/** Who wrote the article has from now on written the draft, too. */
async function appendArticle(deed: Deed, { draft: asked, revision, article }: Taking, given: Contribution): Promise<void> {
  const { title, body, writers } = given
  const draft = await holdDraft(deed.tx, asked)
  refuseIf(objectionsToStep(draft.state, 'save-draft'))
  if (draft.revision !== revision) throw savedMeanwhile
  const articles = [...draft.content.articles, { id: article, title: [title], body }]
  refuseIf(articles.length > mostArticles ? [draftIsFull] : [])
  const saving = savingOf(deed)
  const by = { ...saving, persons: [...saving.persons, ...writers] }
  await changeDraft(deed.tx, { ...draft, content: { ...draft.content, articles } }, by)
}

const draftIsFull: Objection = {
  code: 'bulletin.draft-full',
  place: 'draft',
  says: {
    zh: `一期最多 ${mostArticles} 篇文章，这份草稿已经满了。`,
    en: `An issue has at most ${mostArticles} articles, and this draft is full.`,
  },
}

const writtenMeanwhile = new Conflict({
  zh: '这篇来稿刚才已被别人保存过，请先刷新看看改了什么，再保存您的修改。',
  en: 'Somebody else has saved this contribution meanwhile: reload it, look at what has changed, then save yours.',
})
