import type { Day } from '../base/day.ts'
import { recordExternalFigure } from '../bulletin/bulletin.actions.ts'
import { saveDraft, sendToReview } from '../bulletin/draft.actions.ts'
import { agreeDraft } from '../bulletin/review.actions.ts'
import { releaseIssue, signIssue } from '../bulletin/signing.actions.ts'
import type { DemoIssue } from './story.ts'
import { office, type Teller } from './teller.actions.ts'

/** What the office wrote down of others, drafted, signed and issued on one day. An issue goes to review at the end of the day. */
export async function printOneDay(teller: Teller, day: Day): Promise<void> {
  const { externalFigures, issues } = teller.story
  for (const { key, recordedOn, display, day: onDay, value, precision, unit, source } of externalFigures) {
    if (recordedOn !== day) continue
    teller.on(day, 10)
    const figure = { name: key, value, said: display, precision, unit, source, onDay }
    await teller.does(recordExternalFigure, teller.holderOf('editor'), [{ office, figure }])
  }
  for (const issue of issues) {
    if (issue.reviewedOn === day) await review(teller, issue)
    if (issue.signedOn === day) await sign(teller, issue)
  }
}

/** The days on which anything of this is told. */
export const daysOfPress = ({ story }: Teller): Day[] => [
  ...story.externalFigures.map(one => one.recordedOn),
  ...story.issues.flatMap(issue => [issue.reviewedOn, issue.signedOn]),
]

const draftOf = (teller: Teller, issue: DemoIssue) => `${office}-${teller.id(`issue-${issue.runningNo}`)}`

async function review(teller: Teller, issue: DemoIssue): Promise<void> {
  const draft = draftOf(teller, issue)
  teller.on(issue.reviewedOn, 17)
  await teller.does(saveDraft, teller.holderOf('editor'), [{ draft, revision: 0, content: contentOf(teller, issue) }])
  teller.on(issue.reviewedOn, 18)
  await teller.does(sendToReview, teller.holderOf('editor'), [{ draft }])
  teller.on(issue.reviewedOn, 18, 20)
  await teller.does(agreeDraft, teller.holderOf('reviewer'), [{ draft }])
}

/** An issue is printed and sent out on the evening of its signature. */
async function sign(teller: Teller, issue: DemoIssue): Promise<void> {
  const draft = draftOf(teller, issue)
  teller.on(issue.signedOn, 18, 30)
  await teller.does(signIssue, teller.holderOf('signer'), [{ draft }])
  teller.on(issue.signedOn, 19)
  await teller.does(releaseIssue, teller.holderOf('editor'), [{ issue: draft, day: issue.signedOn, copies: 60 }])
}

function contentOf(teller: Teller, { list, cutoff, runningNo, articles }: DemoIssue) {
  const { city, distribution } = teller.story
  const people = distribution.report.map(({ rankGroup: rank, ...person }) => ({ ...person, rank }))
  const bodies = (names: readonly string[]) => names.map(name => ({ name }))
  return {
    series: 'regular',
    topic: city.topic,
    issuer: city.bureau,
    city: city.name,
    year: list.year,
    cutoff,
    articles: articles.map((article, index) => ({ ...article, id: teller.id(`issue-${runningNo}/${index}`) })),
    distribution: [
      { kind: 'report', who: 'people', recipients: people },
      { kind: 'send', who: 'bodies', recipients: bodies(distribution.send) },
      { kind: 'copy', who: 'bodies', recipients: bodies(distribution.copy) },
    ],
  }
}
