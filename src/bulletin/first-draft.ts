import type { Day } from '../base/day.ts'
import type { Baseline } from '../plan/list.ts'
import { printTableReference } from './bound-reference.ts'
import { type IssueContent, issueContent } from './issue.ts'

/** What a new issue of the month begins with. */
export interface AskedDraft {
  readonly year: number
  readonly list: Baseline
  readonly cutoff: Day
  /** The id of its article with the table of the month. */
  readonly article: string
}

/** Masthead and distribution as the last issue had them, and the table of the month as its only article. */
export function draftOfMonth(
  { year, list, cutoff, article }: AskedDraft,
  city: { readonly name: string; readonly bureau: string },
  before: IssueContent | null,
): IssueContent {
  const scope = { kind: 'plan' as const, year, baseline: list, unit: null }
  return issueContent.parse({
    series: 'regular',
    topic: before?.topic ?? `${city.name}城镇老旧小区改造工作`,
    ...(before && { name: before.name }),
    issuer: city.bureau,
    city: city.name,
    year,
    cutoff,
    articles: [{ id: article, title: [], body: `{{${printTableReference({ scope, cutoff })}}}` }],
    distribution: before?.distribution ?? [],
  })
}
