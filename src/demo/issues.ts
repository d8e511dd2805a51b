import { monthInChinese } from '../base/day.ts'
import { articlesOfOctober } from './articles.ts'
import { articlesOfSeptember } from './articles-september.ts'
import { issueDays } from './calendar.ts'
import { meizhou } from './meizhou.ts'
import type { DemoArticle, DemoIssue, IssueDays } from './story.ts'

const texts: Readonly<Record<string, readonly DemoArticle[]>> = { '2021-09': articlesOfSeptember, '2021-10': articlesOfOctober }

/** Each issue prints the table of its year's list; the last two also have articles. */
export const issues: readonly DemoIssue[] = issueDays.map(days => ({
  ...days,
  list: { year: days.year, baseline: 'city' },
  articles: [...(texts[days.month] ?? []), tableOf(days)],
}))

function tableOf({ month, year, cutoff }: IssueDays): DemoArticle {
  return {
    title: [`${monthInChinese(month)}${meizhou.name}城镇老旧小区改造进展情况`],
    body: `{{table plan:${year}:city @${cutoff}}}`,
  }
}
