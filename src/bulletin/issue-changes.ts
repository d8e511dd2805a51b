import type { FigurePlace, FrozenFigure } from './assemble.ts'

/**
 * What a signed issue would print otherwise today. The issue itself does not change; the list on its page tells
 * whether it needs a correction.
 */
export interface FigureChange {
  readonly place: FigurePlace
  readonly reference: string
  /** What the issue says; null where a row has come that it does not print. */
  readonly printed: string | null
  /** What it would say; null where the figure no longer exists. */
  readonly now: string | null
}

/**
 * The figures that differ as printed, in the order of the issue, then those that it does not print.
 * Both lists come from `assemble` over the same content, or over that of two editions.
 */
export function changesToFigures(frozen: readonly FrozenFigure[], now: readonly FrozenFigure[]): FigureChange[] {
  const current = byIdentity(now)
  const printed = byIdentity(frozen)
  const changed = [...printed].flatMap(([identity, { place, reference, printed: was }]): FigureChange[] => {
    const is = current.get(identity)?.printed ?? null
    return is === was ? [] : [{ place, reference, printed: was, now: is }]
  })
  const added = [...current].flatMap(([identity, { place, reference, printed: is }]): FigureChange[] =>
    printed.has(identity) ? [] : [{ place, reference, printed: null, now: is }],
  )
  return [...changed, ...added]
}

/** A figure is known by its place and its reference; of two alike, the second is another one. */
function byIdentity(figures: readonly FrozenFigure[]): Map<string, FrozenFigure> {
  const found = new Map<string, FrozenFigure>()
  for (const figure of figures) {
    const { article, line, row, column } = figure.place
    const identity = (nth: number) => JSON.stringify([article, line, row, column, figure.reference, nth])
    let nth = 0
    while (found.has(identity(nth))) nth++
    found.set(identity(nth), figure)
  }
  return found
}
