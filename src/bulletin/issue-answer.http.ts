import { type Actor, hasUnit, isWithin } from '../access/actor.ts'
import { mayEnter } from '../access/posts.ts'
import { inShanghai } from '../base/day.ts'
import { printKey, readKey } from '../base/key.ts'
import type { Objection } from '../base/objection.ts'
import type { Move } from '../figures/change.ts'
import { causeWords } from '../figures/change.words.ts'
import { type Sheet, standOf } from '../signoff/sheet.ts'
import { printTableReference } from './bound-reference.ts'
import type { Draft } from './draft.store.ts'
import type { Issue, IssueHead } from './issue.store.ts'
import { monthReported, titleInOneLine } from './issue.ts'
import { stateWords, stepWords } from './issue.words.ts'
import { actOf, type IssueState, type IssueStep, stepsFrom } from './issue-state.ts'
import { printNumber } from './numbering.ts'
import { answerOfSheet, told, waitingInWords } from './sheet-answer.http.ts'
import type { SinceSignature } from './since-signature.store.ts'

/** A draft as it stands in a list; its sheet, where it is in review. */
export const answerOfDraft = (draft: Draft, sheet: Sheet | null, yourTurn: boolean) => ({
  draft: printKey(draft.key),
  revision: draft.revision,
  state: draft.state,
  stateName: stateWords[draft.state],
  kind: draft.kind,
  series: draft.content.series,
  month: monthReported(draft.content),
  cutoff: draft.content.cutoff,
  replaces: replacedBy(draft.key.county, draft.replaces),
  articles: draft.content.articles.map(titleInOneLine),
  waitsFor: sheet ? waitingInWords(sheet) : [],
  yourTurn,
  urgedOn: sheet ? standOf(sheet).urgedOn : null,
  savedBy: draft.savedAs,
  savedAt: inShanghai(draft.savedAt),
})

export const answerOfHead = (issue: IssueHead) => ({
  issue: printKey(issue.key),
  ...issue.number,
  edition: issue.edition,
  proof: issue.proof,
  month: issue.month,
  cutoff: issue.cutoff,
  signedOn: issue.signedOn,
  issuedOn: issue.issuedOn,
  copies: issue.copies,
  state: issue.state,
  stateName: stateWords[issue.state],
  printedNumber: printNumber(issue.number),
  replaces: replacedBy(issue.key.county, issue.replaces),
})

const replacedBy = (county: number, id: string | null) => (id === null ? null : printKey({ county, id }))

export const answerOfIssue = (issue: Issue, sheet: Sheet | null, since: SinceSignature, who: Actor) => ({
  ...answerOfHead(issue),
  content: mayEnter(who.kind, 'bulletin.read-drafts') ? issue.content : null,
  knownAt: inShanghai(issue.knownAt),
  hash: issue.hash,
  tree: issue.tree,
  figures: issue.figures,
  changed: issue.changed,
  sheet: sheet && answerOfSheet(sheet),
  since: { figures: since.figures, tables: since.tables.map(table => answerOfTable(table, who)) },
  reason: issue.reason,
  replacedBy: replacedBy(issue.key.county, issue.replacedBy),
  voidedBecause: issue.voidedBecause,
  steps: answerOfSteps(issue.state, () => []),
})

/** The figures of an issue are the city's; the communities behind what moved them are named as far as the post reaches. */
function answerOfTable({ table, moves }: SinceSignature['tables'][number], who: Actor) {
  const mine = moves.filter(move => mayName(who, move))
  return {
    table: printTableReference(table),
    cutoff: table.cutoff,
    moves: mine.map(({ item, community, name, cause, households }) => ({
      item,
      community,
      name,
      cause,
      causeName: causeWords[cause],
      households,
    })),
    outside: moves.length - mine.length,
  }
}

const mayName = ({ reach }: Actor, { unit, community }: Move): boolean =>
  hasUnit(reach, unit) && isWithin(reach, readKey(community)?.county ?? 0)

/** The steps from a state, each with what stands in its way now. */
export const answerOfSteps = (state: IssueState, objectionsTo: (step: IssueStep) => readonly Objection[]) =>
  stepsFrom(state).map(step => ({ step, name: stepWords[step], needs: actOf[step], objections: objectionsTo(step).map(told) }))
