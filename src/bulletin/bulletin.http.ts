import type { FastifyInstance } from 'fastify'
import { type Actor, reachesCity } from '../access/actor.ts'
import { getCity } from '../access/city.store.ts'
import { type House, look, lookCity } from '../access/gate.ts'
import { mayEnter } from '../access/posts.ts'
import { dayAt, inShanghai } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import { newId } from '../base/id.adapter.ts'
import { type Key, printKey } from '../base/key.ts'
import { NotFound } from '../base/objection.ts'
import { type Doorkeeper, type Doors, serve } from '../base/serve.adapter.ts'
import { findSheet, listOpenSheets, listWaiting, readHand } from '../signoff/sheet.store.ts'
import { waitingFor } from '../signoff/sheet.ts'
import { bulletinApi } from './bulletin.api.ts'
import { objectionsToProof, saveDraft, subjectOf } from './draft.actions.ts'
import { type Draft, getDraft, listDrafts } from './draft.store.ts'
import { draftOfMonth } from './first-draft.ts'
import { getIssue, listIssues } from './issue.store.ts'
import { answerOfDraft, answerOfHead, answerOfIssue, answerOfSteps } from './issue-answer.http.ts'
import { picturesOf } from './pictures.adapter.ts'
import { type Proof, proofOf } from './proof.store.ts'
import { doing, sheetDoors } from './sheet.http.ts'
import { answerOfSheet, told } from './sheet-answer.http.ts'
import { objectionsInReview, sheetTitle } from './sign-off.ts'
import { releaseIssue, voidIssue } from './signing.actions.ts'
import { readSinceSignature } from './since-signature.store.ts'

export function serveBulletin(app: FastifyInstance, house: House, keeper: Doorkeeper<Actor>): void {
  serve(app, bulletinApi, { ...sheetDoors(house), ...readingDoors(house), ...writingDoors(house) }, keeper)
}

type All = Doors<typeof bulletinApi, Actor>

const readingDoors = (house: House): Pick<All, 'issues' | 'draft' | 'newDraft' | 'proofFile' | 'issue' | 'issueFile'> => ({
  issues: (_, { who }) =>
    lookCity(house, who, async reader => ({
      drafts: mayReadDrafts(who) ? await draftsUnderWay(reader, who) : [],
      issues: (await listIssues(reader, who.city.office)).map(answerOfHead),
    })),

  newDraft: ({ query: { year, list, cutoff } }, { who }) =>
    lookCity(house, who, async reader => {
      const day = cutoff ?? dayAt(house.clock())
      const last = (await listIssues(reader, who.city.office)).find(({ number }) => number.series === 'regular')
      const before = last ? (await getIssue(reader, last.key)).content : null
      const asked = { year: year ?? Number(day.slice(0, 4)), list, cutoff: day, article: newId() }
      return { content: draftOfMonth(asked, await getCity(reader, who.city.office), before) }
    }),

  draft: async ({ params }, { who }) => {
    const { draft, proof, sheet, hand, issue } = await look(house, who, reader => readDraft(reader, house, who, params.draft))
    const objections = proof ? await objectionsToProof(house, proof) : []
    const now = { party: who.kind, hand, today: dayAt(house.clock()) }
    const yourTurn = sheet !== null && draft.state === 'in-review' && waitingFor(sheet).includes(who.kind)
    return {
      ...answerOfDraft(draft, draft.state === 'in-review' ? sheet : null, yourTurn),
      content: draft.content,
      reason: draft.reason,
      knownAt: draft.knownAt && inShanghai(draft.knownAt),
      proofNumber: proof?.tree.masthead.number ?? issue?.tree.masthead.number ?? '',
      steps:
        draft.state === 'signed' // what happens next happens to the issue that it became
          ? []
          : answerOfSteps(draft.state, step => {
              if (step === 'send-to-review') return objections
              return sheet ? objectionsInReview(sheet, step, now) : []
            }),
      sheet: sheet && answerOfSheet(sheet),
      objections: objections.map(told),
      issue: issue && printKey(issue.key),
    }
  },

  proofFile: async ({ params: { draft: key, form } }, { who }) => {
    const { draft, tree } = await look(house, who, async reader => {
      const { draft, proof } = await readDraft(reader, house, who, key)
      if (!proof) throw noProof
      return { draft, tree: proof.tree }
    })
    const bytes = await house.drawer.drawAs(form, tree, await picturesOf(house.files, tree))
    return { name: `${sheetTitle(draft.kind, draft.content)}送审稿.${form}`, type: mediaTypes[form], bytes }
  },

  issue: ({ params }, { who }) =>
    lookCity(house, who, async reader => {
      const issue = await getIssue(reader, within(who, params.issue))
      const sheet = await findSheet(reader, subjectOf(issue.key))
      return answerOfIssue(issue, sheet, await readSinceSignature(reader, issue, house.clock()), who)
    }),

  issueFile: async ({ params: { issue: key, form } }, { who }) => {
    const { tree, files } = await lookCity(house, who, reader => getIssue(reader, within(who, key)))
    return { name: `${tree.title}.${form}`, type: mediaTypes[form], bytes: await house.files.get(files[form]) }
  },
})

function writingDoors(house: House): Pick<All, 'saveDraft' | 'releaseIssue' | 'voidIssue'> {
  const does = doing(house)
  return {
    saveDraft: async ({ params, body }, visit) => ({
      ...(await does(saveDraft, visit, { draft: printKey(params.draft), ...body })),
      revision: body.revision + 1,
    }),
    releaseIssue: ({ params, body }, visit) => does(releaseIssue, visit, { issue: printKey(params.issue), ...body }),
    voidIssue: ({ params, body }, visit) => does(voidIssue, visit, { issue: printKey(params.issue), ...body }),
  }
}

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
} as const

/** Drafts hold what the whole city reports, so they are there for posts that reach all of it. */
const mayReadDrafts = (who: Actor) => reachesCity(who) && mayEnter(who.kind, 'bulletin.read-drafts')

async function draftsUnderWay(reader: Reader, who: Actor) {
  const [drafts, open, mine] = await Promise.all([
    listDrafts(reader, who.city.office),
    listOpenSheets(reader, who.city.office),
    listWaiting(reader, who),
  ])
  const sheets = new Map(open.map(sheet => [sheet.subject, sheet]))
  const turns = new Set(mine.map(sheet => sheet.subject))
  return drafts.map(draft => {
    const subject = printKey(draft.key)
    return answerOfDraft(draft, sheets.get(subject) ?? null, turns.has(subject))
  })
}

/** A draft with its proof as of its moment of knowing, or of now while it is written; a signed one has none, but its issue. */
async function readDraft(reader: Reader, house: House, who: Actor, key: Key) {
  if (!reachesCity(who)) throw noDraft
  const draft = await getDraft(reader, within(who, key))
  const now = house.clock()
  return {
    draft,
    proof: draft.state === 'signed' ? null : await proofNow(reader, draft, now),
    issue: draft.state === 'signed' ? await getIssue(reader, draft.key) : null,
    sheet: await findSheet(reader, subjectOf(draft.key)),
    hand: await readHand(reader, who),
  }
}

const proofNow = (reader: Reader, draft: Draft, now: Date): Promise<Proof> => proofOf(reader, draft, draft.knownAt ?? now, dayAt(now))

/** Bulletins lie in the office of the post's own city; in no other cabinet is there one. */
function within(who: Actor, key: Key): Key {
  if (key.county !== who.city.office) throw noDraft
  return key
}

const noDraft = new NotFound({ zh: '没有这一期，请核对链接。', en: 'There is no such issue: check the link.' })
const noProof = new NotFound({
  zh: '这一期已经签发，没有送审稿了，请下载签发的文件。',
  en: 'This issue is signed: there is no proof of it any more. Save the signed files.',
})
