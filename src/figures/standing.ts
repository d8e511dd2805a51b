import type { Day } from '../base/day.ts'
import type { Stage } from '../works/milestone.ts'

/**
 * The standing (口径下的现状): each line of the list in force on the cut-off, with the furthest stage of its item
 * that had happened by the cut-off, was known at the moment of knowing and was not then known to be wrong.
 * Every figure that anybody reads groups these lines; the explanation of a change compares two of them.
 */
export interface Standing {
  readonly cutoff: Day
  readonly known: Date
  readonly lines: readonly StandingLine[]
}

export interface StandingLine {
  /** The item, as a printed key: the same across lists and versions. */
  readonly item: string
  /** Its community, as a printed key, and its name as the list approved it. */
  readonly community: string
  readonly name: string
  /** The unit that answers for it in this version of the list. */
  readonly unit: number
  readonly households: number
  readonly buildings: number
  readonly floorAreaCm2: number
  readonly stage: Stage
  /** The day of the contractor's arrival that counts (the earliest), null while the item is in preparation. */
  readonly startedOn: Day | null
}
