import type { Bilingual } from '../base/objection.ts'
import type { Severity } from './finding.ts'

/**
 * The catalogue of the checks (核验规则), as data: what each looks for, how grave it is unless a city says otherwise, its
 * limits and on what it stands. The rules behind the codes stand in progress/check-rules.ts.
 *
 * How grave a rule is (0 off, 1 soft, 2 hard) and its limits are a city's dated settings, named by `severitySetting` and
 * `limitSetting`. An identity of the table is none of them: it is always hard, and nobody lets it through.
 */
export interface Check {
  readonly code: CheckCode
  readonly looksFor: Bilingual
  /** Unless a city has set another. */
  readonly severity: Severity
  readonly identity: boolean
  readonly limits: readonly Limit[]
  /** The law, standard or form that it follows from. */
  readonly source: Bilingual
}

export interface Limit {
  readonly name: string
  readonly usual: number
  readonly least: number
  readonly most: number
  readonly unit: Bilingual
}

const units = {
  months: { zh: '个月', en: 'months' },
  days: { zh: '天', en: 'days' },
  years: { zh: '年', en: 'years' },
  year: { zh: '年份', en: 'year' },
  percent: { zh: '%', en: '%' },
  households: { zh: '户', en: 'households' },
  communities: { zh: '个小区', en: 'communities' },
  metres: { zh: '平方米', en: 'm²' },
  times: { zh: '倍', en: 'times' },
} as const satisfies Record<string, Bilingual>

const sources = {
  form: { zh: '老旧小区改造统计调查制度：改造进展情况', en: 'national statistics of renovation: the form of progress' },
  survey: { zh: '老旧小区改造统计调查制度：年度计划、改造项目基本情况', en: 'national statistics of renovation: the plan, the projects' },
  statistics: { zh: '统计法第七条、统计法实施条例第十七条、第二十六条', en: 'Statistics Law art 7; its regulations arts 17, 26' },
  scope: {
    zh: '国办发〔2020〕23号：重点改造2000年底前建成的',
    en: 'State Council Office 2020 no. 23: communities built by the end of 2000',
  },
  share: { zh: '各地实施方案的通行规定：2000年后建成的按户数不超过15%', en: 'implementation plans of cities: at most 15 % by households' },
  acceptance: { zh: '建设工程质量管理条例第十六条、第四十九条', en: 'regulations on the quality of construction arts 16, 49' },
  start: {
    zh: '月报表头：已完成前期准备、施工单位已进场施工',
    en: 'head of the monthly form: preparation complete, the contractor on site',
  },
  subsidy: {
    zh: '中央财政补助按面积、户数、楼栋数、小区数测算',
    en: 'the central subsidy counts area, households, buildings and communities',
  },
  audit: { zh: '审计核对要点：计划与实际的个数、栋数、户数、面积', en: 'what auditors compare: communities, buildings, households, area' },
  ours: { zh: '本系统的建议值', en: 'our own proposal' },
} as const satisfies Record<string, Bilingual>

interface Told {
  readonly zh: string
  readonly en: string
  readonly source: keyof typeof sources
  readonly severity?: Severity
  readonly identity?: true
  readonly limits?: Readonly<Record<string, readonly [usual: number, least: number, most: number, unit: keyof typeof units]>>
}

const hard = 'hard'
const percent = (usual: number) => [usual, 0, 100, 'percent'] as const
const months = (usual: number) => [usual, 1, 36, 'months'] as const

/** In the order in which findings are told. Where no severity stands, it is soft. */
const told = {
  'row-plan': { zh: '计划 = 前期准备 + 已进场施工', en: 'plan = preparation + started', source: 'form', severity: hard, identity: true },
  'row-completed': {
    zh: '已完工包括在已进场施工之内',
    en: 'what is completed has started',
    source: 'form',
    severity: hard,
    identity: true,
  },
  'row-total': {
    zh: '单位的数等于其各小区之和',
    en: 'a unit’s row is the sum of its communities',
    source: 'statistics',
    severity: hard,
    identity: true,
  },
  'started-shrank': { zh: '累计开工无故减少', en: 'what had started became less without a cause', source: 'statistics', severity: hard },
  'started-above-plan': { zh: '开工多于同一版计划', en: 'more started than the same version planned', source: 'form', severity: hard },
  'start-before-plan-year': { zh: '开工早于首次列入的计划年度', en: 'started before the first year that planned it', source: 'survey' },
  'start-evidence-overdue': { zh: '开工佐证逾期未补', en: 'the evidence of a start is overdue', source: 'start', severity: hard },
  'milestones-out-of-order': { zh: '节点先后颠倒', en: 'milestones out of order', source: 'start', severity: hard },
  'future-date': { zh: '记录时日期还没有到', en: 'recorded before its day had come', source: 'statistics', severity: hard },
  'completed-before-buildings': {
    zh: '完工早于其楼栋全部完工',
    en: 'completed before all its buildings',
    source: 'acceptance',
    severity: hard,
  },
  'completed-not-accepted': {
    zh: '完工后迟迟没有验收',
    en: 'completed and long not accepted',
    source: 'acceptance',
    limits: { months: months(6) },
  },
  'silent-item': { zh: '小区长期没有新记录', en: 'nothing was recorded for long', source: 'ours', limits: { months: months(6) } },
  'planned-start-passed': { zh: '过了计划开工月仍未开工，也没有原因', en: 'the planned start passed without a reason', source: 'survey' },
  'households-per-building': {
    zh: '每栋户数异常',
    en: 'households per building out of line',
    source: 'ours',
    limits: { least: [4, 0, 100, 'households'], most: [150, 1, 2000, 'households'] },
  },
  'households-disagree': {
    zh: '计划、台账、摸底户数相差过大',
    en: 'households of plan, ledger and survey disagree',
    source: 'audit',
    limits: { percent: percent(5) },
  },
  'building-count': { zh: '楼栋数与登记的楼栋不一致', en: 'the building count is not that of the buildings listed', source: 'survey' },
  'area-per-household': {
    zh: '户均建筑面积异常',
    en: 'floor area per household out of line',
    source: 'ours',
    limits: { least: [20, 0, 200, 'metres'], most: [200, 1, 2000, 'metres'] },
  },
  'community-twice': { zh: '同一小区在同一口径中列了两次', en: 'a community stands twice in one list', source: 'audit', severity: hard },
  'near-duplicate': { zh: '同一单位内小区名称相近', en: 'names within a unit that are nearly one', source: 'audit' },
  'alias-taken': { zh: '别名与另一小区的名称相同', en: 'an alias is the name of another community', source: 'audit' },
  'no-unit-or-county': { zh: '台账没有填报单位或所在区划', en: 'no unit or no county in the ledger', source: 'survey' },
  'landless-twice': {
    zh: '无辖区单位的小区被重复计入',
    en: 'a community of a unit without territory counted twice',
    source: 'audit',
  },
  'built-late': { zh: '建成年份超过期限', en: 'built too late', source: 'scope', limits: { year: [2000, 1980, 2020, 'year'] } },
  'built-late-share': {
    zh: '期限后建成的占全市年度计划户数超过上限',
    en: 'the share of what was built too late is above the cap',
    source: 'share',
    severity: hard,
    limits: { percent: percent(15), year: [2000, 1980, 2020, 'year'] },
  },
  'excluded-kind': {
    zh: '属于不列入改造的类型（自建房、城中村、棚改、D级危房、近年已改造）',
    en: 'a kind that is not renovated: self-built, urban village, shanty redevelopment, class D, renovated lately',
    source: 'scope',
    limits: { years: [5, 0, 30, 'years'] },
  },
  'subsidy-differs': {
    zh: '申报补助的个数、栋数、户数、面积与台账不符',
    en: 'the subsidy’s four quantities are not the ledger’s',
    source: 'subsidy',
  },
  'label-subset': {
    zh: '国家、省口径的小区不在市计划之内',
    en: 'in the list of nation or province, and not in the city’s',
    source: 'survey',
    severity: hard,
  },
  'evidence-later': {
    zh: '照片拍摄晚于所证明的日期',
    en: 'a photograph taken after what it proves',
    source: 'ours',
    limits: { days: [15, 0, 365, 'days'] },
  },
  'photo-twice': { zh: '同一张照片用于两个小区', en: 'one photograph for two communities', source: 'audit' },
  'rate-above-100': { zh: '开工率超过100%而没有列外小区', en: 'a rate above 100 % without an out-of-plan line', source: 'form' },
  'month-jump': {
    zh: '环比变动过大',
    en: 'a jump from month to month',
    source: 'ours',
    limits: { percent: percent(30), communities: [5, 1, 100, 'communities'], times: [3, 2, 100, 'times'] },
  },
  'external-old': { zh: '引用的外部数据过旧', en: 'an external figure is old', source: 'ours', limits: { months: months(3) } },
  'quantity-shrank': {
    zh: '本年累计的填报数减少',
    en: 'a reported quantity shrinks within its year',
    source: 'statistics',
    severity: hard,
  },
  'declared-differs': { zh: '补录数与由事实推出的数不一致', en: 'declared figures are not the derived ones', source: 'statistics' },
} as const satisfies Record<string, Told>

export type CheckCode = keyof typeof told

export const checks: readonly Check[] = Object.entries<Told>(told).map(([code, { zh, en, source, severity, identity, limits }]) => ({
  code: code as CheckCode,
  looksFor: { zh, en },
  severity: severity ?? 'soft',
  identity: identity ?? false,
  limits: Object.entries(limits ?? {}).map(([name, [usual, least, most, unit]]) => ({ name, usual, least, most, unit: units[unit] })),
  source: sources[source],
}))

export const checkOf = (code: string): Check | undefined => checks.find(one => one.code === code)

/** What the names of the checks' settings begin with. */
export const checkSettings = 'progress.check.'
export const severitySetting = (code: string): string => `${checkSettings}${code}`
export const limitSetting = (code: string, limit: string): string => `${checkSettings}${code}.${limit}`
