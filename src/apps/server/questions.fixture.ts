import type { AnyQuestion } from '../../base/contract.ts'
import { newId } from '../../base/id.adapter.ts'
import type { Things } from './things.fixture.ts'

/** Of a route that names a thing: a question about these things that has all that the route asks for. */
export type Ask = (things: Things, file: Blob) => AnyQuestion

const fact = { on: '2021-11-01', document: '演示' }
const counts = { households: 40, buildings: 2, floorArea: '3000' }
const counted = (communities: number) => ({ communities, households: communities * 40 })
const line = { name: '小区', division: null, ...counts, round: 1 }
const described = { aliases: [], address: null, builtYear: null, ownership: null, buildingList: [], source: '演示', document: '演示' }
const aboutHolding = { from: '2021-12-01', document: '演示', holder: { login: 'someone-new', fullName: '演示·新人' } }
const form = 'pdf'

const inLedger: Readonly<Record<string, Ask>> = {
  community: ({ community }) => ({ params: { community } }),
  dossier: ({ community }) => ({ params: { community } }),
  standing: ({ community }) => ({ params: { community } }),
  rename: ({ community }) => ({ body: { community, ...fact, name: '新名小区' } }),
  addAlias: ({ community }) => ({ body: { community, ...fact, alias: '俗称' } }),
  describe: ({ community }) => ({ body: { community, division: null, address: null, builtYear: 1990, ownership: null, document: '演示' } }),
  recount: ({ community }) => ({ body: { community, ...fact, ...counts } }),
  charge: ({ community, unit }) => ({ body: { community, ...fact, unit } }),
  succeed: ({ community, county }) => ({ body: { from: [community], to: [`${county}-${newId()}`], kind: 'merged', ...fact } }),
  addCommunities: ({ county, unit }) => ({
    body: { county, communities: [{ id: newId(), name: '新建小区', unit, division: null, ...counts, ...described, from: '2021-11-01' }] },
  }),
  version: ({ version }) => ({ params: { version } }),
  approve: ({ community, unit }) => ({
    body: {
      id: newId(),
      office: 100,
      year: 2022,
      baseline: 'city',
      approvedOn: '2021-11-01',
      approvedBy: '市政府',
      document: '演示',
      reason: '首次批准',
      lines: [{ ...line, community, unit }],
    },
  }),
}

const onSite: Readonly<Record<string, Ask>> = {
  item: ({ item }) => ({ params: { item } }),
  record: ({ item }) => ({
    body: { kind: 'completed', occurredOn: '2021-11-01', items: [{ id: newId(), item }], evidence: [], evidenceLater: false, note: null },
  }),
  expect: ({ item }) => ({ body: { items: [item], kind: 'accepted', expectedOn: '2021-12-01', reason: null } }),
  evidence: ({ milestone }) => ({ params: { milestone } }),
  evidenceFile: ({ milestone, hash }) => ({ params: { milestone, hash } }),
  keepFile: ({ county }, file) => ({ query: { name: '照片.png', counties: String(county) }, file }),
  attach: ({ another, hash }) => ({ params: { milestone: another }, body: { evidence: [hash] } }),
  voidMany: ({ another }) => ({ body: { reason: '录错', milestones: [{ milestone: another, act: newId() }] } }),
  withdraw: ({ milestone }) => ({ body: { reason: 'duplicate', milestones: [{ milestone, act: newId() }] } }),
  void: ({ milestone }) => ({ params: { milestone }, body: { reason: '录错' } }),
}

const inPrint: Readonly<Record<string, Ask>> = {
  issue: ({ issue }) => ({ params: { issue } }),
  issuePages: ({ issue }) => ({ params: { issue } }),
  issueFile: ({ issue }) => ({ params: { issue, form } }),
  issueAnnex: ({ issue }) => ({ params: { issue, form } }),
  sinceIssue: ({ issue }) => ({ params: { issue } }),
  issueFigure: ({ issue }) => ({ params: { issue, no: '1' } }),
  draft: ({ draft }) => ({ params: { draft } }),
  draftAnnex: ({ draft }) => ({ params: { draft, form } }),
  proofFile: ({ draft }) => ({ params: { draft, form: 'docx' } }),
  slip: ({ draft, hash }) => ({ params: { draft, hash } }),
  compareWord: ({ draft }, file) => ({ params: { draft }, file }),
  contribute: ({ contribution, unit }) => ({
    params: { contribution },
    body: { month: '2021-10', title: '来稿', body: '又改了', unit, revision: 1, handIn: true },
  }),
  answerContribution: ({ contribution }) => ({ params: { contribution }, body: { answer: 'returned', reason: '请写明小区名称' } }),
  sendToReview: ({ draft }) => ({ params: { draft }, body: {} }),
  urgeDraft: ({ draft }) => ({ params: { draft }, body: {} }),
  agreeDraft: ({ draft }) => ({ params: { draft }, body: {} }),
  recordSignature: ({ draft, hash }) => ({
    params: { draft },
    body: { signatory: { name: '演示·科长', post: '科长' }, day: '2021-11-05', medium: 'paper', slip: hash },
  }),
  signIssue: ({ draft }) => ({ params: { draft }, body: {} }),
  returnDraft: ({ draft }) => ({ params: { draft }, body: { reason: '请核对' } }),
  withdrawDraft: ({ draft }) => ({ params: { draft }, body: { reason: '再改' } }),
  releaseIssue: ({ issue }) => ({ params: { issue }, body: { day: '2021-11-05', copies: 60 } }),
  voidIssue: ({ issue }) => ({ params: { issue }, body: { reason: '印错' } }),
}

const nextMonth = { line: 'city-table', month: '2021-11', year: 2021, baseline: 'city', cutoff: '2021-11-30', dueOn: '2021-12-05' }
const figures = { ...{ plan: counted(6), preparation: counted(6), started: counted(0), completed: counted(0) }, quantities: {} }
const reason = '第1小区还没有进场，请核对'

const ofMonths: Readonly<Record<string, Ask>> = {
  board: ({ period }) => ({ params: { period } }),
  unitMonth: ({ period, unit }) => ({ params: { period, unit: String(unit) } }),
  openMonth: ({ office }) => ({
    body: { office, period: { id: newId(), ...nextMonth, name: '市月报', recipient: '市住建局', notice: '请按期报送' } },
  }),
  setTerms: ({ office, unit }) => ({ body: { office, unit, people: 3, factsFrom: null, from: '2021-11-01', document: '演示' } }),
  noteCommunities: ({ period, item }) => ({ body: { period, notes: [{ item, state: '正在做雨污分流', problem: null, nextStep: null }] } }),
  reportQuantity: ({ county, unit }) => ({
    body: { county, quantity: { id: newId(), unit, code: 'lifts', value: '2', asOf: '2021-10-29', source: '监理月报' } },
  }),
  justify: ({ county, period, unit }) => ({ body: { county, period, unit, finding: 'silent-item', says: '施工单位因洪水停工两个月' } }),
  applyForRelease: ({ county, period, unit }) => ({
    body: { county, period, unit, id: newId(), rule: 'start-evidence-overdue', reason: '开工令在洪水中灭失，见街道证明' },
  }),
  remindUnit: ({ county, period, unit }) => ({ body: { county, period, unit, says: '请尽快报送' } }),
  declareMonth: ({ county, unit }) => ({
    body: { county, unit, year: 2021, baseline: 'city', month: '2021-01', figures, source: '简报2021年第1期' },
  }),
  handIn: ({ county, period, unit }) => ({ body: { return: `${county}-${newId()}`, period, unit } }),
  recordReturnSignature: ({ returned, hash }) => ({
    body: { return: returned, signatory: { name: '演示·科长', post: '科长' }, day: '2021-11-05', medium: 'paper', slip: hash },
  }),
  signReturn: ({ returned }) => ({ body: { return: returned } }),
  refuseReturn: ({ returned }) => ({ body: { return: returned, reason } }),
  withdrawReturn: ({ returned }) => ({ body: { return: returned } }),
  acceptReturn: ({ returned }) => ({ body: { return: returned } }),
  sendBackReturn: ({ returned }) => ({ body: { return: returned, place: 'cell:started.communities', reason } }),
  reopenReturn: ({ returned }) => ({ body: { return: returned, reason } }),
  decideRelease: ({ release }) => ({ body: { release, granted: true, reason: '情况属于洪水灭失，同意本月放行' } }),
  voidQuantity: ({ quantity }) => ({ body: { quantity, reason: '单位报错，应为十三万元' } }),
  closeMonth: ({ office, period }) => ({ body: { office, period } }),
  correctMonth: ({ office, period, unit }) => ({ body: { id: newId(), office, period, unit, explanation: reason } }),
}

const others: Readonly<Record<string, Ask>> = {
  communities: ({ unit }) => ({ query: { year: '2021', unit: String(unit) } }),
  supposition: ({ item }) => ({ body: { year: 2021, cutoff: '2021-10-29', goal: 'completed', items: [item] } }),
  handoutFile: ({ handout }) => ({ params: { handout, form: 'csv' } }),
  handoutDifference: ({ handout }) => ({ params: { handout }, query: { from: handout } }),
  handOverPost: ({ post }) => ({ params: { post }, body: aboutHolding }),
  appointDeputy: ({ post }) => ({
    params: { post },
    body: { ...aboutHolding, last: '2021-12-31', holder: { login: 'another-new', fullName: '演示·代理' } },
  }),
  endHolding: ({ post, person }) => ({ params: { post }, body: { person, until: '2022-01-01', document: '演示' } }),
  resetPassword: ({ person }) => ({ params: { person }, body: {} }),
  resetFactor: ({ person }) => ({ params: { person }, body: {} }),
  endSessionsOf: ({ person }) => ({ params: { person }, body: {} }),
  endPerson: ({ person }) => ({ params: { person }, body: { document: '演示' } }),
}

/** By the name of the route, in the order in which they may be asked one after the other. */
export const questions: Readonly<Record<string, Ask>> = { ...inLedger, ...onSite, ...inPrint, ...ofMonths, ...others }

/**
 * Routes that name no thing of a reach: what is the city's or one's own; what is found within the reach by words, of which
 * row-security.test speaks; and files by a hash that only who has the file knows.
 */
export const namesNothing: readonly string[] = [
  ...['signOut', 'me', 'account', 'switchPost', 'changePassword', 'offerFactor', 'setUpFactor', 'endFactor', 'renewRecoveryCodes'],
  ...['tokens', 'makeToken', 'endToken', 'inbox'],
  ...['endOtherSessions', 'endSession', 'people', 'addPost', 'search', 'choices', 'lists', 'candidates', 'items', 'recordings'],
  ...['monthTable', 'monthTableFile', 'changes', 'remaining', 'factualSheet', 'handouts', 'handOut', 'checkedCode', 'findings', 'figures'],
  ...['proposals', 'phrases', 'recordPhrases', 'issues', 'newDraft', 'saveDraft', 'keepSlip', 'contributions', 'preview', 'addPicture'],
  ...['picture', 'bookChoices', 'book', 'bookFile', 'chain', 'refusals', 'externalFigures', 'recordExternalFigure'],
  ...['periods', 'checks'],
  ...['seeing', 'externalComparison', 'boundaries', 'importBoundaries'],
]
