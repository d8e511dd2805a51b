import type { Day } from '../base/day.ts'
import type { Baseline } from '../plan/list.ts'
import { hasStarted, isCompleted, kinds, type Stage, stageOf } from '../works/milestone.ts'
import type { DemoCommunity, DemoPlan, Story } from './story.ts'

/**
 * The figures of the story, counted in the plainest way: by walking over the facts. It shares nothing with the
 * system's own query, so that each can be held against the other.
 */
export interface Sum {
  readonly communities: number
  readonly households: number
  readonly buildings: number
}

export interface Row {
  readonly planned: Sum
  readonly preparing: Sum
  readonly started: Sum
  readonly completed: Sum
}

/** A cut-off, and the day at whose end the house knows what it knows. */
export interface AsOf {
  readonly cutoff: Day
  readonly known: Day
}

/** The furthest stage of the whole community that had happened, was known, and was not then known to be wrong. */
export function stageAt({ milestones }: Story, community: string, { cutoff, known }: AsOf): Stage {
  const counted = milestones.filter(
    fact =>
      fact.community === community &&
      fact.building === null &&
      fact.occurredOn <= cutoff &&
      fact.recordedOn <= known &&
      (fact.voided === null || fact.voided.on > known),
  )
  const furthest = kinds.findLast(kind => counted.some(fact => fact.kind === kind))
  return furthest ? stageOf[furthest] : 0
}

/** The communities of a list in force: its last version approved by the cut-off. Empty where there is none. */
export function onList(story: Story, year: number, baseline: Baseline, { cutoff }: AsOf): DemoCommunity[] {
  const inForce = story.plans.filter(plan => plan.year === year && plan.baseline === baseline && plan.approvedOn <= cutoff)
  const newest = inForce.reduce<DemoPlan | null>((last, plan) => (last && last.version > plan.version ? last : plan), null)
  return story.communities.filter(({ key }) => newest?.communities.includes(key))
}

/** All communities that any list first named since a day, each once. */
export function approvedSince(story: Story, since: Day, { cutoff }: AsOf): DemoCommunity[] {
  const first = (key: string) =>
    story.plans
      .filter(plan => plan.communities.includes(key))
      .map(plan => plan.approvedOn)
      .sort()[0]
  return story.communities.filter(({ key }) => {
    const day = first(key)
    return day !== undefined && day >= since && day <= cutoff
  })
}

export function rowOf(story: Story, communities: readonly DemoCommunity[], asOf: AsOf): Row {
  const staged = communities.map(community => ({ community, stage: stageAt(story, community.key, asOf) }))
  const sum = (counts: (stage: Stage) => boolean) => sumOf(staged.filter(({ stage }) => counts(stage)).map(({ community }) => community))
  return { planned: sum(() => true), preparing: sum(stage => !hasStarted(stage)), started: sum(hasStarted), completed: sum(isCompleted) }
}

export const sumOf = (communities: readonly DemoCommunity[]): Sum => ({
  communities: communities.length,
  households: communities.reduce((sum, { households }) => sum + households, 0),
  buildings: communities.reduce((sum, { buildings }) => sum + buildings.length, 0),
})
