import type { Day } from '../base/day.ts'

/** The table that a hand-out was of: up to which day, and as known when. */
export interface AsOf {
  readonly cutoff: Day
  readonly known: Date
}

/** One step from a table to another, in which either the day or the knowing moves forward. */
export interface Step {
  readonly from: AsOf
  readonly to: AsOf
  readonly what: 'cutoff' | 'known'
}

/**
 * How two tables are led from one to the other so that each step can be explained: what happened between the two days, and
 * what became known between the two moments. Two tables of which one has the later day and the other the later knowing are
 * both led to the later of both.
 */
export function stepsBetween(a: AsOf, b: AsOf): Step[] {
  const [cutoff = a.cutoff] = [a.cutoff, b.cutoff].sort().reverse()
  const known = new Date(Math.max(a.known.getTime(), b.known.getTime()))
  return [a, b].flatMap((start): Step[] => {
    const [middle, end] = [
      { cutoff: start.cutoff, known },
      { cutoff, known },
    ]
    return [
      ...(start.known < known ? [{ from: start, to: middle, what: 'known' as const }] : []),
      ...(start.cutoff < cutoff ? [{ from: middle, to: end, what: 'cutoff' as const }] : []),
    ]
  })
}
