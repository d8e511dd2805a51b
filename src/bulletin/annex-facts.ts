import type { Day } from '../base/day.ts'
import type { Masthead } from '../base/document.ts'
import type { Stage } from '../works/milestone.ts'
import type { IssueContent } from './issue.ts'

/** Of which issue, or draft, an annex is. */
export interface AnnexOf {
  readonly masthead: Masthead
  readonly day: Day
  readonly known: Date
  readonly content: IssueContent
}

/** A milestone that stood then, and the files that proved it by then. */
export interface ProvenMilestone {
  readonly stage: Stage
  readonly occurredOn: Day
  readonly evidence: readonly string[]
}

/** What lies behind the figures, as of the moment of knowing. */
export interface AnnexFacts {
  /** Names by the number of the unit. */
  readonly units: ReadonlyMap<number, string>
  /** The order of the rows in the office's own table: units by number. */
  readonly inOrder: (a: number, b: number) => number
  readonly external: ReadonlyMap<string, { readonly unit: string; readonly source: string; readonly onDay: Day }>
  /** By cut-off, then by item. */
  readonly happened: ReadonlyMap<string, ReadonlyMap<string, readonly ProvenMilestone[]>>
  /** The lists in force, in words, by the title of the set. */
  readonly basis: ReadonlyMap<string, string>
}
