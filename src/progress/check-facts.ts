import { type Day, dayOf, lastDayOf, type Month, monthOf } from '../base/day.ts'
import type { Counts } from '../figures/counts.ts'
import type { Baseline } from '../plan/list.ts'
import type { Stage } from '../works/milestone.ts'
import type { UnitFigures } from './unit-figures.ts'

/** What the rules look at: one unit's month, as of its cut-off and a moment of knowing, beside the last closed month. */
export interface CheckFacts {
  readonly unit: { readonly id: number; readonly name: string; readonly hasTerritory: boolean }
  readonly month: Month
  readonly year: number
  readonly baseline: Baseline
  readonly cutoff: Day
  /** The list in force; null where none was. */
  readonly version: string | null
  /** The unit's row as it is counted. */
  readonly figures: UnitFigures
  /** The month before, of the same line and list; null where it is not closed. */
  readonly previous: PreviousMonth | null
  /** 补录数 of the same month; null where nothing was declared. */
  readonly declared: UnitFigures | null
  /** The unit's part of the list as it was first approved, and how many lines were added since; null where it had none. */
  readonly firstPlan: { readonly counts: Counts; readonly linesAdded: number } | null
  readonly items: readonly CheckItem[]
  /** What the lists of nation and province name and the city's does not. */
  readonly outsideCityList: readonly { readonly list: Baseline; readonly item: string; readonly name: string }[]
  /** The four quantities by which subsidies are counted, in the nation's list and in the ledger; null where it has no list. */
  readonly subsidy: { readonly claimed: Sizes; readonly ledger: Sizes } | null
  /** Of the whole city's list; null where the reader does not see all of it: a share of a part would say nothing. */
  readonly cityLines: readonly { readonly builtYear: number | null; readonly households: number }[] | null
  /** Numbers that somebody else published and that the month quotes; a later chapter passes them in. */
  readonly externalFigures: readonly { readonly name: string; readonly day: Day }[]
}

export interface PreviousMonth {
  readonly month: Month
  readonly figures: UnitFigures
  /** What counted as started then and counts less now, and the cause where there is one. */
  readonly lost: readonly Lost[]
}

interface Lost {
  readonly item: string
  readonly name: string
  readonly households: number
  readonly communities: number
  /** list: the list was adjusted · voided: the start was wrong, with this reason · null: nobody knows. */
  readonly cause: 'list' | 'voided' | null
}

/** How large a community is, or several of them together. */
export interface Sizes {
  readonly communities: number
  readonly buildings: number
  readonly households: number
  readonly floorAreaCm2: number
}

export interface CheckItem {
  /** Printed keys. */
  readonly key: string
  readonly community: string
  /** As the list has it. */
  readonly name: string
  /** As the ledger calls it on the cut-off. */
  readonly ledgerName: string
  readonly aliases: readonly string[]
  readonly division: string | null
  readonly address: string | null
  readonly builtYear: number | null
  readonly ownership: string | null
  /** Whom the ledger holds responsible on the cut-off; null: nobody. */
  readonly unitInCharge: number | null
  /** Frozen in the line. */
  readonly plan: Sizes
  /** The ledger's count of that day. */
  readonly ledger: Sizes | null
  /** 摸底户数: no chapter holds surveys yet, so it is absent; the rule compares what is there. */
  readonly surveyHouseholds?: number
  readonly buildings: readonly { readonly id: string; readonly no: string }[]
  /** The first year whose list named it, and the day on which that was approved. */
  readonly firstYear: number
  readonly listedOn: Day
  readonly plannedStart: Month | null
  /** When an earlier renovation of the community was completed. */
  readonly renovatedOn: Day | null
  /** All that are known and were not voided, also those after the cut-off. */
  readonly milestones: readonly CheckMilestone[]
  /** The last day on which anything was recorded of it. */
  readonly lastFactOn: Day | null
  /** Somebody has said why it has not started. */
  readonly reasonGiven: boolean
  /** Other units whose lines in the same list seem to be this community. */
  readonly alsoListedBy: readonly string[]
}

export interface CheckMilestone {
  readonly stage: Stage
  readonly occurredOn: Day
  readonly recordedOn: Day
  /** Null: the whole community. */
  readonly building: string | null
  readonly evidence: number
  readonly evidenceDueOn: Day | null
  readonly photos: readonly { readonly hash: string; readonly takenOn: Day | null }[]
}

/** The milestones of the whole community that count as of the cut-off. */
export const countedOf = ({ milestones }: CheckItem, cutoff: Day): CheckMilestone[] =>
  milestones.filter(one => one.building === null && one.occurredOn <= cutoff)

/** The milestone of the whole community at a stage, as of the cut-off. */
export const reachedAt = (item: CheckItem, stage: Stage, cutoff: Day): CheckMilestone | undefined =>
  countedOf(item, cutoff).find(one => one.stage === stage)

export const stageAt = (item: CheckItem, cutoff: Day): Stage =>
  countedOf(item, cutoff)
    .map(({ stage }) => stage)
    .sort((a, b) => b - a)[0] ?? 0

/** The same day so many months later, or the last of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const [year, month] = day.split('-').map(Number) as [number, number]
  const index = year * 12 + month - 1 + months
  const later = monthOf(`${String(Math.trunc(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`)
  const last = lastDayOf(later)
  const same = `${later}-${day.slice(8)}`
  return same > last ? last : dayOf(same)
}
