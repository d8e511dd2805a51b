import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import fastify, { type FastifyInstance } from 'fastify'
import { accessApi } from '../../access/access.api.ts'
import { doorkeeper, serveAccess } from '../../access/access.http.ts'
import { accountApi } from '../../access/account.api.ts'
import { serveAccount } from '../../access/account.http.ts'
import { postKinds } from '../../access/actor.ts'
import { firstRunApi } from '../../access/first-run.api.ts'
import type { FirstRun } from '../../access/first-run-token.adapter.ts'
import type { House } from '../../access/gate.ts'
import { peopleApi } from '../../access/people.api.ts'
import { servePeople } from '../../access/people.http.ts'
import { mayEnter } from '../../access/posts.ts'
import { tokenApi } from '../../access/token.api.ts'
import { serveTokens } from '../../access/token.http.ts'
import { isClosedToTokens } from '../../access/token.ts'
import { tagAnswers } from '../../base/answer-tag.adapter.ts'
import { type Doorplates, openApi } from '../../base/openapi.ts'
import { root } from '../../base/root.adapter.ts'
import { refusePolitely } from '../../base/serve.adapter.ts'
import { annexApi } from '../../bulletin/annex.api.ts'
import { serveAnnex } from '../../bulletin/annex.http.ts'
import { bulletinApi } from '../../bulletin/bulletin.api.ts'
import { serveBulletin } from '../../bulletin/bulletin.http.ts'
import { checkingApi } from '../../bulletin/checking.api.ts'
import { serveChecking } from '../../bulletin/checking.http.ts'
import { codeApi } from '../../bulletin/code.api.ts'
import { serveCodes } from '../../bulletin/code.http.ts'
import { contributionApi } from '../../bulletin/contribution.api.ts'
import { serveContributions } from '../../bulletin/contribution.http.ts'
import { externalFigureApi } from '../../bulletin/external-figure.api.ts'
import { serveExternalFigures } from '../../bulletin/external-figure.http.ts'
import { wordApi } from '../../bulletin/word.api.ts'
import { serveWord } from '../../bulletin/word.http.ts'
import { writingApi } from '../../bulletin/writing.api.ts'
import { serveWriting } from '../../bulletin/writing.http.ts'
import { factualSheetApi } from '../../figures/factual-sheet.api.ts'
import { serveFactualSheet } from '../../figures/factual-sheet.http.ts'
import { figuresApi } from '../../figures/figures.api.ts'
import { serveFigures } from '../../figures/figures.http.ts'
import { handoutApi } from '../../figures/handout.api.ts'
import { serveHandouts } from '../../figures/handout.http.ts'
import { remainingApi } from '../../figures/remaining.api.ts'
import { serveRemaining } from '../../figures/remaining.http.ts'
import { dossierApi } from '../../overview/dossier.api.ts'
import { serveDossier } from '../../overview/dossier.http.ts'
import { inboxApi } from '../../overview/inbox.api.ts'
import { serveInbox } from '../../overview/inbox.http.ts'
import { overviewApi } from '../../overview/overview.api.ts'
import { serveOverview } from '../../overview/overview.http.ts'
import { seeingApi } from '../../overview/seeing.api.ts'
import { serveSeeing } from '../../overview/seeing.http.ts'
import { sinceIssueApi } from '../../overview/since-issue.api.ts'
import { serveSinceIssue } from '../../overview/since-issue.http.ts'
import { planApi } from '../../plan/plan.api.ts'
import { servePlan } from '../../plan/plan.http.ts'
import { checkApi } from '../../progress/check.api.ts'
import { serveChecks } from '../../progress/check.http.ts'
import { progressApi } from '../../progress/progress.api.ts'
import { serveProgress } from '../../progress/progress.http.ts'
import { boundaryApi } from '../../registry/boundary.api.ts'
import { serveBoundaries } from '../../registry/boundary.http.ts'
import { registryApi } from '../../registry/registry.api.ts'
import { serveRegistry } from '../../registry/registry.http.ts'
import { expectationApi } from '../../works/expectation.api.ts'
import { serveExpectations } from '../../works/expectation.http.ts'
import { worksApi } from '../../works/works.api.ts'
import { serveWorks } from '../../works/works.http.ts'
import { chapterNames } from './api.words.ts'
import { serveFirstRun } from './first-run.ts'
import { servePages } from './pages.ts'

/** What the server offers, chapter by chapter: the same list makes the doors and their description. */
export const contracts = {
  access: { ...accessApi, ...accountApi, ...peopleApi, ...tokenApi, ...firstRunApi },
  registry: { ...registryApi, ...boundaryApi },
  plan: planApi,
  works: { ...worksApi, ...expectationApi },
  figures: { ...figuresApi, ...factualSheetApi, ...handoutApi, ...remainingApi },
  progress: { ...progressApi, ...checkApi },
  bulletin: {
    ...annexApi,
    ...codeApi,
    ...checkingApi,
    ...externalFigureApi,
    ...bulletinApi,
    ...contributionApi,
    ...writingApi,
    ...wordApi,
  },
  overview: { ...overviewApi, ...inboxApi, ...sinceIssueApi, ...seeingApi, ...dossierApi },
}

export interface Opening {
  readonly house: House
  /** The first run that is due; null where somebody administers this installation. */
  readonly firstRun: FirstRun | null
  /** Where the pages lie. */
  readonly pages: string
  /** Takes what belongs in the log: faults, one a line with its stack. */
  readonly log: (line: string) => void
}

/** The server with all its doors, not yet listening. */
export async function openApp({ house, firstRun, pages, log }: Opening): Promise<FastifyInstance> {
  // A proxy on the same machine may say for whom it asks and whether over https; nobody else may.
  const app = fastify({
    logger: false,
    trustProxy: 'loopback',
    bodyLimit: 4 << 20,
    requestTimeout: 5 * 60_000, // who may do what is looked up when a request begins: none is drawn out beyond that
    forceCloseConnections: 'idle',
  })
  app.removeContentTypeParser('text/plain') // a form of another site can send it without asking
  await app.register(helmet, { contentSecurityPolicy, strictTransportSecurity: { includeSubDomains: false } })
  refusePolitely(app, log) // behind the headers: refusals have them, too
  tagAnswers(app)
  await app.register(cookie)
  serveAccess(app, house)
  serveAccount(app, house)
  serveTokens(app, house)
  serveFirstRun(app, house, firstRun)
  const keeper = doorkeeper(house)
  servePeople(app, house, keeper)
  serveRegistry(app, house, keeper)
  serveBoundaries(app, house, keeper)
  servePlan(app, house, keeper)
  serveWorks(app, house, keeper)
  serveExpectations(app, house, keeper)
  serveFigures(app, house, keeper)
  serveRemaining(app, house, keeper)
  serveHandouts(app, house, keeper)
  serveFactualSheet(app, house, keeper)
  serveProgress(app, house, keeper)
  serveChecks(app, house, keeper)
  serveBulletin(app, house, keeper)
  serveAnnex(app, house, keeper)
  serveCodes(app, house, keeper)
  serveContributions(app, house, keeper)
  serveWriting(app, house, keeper)
  serveWord(app, house, keeper)
  serveChecking(app, house, keeper)
  serveExternalFigures(app, house, keeper)
  serveOverview(app, house, keeper)
  serveSinceIssue(app, house, keeper)
  serveInbox(app, house, keeper)
  serveSeeing(app, house, keeper)
  serveDossier(app, house, keeper)
  const description = openApi('新家园 Xinjiayuan', version, contracts, doorplates)
  app.get('/api/openapi.json', async () => description)
  await servePages(app, pages)
  return app
}

const doorplates: Doorplates = {
  postsFor: needed => postKinds.filter(kind => mayEnter(kind, needed)),
  isForPeople: isClosedToTokens,
  chapterNames,
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

/** Scripts, styles and pictures come from this server alone. The desk's styles are written by its script, so styles may stand inline. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: [`'none'`],
    scriptSrc: [`'self'`],
    styleSrc: [`'self'`, `'unsafe-inline'`],
    imgSrc: [`'self'`, 'data:', 'blob:'],
    fontSrc: [`'self'`],
    connectSrc: [`'self'`],
    manifestSrc: [`'self'`],
    formAction: [`'self'`],
    baseUri: [`'none'`],
    frameAncestors: [`'none'`],
  },
}
