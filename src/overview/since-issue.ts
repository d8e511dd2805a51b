import type { Day } from '../base/day.ts'
import type { Move } from '../figures/change.ts'
import type { Correction } from '../progress/month-rows.ts'

/** Who made one thing known of an item after a moment: the post, as the book of acts has it. */
export interface Maker {
  readonly item: string
  readonly verb: string
  readonly post: string
  readonly at: Date
}

/** What has changed since an issue went to review: by whom, in which unit. */
export interface SinceIssue {
  readonly from: { readonly cutoff: Day; readonly known: Date }
  readonly to: { readonly cutoff: Day; readonly known: Date }
  readonly units: readonly {
    readonly unit: number
    readonly name: string
    readonly moves: readonly (Move & { readonly makers: readonly Maker[] })[]
  }[]
  /** Corrections of closed months that were signed since. */
  readonly corrections: readonly (Correction & { readonly month: string; readonly unitName: string })[]
}
