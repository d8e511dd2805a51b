import { hasStarted, isCompleted, type Stage } from '../works/milestone.ts'
import type { StandingLine } from './standing.ts'

/**
 * A measure (指标): which lines of a standing count, and what of them is counted.
 * Written `started.communities`; without a scope and a cut-off it is no figure.
 */
export const states = ['planned', 'preparing', 'started', 'completed', 'approved'] as const
export type State = (typeof states)[number]

export const countings = ['communities', 'households', 'buildings'] as const
export type Counting = (typeof countings)[number]

export type Measure = `${State}.${Counting}`

export const measures: readonly Measure[] = states.flatMap(state => countings.map((counting): Measure => `${state}.${counting}`))

export const readMeasure = (text: string): Measure | null => measures.find(measure => measure === text) ?? null

/** The halves of a measure. */
export function partsOf(measure: Measure): { state: State; counting: Counting } {
  const [state, counting] = measure.split('.') as [State, Counting]
  return { state, counting }
}

/** `approved` counts the same lines as `planned`, in a cumulative scope: there is no plan of several years. */
const counts: Readonly<Record<State, (stage: Stage) => boolean>> = {
  planned: () => true,
  approved: () => true,
  preparing: stage => !hasStarted(stage),
  started: hasStarted,
  completed: isCompleted,
}

/** The value over the lines of a scope; 0 where none counts. A line is one community in any scope. */
export function measured(measure: Measure, lines: readonly StandingLine[]): number {
  const { state, counting } = partsOf(measure)
  const mine = linesCounted(state, lines)
  return counting === 'communities' ? mine.length : mine.reduce((sum, line) => sum + line[counting], 0)
}

/** Which of the lines are behind the value. */
export const linesCounted = (state: State, lines: readonly StandingLine[]): StandingLine[] =>
  lines.filter(line => counts[state](line.stage))
