import type { PostKind } from '../access/actor.ts'
import type { Day, Month } from '../base/day.ts'
import type { Baseline } from '../plan/list.ts'
import type { ownerships } from '../registry/community.ts'
import type { Reason } from '../works/expectation.ts'
import type { Kind } from '../works/milestone.ts'

/**
 * The story of the demo city: everything that its people will record, in plain data and in the order of the days.
 *
 * Nothing here is a figure. Whoever loads the story does what its people did, through the system's ordinary acts,
 * each on its day; the figures must then come out by themselves (`problems.ts` says which).
 *
 * Two conventions of the clock hold for all days: what is recorded on a day is recorded in office hours, and an issue
 * goes to review at the end of its day, after everything that was recorded on it.
 */
export interface Story {
  readonly city: DemoCity
  readonly divisions: readonly DemoDivision[]
  readonly units: readonly DemoUnit[]
  readonly accounts: readonly DemoAccount[]
  readonly communities: readonly DemoCommunity[]
  readonly plans: readonly DemoPlan[]
  readonly templates: readonly DemoTemplate[]
  /** In the order of recording: the rules for milestones accept them one after the other. */
  readonly milestones: readonly DemoMilestone[]
  readonly expectations: readonly DemoExpectation[]
  readonly externalFigures: readonly DemoExternalFigure[]
  readonly distribution: DemoDistribution
  /** In the order of their running numbers. */
  readonly issues: readonly DemoIssue[]
}

export interface DemoCity {
  readonly code: string // GB/T 2260
  readonly name: string
  readonly bureau: string
  readonly province: { readonly code: string; readonly name: string }
  /** The topic line of the masthead. */
  readonly topic: string
  /** The day on which the city, its divisions, units and accounts enter the system. */
  readonly opensOn: Day
}

/** As `access.add-divisions` takes it: `to` is the first day on which it is no more, `successor` the code that took its place. */
export interface DemoDivision {
  readonly code: string
  readonly name: string
  readonly level: 'province' | 'city' | 'county' | 'town'
  readonly parent: string | null
  readonly from: Day
  readonly to: Day | null
  readonly successor: string | null
}

export interface DemoUnit {
  /** Its place in the bulletin's table, from 1; `/unit:8` in a reference is 梅江区. */
  readonly no: number
  readonly name: string
  /** The stem of its keys and of its clerk's login: `meijiang`. */
  readonly slug: string
  /** The code of its county; null: a unit without territory, which files in the city's office cabinet. */
  readonly county: string | null
}

export interface DemoAccount {
  readonly login: string
  readonly kind: PostKind
  readonly postName: string // 大埔县填报员
  readonly fullName: string
  /** A clerk's unit by its number; null: the whole city. */
  readonly unit: number | null
  readonly since: Day
}

export interface DemoCommunity {
  /** Stable and short: `meijiang-03`. */
  readonly key: string
  readonly unit: number
  readonly name: string
  readonly aliases: readonly string[]
  readonly county: string | null
  readonly town: string | null
  readonly address: string
  readonly builtYear: number
  readonly ownership: Exclude<(typeof ownerships)[number], '军队'>
  readonly buildings: readonly DemoBuilding[]
  /** The sum over the buildings. */
  readonly households: number
  /** ㎡, at most two decimals. */
  readonly floorAreaM2: string
  readonly source: string
  /** The day on which it enters the ledger, and from which its name, counts and unit hold. */
  readonly enteredOn: Day
  readonly document: string
}

export interface DemoBuilding {
  readonly no: string // 12栋
  readonly households: number
}

/** An approved version of a list; each line freezes the ledger's counts of a community, its unit and its place. */
export interface PlannedMonths {
  readonly plannedStart: Month
  readonly plannedFinish: Month
}

export interface DemoPlan {
  readonly key: string // city-2021
  readonly year: number
  readonly baseline: Baseline
  readonly version: number
  /** Approved and recorded on this day. */
  readonly approvedOn: Day
  readonly approvedBy: string
  readonly document: string
  readonly reason: string
  /** Keys of communities. */
  readonly communities: readonly string[]
  /** The months planned for them, by key; a community that is not named has none. */
  readonly months: ReadonlyMap<string, PlannedMonths>
}

/** The rows of the month's table, by number of unit, for cut-offs from a day on. */
export interface DemoTemplate {
  readonly from: Day
  readonly units: readonly number[]
  readonly document: string
}

export interface DemoMilestone {
  /** `meijiang-01/completed`, or of one building `meijiang-01/12栋/completed`. */
  readonly key: string
  readonly community: string
  readonly kind: Kind
  /** The number of the building; null: the whole community. */
  readonly building: string | null
  readonly occurredOn: Day
  readonly recordedOn: Day
  /** The login of the unit's clerk. */
  readonly by: string
  /** What the evidence shows; null: none is there. */
  readonly evidence: { readonly note: string } | null
  /** 先报后补: a start whose evidence comes later. */
  readonly evidenceLater: boolean
  readonly note: string | null
  readonly voided: { readonly on: Day; readonly by: string; readonly reason: string } | null
  /** What is special about it; neither moves a printed figure. */
  readonly mark: 'recorded-late' | 'voided' | null
}

/** By which day a clerk expected something of a community, and why it had not happened. */
export interface DemoExpectation {
  readonly community: string
  readonly kind: Kind
  readonly expectedOn: Day | null
  readonly reason: Reason
  readonly note: string | null
  readonly recordedOn: Day
  readonly by: string
}

export interface DemoExternalFigure {
  readonly key: string
  readonly value: number
  readonly precision: 'exact' | 'about'
  readonly display: string
  readonly unit: string
  readonly source: string
  /** Of which day the figure is, and when the editor recorded it. */
  readonly day: Day
  readonly recordedOn: Day
}

export interface DemoDistribution {
  /** 报送: people, by rank group and in order. */
  readonly report: readonly DemoRecipient[]
  /** 发送 and 抄送: bodies. */
  readonly send: readonly string[]
  readonly copy: readonly string[]
}

export interface DemoRecipient {
  readonly fullName: string
  readonly post: string
  readonly rankGroup: number
  readonly display: string
}

/** The days of an issue. Its moment of knowing is the end of `reviewedOn`. */
export interface IssueDays {
  readonly runningNo: number
  readonly year: number
  readonly annualNo: number
  readonly month: Month
  readonly cutoff: Day
  readonly reviewedOn: Day
  readonly signedOn: Day
}

export interface DemoIssue extends IssueDays {
  /** The list whose table the issue prints. */
  readonly list: { readonly year: number; readonly baseline: Baseline }
  /** The last one is the month's table; the earlier issues have nothing else. */
  readonly articles: readonly DemoArticle[]
}

/** A title of one or two printed lines, and a body in the markup of `bulletin/markup.ts`. */
export interface DemoArticle {
  readonly title: readonly string[]
  readonly body: string
}
