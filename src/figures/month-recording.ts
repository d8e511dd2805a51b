import { hasStarted, type Stage } from '../works/milestone.ts'
import { type Counts, minus, none, plus } from './counts.ts'

/** The cells of a unit that a recording moves. */
export interface Moving {
  readonly plan: Counts
  readonly preparation: Counts | null
  readonly started: Counts
  readonly completed: Counts
}

interface Listed {
  readonly item: string
  readonly unit: number
  readonly stage: number
  readonly households: number
}

/** How a row of the month's table would stand if these items of it got as far as a stage; the same row where none moves. */
export function afterRecording<R extends Moving>(row: R, listed: readonly Listed[], items: readonly string[], stage: Stage): R {
  const moved = listed.filter(one => items.includes(one.item) && one.stage < stage)
  const starting = hasStarted(stage) ? sumOf(moved.filter(one => one.stage < starts)) : none
  const completing = stage >= completes ? sumOf(moved.filter(one => one.stage < completes)) : none
  if (starting.communities === 0 && completing.communities === 0) return row
  const left = minus(row.preparation ?? none, starting)
  return {
    ...row,
    preparation: left.communities === 0 ? null : left,
    started: plus(row.started, starting),
    completed: plus(row.completed, completing),
  }
}

const starts: Stage = 30
const completes: Stage = 40

const sumOf = (moved: readonly Listed[]): Counts =>
  moved.reduce<Counts>((sum, { households }) => plus(sum, { households, communities: 1 }), none)

/** Whether anything that the table counts is otherwise. */
export const isMoved = (before: Moving, after: Moving): boolean =>
  (['plan', 'preparation', 'started', 'completed'] as const).some(
    cell =>
      (before[cell]?.communities ?? 0) !== (after[cell]?.communities ?? 0) ||
      (before[cell]?.households ?? 0) !== (after[cell]?.households ?? 0),
  )
