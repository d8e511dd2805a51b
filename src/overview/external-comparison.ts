import { type Counts, none, plus } from '../figures/counts.ts'
import { percentOf } from '../figures/rate.ts'
import type { BurnUpPoint } from './burn-up.ts'

/**
 * An external figure beside the city's own figure of the same day.
 *
 * Which of the city's figures it is laid beside is told by the end of its name (`…-started-communities`) and never guessed:
 * one that is called otherwise stands alone.
 */
export const states = ['planned', 'started', 'completed'] as const
export const countings = ['communities', 'households'] as const

export interface Comparable {
  readonly state: (typeof states)[number]
  readonly counting: (typeof countings)[number]
}

export function comparableOf(name: string): Comparable | null {
  for (const state of states) for (const counting of countings) if (name.endsWith(`-${state}-${counting}`)) return { state, counting }
  return null
}

/** The city's own figure on that day; null where no list was in force. */
export function ownFigure({ state, counting }: Comparable, point: Pick<BurnUpPoint, 'units'> | undefined): number | null {
  if (!point) return null
  const column = state === 'planned' ? 'plan' : state
  const sum = point.units.map((unit): Counts => unit[column]).reduce(plus, none)
  return sum[counting]
}

/**
 * The city's share of it. Of a rounded number (约) the share is rounded too, and marked so: more digits than the number has
 * would be made up. Null where the number is no count, or nothing.
 */
export function shareOf(own: number, { value, said }: { readonly value: number; readonly said: string }): string | null {
  if (!Number.isSafeInteger(value) || value === 0 || said.endsWith('%')) return null
  return said.startsWith('约') ? `约${percentOf(own, value, 0)}%` : `${percentOf(own, value)}%`
}
