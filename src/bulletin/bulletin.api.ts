import { z } from 'zod'
import { receiptAnswer } from '../access/receipt.ts'
import { contract, refusal } from '../base/contract.ts'
import { count, day, id, key, words } from '../base/schema.ts'
import { baselines } from '../plan/list.ts'
import { draftKinds } from './draft-kind.ts'
import { issueContent } from './issue.ts'
import { states, steps } from './issue-state.ts'
import { sheetAnswer, sheetRoutes } from './sheet.api.ts'

const said = z.object({ zh: z.string(), en: z.string() })
const draft = z.strictObject({ draft: key })
const issue = z.strictObject({ issue: key })
const kind = z.enum(draftKinds)
const state = z.enum(states)

/** What is wrong, as it comes with a refusal too: at its place, as full sentences. */
const objections = refusal.shape.objections

const draftHead = z.object({
  draft: z.string(),
  /** Rises with each save: the next save says from which one it began. */
  revision: z.int(),
  state,
  stateName: said,
  /** An issue of its own, the correction of one that was issued, or of the proof of one that is signed and not yet issued. */
  kind,
  series: z.string(),
  month: z.string(),
  cutoff: z.string(),
  /** The printed key of the issue that it corrects. */
  replaces: z.string().nullable(),
  /** The titles of its articles, each as one line; empty for one that prints nothing but a table. */
  articles: z.array(z.string()),
  /** The posts whose turn it is; none while it is being written. */
  waitsFor: z.array(said),
  yourTurn: z.boolean(),
  /** The day on which who must decide was last urged. */
  urgedOn: z.string().nullable(),
  /** By which post it was saved last, and when. */
  savedBy: z.string(),
  savedAt: z.string(),
})

const issueHead = z.object({
  issue: z.string(),
  series: z.string(),
  year: z.int(),
  annual: z.int(),
  running: z.int(),
  /** 2 and more: a correction of the same number. */
  edition: z.int(),
  /** 2 and more: a correction of the proof before it was issued. */
  proof: z.int(),
  month: z.string(),
  cutoff: z.string(),
  signedOn: z.string(),
  issuedOn: z.string().nullable(),
  copies: z.int().nullable(),
  state,
  stateName: said,
  /** （2021年第10期 总第17期） */
  printedNumber: z.string(),
  replaces: z.string().nullable(),
})

const place = z.object({ article: z.int(), line: z.int(), row: z.string().optional(), column: z.string().optional() })
const figure = z.object({ place, reference: z.string(), value: z.number().nullable(), printed: z.string() })
/** A figure that would be printed otherwise now: null on either side where there is none. */
const change = z.object({ place, reference: z.string(), printed: z.string().nullable(), now: z.string().nullable() })

const move = z.object({
  item: z.string(),
  community: z.string(),
  name: z.string(),
  cause: z.string(),
  causeName: said,
  households: z.int(),
})

/** What may happen next. Of a post that has not the act, the page shows no button; where there are objections, a grey one. */
const step = z.object({ step: z.enum(steps), name: said, needs: z.string(), objections })

export const bulletinApi = contract({
  issues: {
    method: 'GET',
    path: '/api/bulletin/issues',
    says: 'The issues of the city, newest first, and the drafts under way for the posts that may read them.',
    answer: z.object({ drafts: z.array(draftHead), issues: z.array(issueHead) }),
  },
  newDraft: {
    method: 'GET',
    path: '/api/bulletin/drafts/new',
    says: 'What a new issue begins with: masthead and distribution of the last one, and the table of its month.',
    query: z.strictObject({
      /** The plan year; of the cut-off where left out. */
      year: z.coerce.number().int().min(2000).max(2100).optional(),
      list: z.enum(baselines).default('city'),
      /** Today where left out. */
      cutoff: day.optional(),
    }),
    answer: z.object({ content: issueContent }),
    needs: 'bulletin.read-drafts',
  },
  draft: {
    method: 'GET',
    path: '/api/bulletin/drafts/:draft',
    says: 'A draft as it stands: its text, what may happen next, its sign-off, and all that speaks against printing it now.',
    params: draft,
    answer: draftHead.extend({
      content: issueContent,
      /** Why it corrects what it replaces. */
      reason: z.string().nullable(),
      /** The moment of knowing that went to review; null while it is being written. */
      knownAt: z.string().nullable(),
      /** The number as a proof prints it. */
      proofNumber: z.string(),
      steps: z.array(step),
      /** The last sign-off sheet; null where it was never sent to review. */
      sheet: sheetAnswer.nullable(),
      objections,
      /** The key of the issue that it became. */
      issue: z.string().nullable(),
    }),
    needs: 'bulletin.read-drafts',
  },
  saveDraft: {
    method: 'POST',
    path: '/api/bulletin/drafts/:draft',
    says: 'Save a draft; the key of a new one is made by who writes it, of the office and a new id, with revision 0.',
    params: draft,
    body: z.strictObject({
      revision: count,
      content: issueContent,
      kind: kind.default('issue'),
      /** The id of the issue that is corrected. */
      replaces: id.nullable().default(null),
      reason: words(200).nullable().default(null),
    }),
    answer: receiptAnswer.extend({ revision: z.int() }),
    needs: 'bulletin.save-draft',
  },
  proofFile: {
    method: 'GET',
    path: '/api/bulletin/drafts/:draft/proof.:form',
    says: 'The draft drawn as it stands now, marked 送审稿.',
    params: draft.extend({ form: z.enum(['docx', 'pdf']) }),
    answer: { types: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/pdf'] },
    needs: 'bulletin.read-drafts',
  },
  ...sheetRoutes,
  issue: {
    method: 'GET',
    path: '/api/bulletin/issues/:issue',
    says: 'An issue as it was signed, its sign-off, and what has changed since in the facts behind its figures.',
    params: issue,
    answer: issueHead.extend({
      /** The text with its references, for the posts that may correct it or read drafts; null for others. */
      content: issueContent.nullable(),
      knownAt: z.string(),
      /** sha256 of the whole document. */
      hash: z.string(),
      /** The whole document as drawn, a tree of `base/document.ts`. */
      tree: z.unknown(),
      figures: z.array(figure),
      /** Between review and signature. */
      changed: z.array(change),
      sheet: sheetAnswer.nullable(),
      since: z.object({
        figures: z.array(change),
        /** The facts behind them; communities outside the reach of the post are only counted. */
        tables: z.array(z.object({ table: z.string(), cutoff: z.string(), moves: z.array(move), outside: z.int() })),
      }),
      /** Why it corrects what it replaces. */
      reason: z.string().nullable(),
      /** The issue that took its place. */
      replacedBy: z.string().nullable(),
      /** Why it was voided. */
      voidedBecause: z.string().nullable(),
      steps: z.array(step),
    }),
  },
  issueFile: {
    method: 'GET',
    path: '/api/bulletin/issues/:issue/file.:form',
    says: 'One of the four files that were kept at the signature.',
    params: issue.extend({ form: z.enum(['docx', 'pdf', 'xlsx', 'html']) }),
    answer: {
      types: [
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'application/pdf',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'text/html; charset=utf-8',
      ],
    },
  },
  releaseIssue: {
    method: 'POST',
    path: '/api/bulletin/issues/:issue/release',
    says: 'The issue was printed and sent out: on which day, in how many copies.',
    params: issue,
    body: z.strictObject({ day, copies: z.int().min(0).max(100_000) }),
    answer: receiptAnswer,
    needs: 'bulletin.release-issue',
  },
  voidIssue: {
    method: 'POST',
    path: '/api/bulletin/issues/:issue/voiding',
    says: 'Void an issue: it keeps its number and its files, and says that it no longer holds.',
    params: issue,
    body: z.strictObject({ reason: words(200) }),
    answer: receiptAnswer,
    needs: 'bulletin.void-issue',
  },
})
