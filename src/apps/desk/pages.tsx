import { lazy, type ReactNode, Suspense } from 'react'
import type { Me } from '../../access/access.api.ts'
import { accountPath, peoplePath } from '../../access/access-address.ts'
import { apiDocsPath } from '../../base/api-docs-address.ts'
import type { Bilingual } from '../../base/objection.ts'
import {
  contributionsPath,
  draftAddress,
  issueAddress,
  issuesPath,
  sinceIssueAddress,
  sourcesPath,
} from '../../bulletin/bulletin-address.ts'
import { codePath } from '../../bulletin/code-address.ts'
import { handoutsPath } from '../../figures/handouts-address.ts'
import { monthAddress, monthPath } from '../../figures/month-address.ts'
import { remainingPath } from '../../figures/remaining-address.ts'
import { bookPath } from '../../overview/book-asked.ts'
import { inboxPath, overviewPath } from '../../overview/overview-address.ts'
import { searchPath } from '../../overview/search-words.ts'
import { newVersionPath, planPath, versionAddress } from '../../plan/plan-address.ts'
import { boardAddress, monthsPath, unitMonthAddress } from '../../progress/progress-address.ts'
import { communityAddress, dossierAddress, ledgerPath, newCommunitiesPath } from '../../registry/ledger-address.ts'
import type { MonthBesideRecording } from '../../works/record.desk.tsx'
import { itemPath, recordPath } from '../../works/works-address.ts'
import { deskWords as words } from './words.ts'

const RecordPage = lazy(async () => ({ default: (await import('../../works/record.desk.tsx')).RecordPage }))
const ItemPage = lazy(async () => ({ default: (await import('../../works/item.desk.tsx')).ItemPage }))
const Proposed = lazy(async () => ({ default: (await import('../../figures/month-recording.desk.tsx')).MonthProposed }))
const Done = lazy(async () => ({ default: (await import('../../figures/month-recording.desk.tsx')).MonthDone }))
const Search = lazy(async () => ({ default: (await import('../../overview/search.desk.tsx')).Search }))
const Ledger = lazy(async () => ({ default: (await import('../../overview/ledger.desk.tsx')).Ledger }))
const AddCommunities = lazy(async () => ({ default: (await import('../../registry/add-communities.desk.tsx')).AddCommunities }))
const CommunityPage = lazy(async () => ({ default: (await import('../../overview/community.desk.tsx')).CommunityPage }))
const DossierPage = lazy(async () => ({ default: (await import('../../overview/dossier.desk.tsx')).DossierPage }))
const Plan = lazy(async () => ({ default: (await import('../../plan/plan.desk.tsx')).Plan }))
const NewVersion = lazy(async () => ({ default: (await import('../../plan/new-version.desk.tsx')).NewVersion }))
const Version = lazy(async () => ({ default: (await import('../../plan/version.desk.tsx')).Version }))
const Book = lazy(async () => ({ default: (await import('../../overview/book.desk.tsx')).Book }))
const Issues = lazy(async () => ({ default: (await import('../../bulletin/issues.desk.tsx')).Issues }))
const Draft = lazy(async () => ({ default: (await import('../../bulletin/draft.desk.tsx')).Draft }))
const IssuePage = lazy(async () => ({ default: (await import('../../bulletin/issue.desk.tsx')).IssuePage }))
const Sources = lazy(async () => ({ default: (await import('../../bulletin/sources.desk.tsx')).Sources }))
const Contributions = lazy(async () => ({ default: (await import('../../bulletin/contributions.desk.tsx')).Contributions }))
const Account = lazy(async () => ({ default: (await import('../../access/account.desk.tsx')).Account }))
const ApiDocs = lazy(async () => ({ default: (await import('./api-docs.tsx')).ApiDocs }))
const People = lazy(async () => ({ default: (await import('../../access/people.desk.tsx')).People }))
const City = lazy(async () => ({ default: (await import('../../overview/city.desk.tsx')).City }))
const SinceIssue = lazy(async () => ({ default: (await import('../../overview/since-issue.desk.tsx')).SinceIssuePage }))
const Inbox = lazy(async () => ({ default: (await import('../../overview/inbox.desk.tsx')).InboxPage }))
const LateUnits = lazy(async () => ({ default: (await import('../../progress/late-units.desk.tsx')).LateUnits }))
const Months = lazy(async () => ({ default: (await import('../../progress/months.desk.tsx')).MonthsPage }))
const Board = lazy(async () => ({ default: (await import('../../progress/board.desk.tsx')).BoardPage }))
const UnitMonth = lazy(async () => ({ default: (await import('../../progress/unit-month.desk.tsx')).UnitMonthPage }))
const Month = lazy(async () => ({ default: (await import('../../figures/month.desk.tsx')).Month }))

const Remaining = lazy(async () => ({ default: (await import('../../figures/remaining.desk.tsx')).RemainingPage }))
const Handouts = lazy(async () => ({ default: (await import('../../figures/handouts.desk.tsx')).Handouts }))
const CodePage = lazy(async () => ({ default: (await import('../../bulletin/code-page.desk.tsx')).CodePage }))

/** The parts of the address that a page's path names with `:`. */
export type Params = Readonly<Record<string, string>>

/** One page of the desk. */
export interface Page {
  /** `/bulletin/issues/:issue` */
  readonly path: string
  /** What the window and the menu call it. */
  readonly name: Bilingual
  /** Stands in the menu of those for whom this is true; absent: it is reached by links. */
  readonly inMenu?: (me: Me) => boolean
  readonly show: (me: Me, params: Params) => ReactNode
}

const everyone = () => true

/** All pages, in the order of the menu. */
export const pages: readonly Page[] = [
  { path: overviewPath, name: words.overview, inMenu: everyone, show: me => <City me={me} late={<LateUnits />} /> },
  { path: monthPath, name: words.month, inMenu: everyone, show: me => <Month me={me} /> },
  { path: remainingPath, name: words.remaining, inMenu: everyone, show: me => <Remaining me={me} /> },
  { path: inboxPath, name: words.inbox, inMenu: everyone, show: () => <Inbox /> },
  { path: monthsPath, name: words.months, inMenu: everyone, show: me => <Months me={me} /> },
  { path: boardAddress(':period'), name: words.board, show: (me, { period = '' }) => <Board me={me} period={period} /> },
  {
    path: unitMonthAddress(':period', ':unit'),
    name: words.unitMonth,
    show: (me, { period = '', unit = '' }) => <UnitMonth me={me} period={period} unit={unit} />,
  },
  {
    path: recordPath,
    name: words.record,
    inMenu: me => me.may.includes('works.record-milestones'),
    show: me => <RecordPage me={me} month={monthBeside(me)} />,
  },
  {
    path: itemPath(':item'),
    name: words.item,
    show: (me, { item = '' }) => (
      <ItemPage
        me={me}
        item={item}
        monthOf={({ year, baseline, unit }) => monthAddress({ year: String(year), list: baseline, unit: String(unit), column: 'plan' })}
      />
    ),
  },
  { path: ledgerPath, name: words.ledger, inMenu: everyone, show: me => <Ledger me={me} /> },
  {
    path: newCommunitiesPath,
    name: words.addCommunities,
    show: me => <AddCommunities me={me} />,
  },
  {
    path: communityAddress(':community'),
    name: words.community,
    show: (me, { community = '' }) => <CommunityPage me={me} community={community} />,
  },
  {
    path: dossierAddress(':community'),
    name: words.dossier,
    show: (_, { community = '' }) => <DossierPage community={community} />,
  },
  { path: searchPath, name: words.search, show: () => <Search /> },
  { path: planPath, name: words.plan, inMenu: everyone, show: me => <Plan me={me} /> },
  { path: newVersionPath, name: words.newVersion, show: me => <NewVersion me={me} /> },
  { path: versionAddress(':version'), name: words.version, show: (me, { version = '' }) => <Version me={me} version={version} /> },
  { path: issuesPath, name: words.bulletin, inMenu: everyone, show: me => <Issues me={me} /> },
  { path: draftAddress(':draft'), name: words.draft, show: (me, { draft = '' }) => <Draft me={me} draft={draft} /> },
  { path: issueAddress(':issue'), name: words.issue, show: (me, { issue = '' }) => <IssuePage me={me} issue={issue} /> },
  { path: sinceIssueAddress(':issue'), name: words.sinceIssue, show: (_, { issue = '' }) => <SinceIssue issue={issue} /> },
  { path: sourcesPath, name: words.sources, show: me => <Sources me={me} /> },
  {
    path: contributionsPath,
    name: words.contributions,
    inMenu: me => me.may.includes('bulletin.read-contributions'),
    show: me => <Contributions me={me} />,
  },
  { path: handoutsPath, name: words.handouts, inMenu: me => me.may.includes('figures.read-handouts'), show: () => <Handouts /> },
  { path: codePath, name: words.checkCode, inMenu: everyone, show: () => <CodePage /> },
  { path: bookPath, name: words.book, inMenu: me => me.may.includes('audit.read-book'), show: () => <Book /> },
  {
    path: peoplePath,
    name: words.people,
    inMenu: me => me.may.includes('access.read-people'),
    show: me => <People me={me} />,
  },
  { path: apiDocsPath, name: words.apiDocs, show: () => <ApiDocs /> },
  { path: accountPath, name: words.account, show: me => <Account me={me} /> },
]

/** `works` records and `figures` counts: here the one is put beside the other. */
const monthBeside = ({ today }: Me): MonthBesideRecording => ({
  proposed: said => (
    <Suspense>
      <Proposed {...said} today={today} />
    </Suspense>
  ),
  done: said => (
    <Suspense>
      <Done {...said} today={today} />
    </Suspense>
  ),
})

/** The page of an address, with what its path says; null where there is none. */
export function pageAt(path: string): { readonly page: Page; readonly params: Params } | null {
  for (const page of pages) {
    const params = readPath(page.path, path)
    if (params) return { page, params }
  }
  return null
}

function readPath(pattern: string, path: string): Params | null {
  const [wanted, said] = [pattern.split('/'), path.split('/')]
  if (wanted.length !== said.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const word = said[index] ?? ''
    if (part.startsWith(':') && word !== '') params[part.slice(1)] = word
    else if (part !== word) return null
  }
  return params
}
