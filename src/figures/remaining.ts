import type { Day } from '../base/day.ts'
import { type Stage, stageOf } from '../works/milestone.ts'
import { type Counts, none, plus } from './counts.ts'
import type { Standing, StandingLine } from './standing.ts'

/**
 * What is left (还差谁): the lines of a list that have not got as far as a goal, and what the table would say if some of
 * them did. A supposition is no figure: it is never kept, and wherever it is shown it is marked 推演.
 */
export const goals = ['started', 'completed'] as const
export type Goal = (typeof goals)[number]

export const stageOfGoal: Readonly<Record<Goal, Stage>> = {
  started: stageOf['contractor-on-site'],
  completed: stageOf.completed,
}

export const hasReached = (goal: Goal, stage: Stage): boolean => stage >= stageOfGoal[goal]

export interface Left {
  readonly plan: Counts
  readonly reached: Counts
  readonly left: Counts
  /** By unit, those with something left; in the order in which the lines stand. */
  readonly units: readonly { readonly unit: number; readonly left: Counts }[]
}

export function leftOf(goal: Goal, lines: readonly StandingLine[]): Left {
  const sums = { plan: none, reached: none, left: none }
  const units = new Map<number, Counts>()
  for (const { unit, households, stage } of lines) {
    const one = { communities: 1, households }
    const side = hasReached(goal, stage) ? 'reached' : 'left'
    sums.plan = plus(sums.plan, one)
    sums[side] = plus(sums[side], one)
    if (side === 'left') units.set(unit, plus(units.get(unit) ?? none, one))
  }
  return { ...sums, units: [...units].map(([unit, left]) => ({ unit, left })) }
}

/** The standing as it would be, had these items reached the goal on the cut-off. */
export function supposing(standing: Standing, items: ReadonlySet<string>, goal: Goal): Standing {
  const stage = stageOfGoal[goal]
  const started = (line: StandingLine): Day => line.startedOn ?? standing.cutoff
  return {
    ...standing,
    lines: standing.lines.map(line => (items.has(line.item) && line.stage < stage ? { ...line, stage, startedOn: started(line) } : line)),
  }
}
