import { sql } from 'kysely'
import type { Reader } from '../base/db.ts'
import type { IssueContent } from '../bulletin/issue.ts'

export const withBody = (content: IssueContent, index: number, change: (body: string) => string): IssueContent => ({
  ...content,
  articles: content.articles.map((article, at) => (at === index ? { ...article, body: change(article.body) } : article)),
})

/** Each figure of October's articles, and how people say it. */
export const sayings = [
  [
    'started.communities plan:2021:city @2021-09-30',
    '9月底 全市 已开工 小区',
    '全市9月底开工小区数',
    '九月末我市動工小區',
    '截至2021年9月30日，我市已开工小区',
    '小区 开工 9月',
  ],
  [
    'started.households plan:2021:city @2021-09-30',
    '9月底 全市 已开工 户数',
    '9.30全市开工户',
    '上月底 开工 居民',
    '九月底全市開工戶數',
    '户数 已开工 全市 9月末',
  ],
  [
    'approved.communities since:2019-08-01/unit:8 @2021-10-29',
    '梅江区 2019年8月以来 小区',
    '自2019年8月试点以来梅江区纳入改造的小区数',
    '梅江 累计 纳入 小区',
  ],
  [
    'approved.buildings since:2019-08-01/unit:8 @2021-10-29',
    '梅江区 2019年8月以来 栋数',
    '梅江区2019年8月起累计楼栋',
    '梅江 累计 幢数',
    '2019年8月以来 梅江區 棟',
  ],
  ['approved.households since:2019-08-01/unit:8 @2021-10-29', '梅江区 2019年8月以来 户数', '梅江区2019年8月以来涉及户', '累计 户 梅江区'],
  [
    'completed.communities since:2019-08-01/unit:8 @2021-10-29',
    '梅江区 2019年8月以来 完工小区',
    '梅江区累计完工小区数',
    '自2019年8月以来 梅江区 全面完工 小区',
    '梅江 累计 完工',
  ],
  ['planned.communities plan:2021:city @2021-10-29', '计划 小区', '全市2021年计划小区数', '2021年市计划 小区'],
  ['planned.households plan:2021:city @2021-10-29', '计划 户数', '全市计划改造户', '我市 2021年 任务 户'],
  ['external guangdong-started-communities', '全省 开工', '全省9月底开工小区', '广东 开工 个'],
  ['external guangdong-started-households', '全省 开工 户', '全省9月底开工户数'],
] as const

/** A community that started before October and has come no further: its start may be voided. */
export async function startedLast(reader: Reader): Promise<string> {
  const { rows } = await sql<{ milestone: string }>`
    select county_id || '-' || id as milestone from works.milestone
    where stage = 30 and building_id is null and voided_at is null and occurred_on between '2021-06-01' and '2021-09-30'
      and not exists (select from works.milestone later where later.county_id = milestone.county_id and later.item_id = milestone.item_id and later.stage > 30)
    order by occurred_on desc, milestone limit 1`.execute(reader)
  if (!rows[0]) throw new Error('something has started')
  return rows[0].milestone
}
