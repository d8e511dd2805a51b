import type { Page } from 'playwright-core'
import { begin } from './writing.fixture.ts'

/** One state of a page of the desk: by whom it is read, where he begins, and what he opens there. */
export interface Visit {
  readonly says: string
  /** As `pages.tsx` writes it. */
  readonly path: string
  readonly who: string
  readonly from: string
  readonly open?: (page: Page) => Promise<unknown>
}

const october = '/figures/month?year=2021&list=city&cutoff=2021-10-29&from=2021-09-30'

const follow = (page: Page, start: string, except = '.no-such-class') =>
  page.locator(`main a[href^="${start}"]:not([href="${except}"])`).first().click()

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()

/** Opens the month where nobody has yet. */
async function toTheBoard(page: Page): Promise<void> {
  await press(page, '开通报送月')
  await page.getByRole('dialog').getByRole('button', { name: '开通报送月' }).click()
  await page.getByRole('heading', { name: /市月报/ }).waitFor()
}

export const visits: readonly Visit[] = [
  {
    says: 'the overview, with a table opened',
    path: '/overview',
    who: 'editor',
    from: '/overview?year=2021&list=city&cutoff=2021-10-29',
    open: page => page.getByText('数据表').first().click(),
  },
  { says: 'the large screen', path: '/overview', who: 'auditor', from: '/overview?year=2021&list=city&cutoff=2021-10-29&screen=large' },
  { says: 'the month', path: '/figures/month', who: 'editor', from: october },
  { says: 'the month with a cell opened', path: '/figures/month', who: 'editor', from: `${october}&unit=4&column=started` },
  {
    says: 'the month as its numbers are handed out',
    path: '/figures/month',
    who: 'editor',
    from: october,
    open: async page => {
      await press(page, '报数')
      await page.getByRole('dialog', { name: '报数登记' }).getByLabel('报给（单位或科室）').fill('市政府办公室')
      await page.getByRole('button', { name: '登记并取走' }).click()
      await page.getByRole('dialog').getByRole('textbox').waitFor()
    },
  },
  {
    says: 'who is left, with a supposition',
    path: '/figures/remaining',
    who: 'clerk-meijiang',
    from: '/figures/remaining?year=2021&list=city&cutoff=2021-11-30',
    open: async page => {
      await page.getByRole('checkbox').first().check()
      await page.getByText('这是推演，不是统计数').waitFor()
    },
  },
  {
    says: 'recording, with chosen rows',
    path: '/works/record',
    who: 'clerk-meijiang',
    from: '/works/record?kind=contractor-on-site&day=2021-11-03',
    open: page => page.getByLabel('全选可记录的').check(),
  },
  { says: 'voiding', path: '/works/record', who: 'clerk-meijiang', from: '/works/record?tab=void' },
  {
    says: 'one renovation',
    path: '/works/items/:item',
    who: 'clerk-meijiang',
    from: '/works/record?tab=void',
    open: page => follow(page, '/works/items/'),
  },
  { says: 'the ledger', path: '/registry/communities', who: 'editor', from: '/registry/communities' },
  {
    says: 'one community',
    path: '/registry/communities/:community',
    who: 'editor',
    from: '/registry/communities',
    open: page => follow(page, '/registry/communities/', '/registry/communities/new'),
  },
  {
    says: 'the dossier of one community',
    path: '/registry/communities/:community/dossier',
    who: 'editor',
    from: '/registry/communities',
    open: async page => {
      await follow(page, '/registry/communities/', '/registry/communities/new')
      await page.getByRole('link', { name: '一区一档（可打印）' }).click()
      await page.getByRole('heading', { level: 1, name: /一区一档/ }).waitFor()
    },
  },
  { says: 'adding communities', path: '/registry/communities/new', who: 'clerk-dabu', from: '/registry/communities/new' },
  { says: 'searching', path: '/registry/search', who: 'editor', from: `/registry/search?words=${encodeURIComponent('花园')}` },
  { says: 'the plan', path: '/plan', who: 'editor', from: '/plan' },
  { says: 'a new version', path: '/plan/new', who: 'editor', from: '/plan/new?year=2021&list=city' },
  { says: 'one version', path: '/plan/versions/:version', who: 'editor', from: '/plan', open: page => follow(page, '/plan/versions/') },
  { says: 'the issues', path: '/bulletin/issues', who: 'editor', from: '/bulletin/issues' },
  {
    says: 'a draft',
    path: '/bulletin/drafts/:draft',
    who: 'editor',
    from: '/bulletin/issues',
    open: async page => {
      await begin(page)
      await page.getByRole('img', { name: '第 1 页' }).first().waitFor()
    },
  },
  {
    says: 'one issue',
    path: '/bulletin/issues/:issue',
    who: 'editor',
    from: '/bulletin/issues',
    open: page => follow(page, '/bulletin/issues/'),
  },
  { says: 'what waits for somebody', path: '/inbox', who: 'editor', from: '/inbox' },
  { says: 'the months', path: '/progress', who: 'editor', from: '/progress' },
  { says: 'a month that is opened', path: '/progress', who: 'editor', from: '/progress', open: page => press(page, '开通报送月') },
  { says: 'the board of a month', path: '/progress/:period', who: 'editor', from: '/progress', open: toTheBoard },
  {
    says: 'the month of a unit',
    path: '/progress/:period/units/:unit',
    who: 'clerk-fengshun',
    from: '/progress',
    open: async page => {
      await page.getByRole('link', { name: /市月报/ }).click()
      await page.getByRole('link', { name: '丰顺县', exact: true }).click()
      await page.getByRole('heading', { name: /丰顺县/ }).waitFor()
    },
  },
  {
    says: 'what has changed since an issue',
    path: '/bulletin/issues/:issue/since',
    who: 'editor',
    from: '/bulletin/issues',
    open: async page => {
      await follow(page, '/bulletin/issues/')
      await page.getByRole('link', { name: /这一期以来的全部变动/ }).click()
      await page.getByRole('heading', { name: /以来的变动/ }).waitFor()
    },
  },
  {
    says: 'contributions, as one is written',
    path: '/bulletin/contributions',
    who: 'clerk-fengshun',
    from: '/bulletin/contributions',
    open: page => press(page, '写来稿'),
  },
  { says: 'contributions, as they are read', path: '/bulletin/contributions', who: 'editor', from: '/bulletin/contributions' },
  { says: 'external figures and words', path: '/bulletin/sources', who: 'editor', from: '/bulletin/sources' },
  { says: 'the ledger of reported numbers', path: '/figures/handouts', who: 'editor', from: '/figures/handouts' },
  { says: 'a code that is none of ours', path: '/figures/check', who: 'auditor', from: '/figures/check?code=0000-0000' },
  { says: 'the book', path: '/audit', who: 'auditor', from: '/audit' },
  { says: 'what was refused', path: '/audit', who: 'auditor', from: '/audit?tab=refusals' },
  { says: 'people and posts', path: '/access/people', who: 'administrator', from: '/access/people' },
  {
    says: 'a post as it is handed over',
    path: '/access/people',
    who: 'administrator',
    from: '/access/people',
    open: page => page.getByRole('button', { name: '交接' }).first().click(),
  },
  { says: 'the accounts', path: '/access/people', who: 'administrator', from: '/access/people?view=accounts' },
  { says: 'one’s own account', path: '/access/account', who: 'editor', from: '/access/account' },
  {
    says: 'a new token',
    path: '/access/account',
    who: 'clerk-dabu',
    from: '/access/account',
    open: page => press(page, '新建令牌'),
  },
  { says: 'the doors for programs', path: '/api-docs', who: 'editor', from: '/api-docs' },
  { says: 'one door for programs', path: '/api-docs', who: 'editor', from: '/api-docs?operation=figures.monthTable' },
]
