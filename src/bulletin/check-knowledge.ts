import type { Distribution } from './distribution.ts'
import type { FigureKnowledge, ValuedFigure } from './figure-knowledge.ts'
import type { NameIndex } from './name-index.ts'
import type { Series } from './numbering.ts'

/** All that a text is compared with, as of one moment of knowing. */
export interface CheckKnowledge {
  readonly figures: FigureKnowledge
  readonly byValue: ReadonlyMap<number, readonly ValuedFigure[]>
  readonly names: NameIndex
  /** The issues that were signed before and stand, the newest last. */
  readonly earlier: readonly EarlierIssue[]
}

export interface EarlierIssue {
  readonly series: Series
  /** 2021年第9期 */
  readonly name: string
  /** What it printed, by reference without the braces; cells of its tables too. */
  readonly printed: ReadonlyMap<string, string>
  readonly distribution: Distribution
}

/** What an earlier issue printed for this reference, the last that did. */
export function printedBefore({ earlier }: CheckKnowledge, reference: string): { readonly printed: string; readonly issue: string } | null {
  const issue = earlier.findLast(({ printed }) => printed.has(reference))
  return issue ? { printed: issue.printed.get(reference) ?? '', issue: issue.name } : null
}
