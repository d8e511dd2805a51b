import { hasStarted, isCompleted } from '../works/milestone.ts'
import { type Counts, none, plus } from './counts.ts'
import type { StandingLine } from './standing.ts'

/** What one unit's lines of a standing count: the six numbers of its row, before a template says how an empty one is printed. */
export interface UnitCounts {
  readonly unit: number
  readonly plan: Counts
  readonly preparation: Counts
  /** On site, and what is completed too: it has started and stays started. */
  readonly started: Counts
  /** A part of `started`. */
  readonly completed: Counts
}

type States = Omit<UnitCounts, 'unit'>

export const nothing: States = { plan: none, preparation: none, started: none, completed: none }

const add = (a: States, b: States): States => ({
  plan: plus(a.plan, b.plan),
  preparation: plus(a.preparation, b.preparation),
  started: plus(a.started, b.started),
  completed: plus(a.completed, b.completed),
})

/** The counts of all of them together. */
export const totalOf = (counts: readonly UnitCounts[]): States => counts.reduce<States>(add, nothing)

/** One entry a unit, in the order of their numbers: a unit may have lines in several cabinets. */
export function joinUnits(counts: readonly UnitCounts[]): UnitCounts[] {
  const units = new Map<number, States>()
  for (const { unit, ...states } of counts) {
    const before = units.get(unit)
    units.set(unit, before ? add(before, states) : states)
  }
  return [...units].map(([unit, states]) => ({ unit, ...states })).sort((a, b) => a.unit - b.unit)
}

/** The stage divides the lines, so plan = preparation + started in both measures, whatever the facts. */
export const countLines = (lines: readonly StandingLine[]): UnitCounts[] =>
  joinUnits(
    lines.map(({ unit, stage, households }) => {
      const one = { households, communities: 1 }
      const started = hasStarted(stage)
      return {
        unit,
        plan: one,
        preparation: started ? none : one,
        started: started ? one : none,
        completed: isCompleted(stage) ? one : none,
      }
    }),
  )
