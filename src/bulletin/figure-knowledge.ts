import type { Day } from '../base/day.ts'
import { type Counting, type Measure, measures, partsOf, type State } from '../figures/measure.ts'
import type { Reference } from '../figures/reference.ts'
import type { Scope } from '../figures/scope.ts'
import { standingName } from './found.ts'

/**
 * All figures that an issue could quote, with their values as of one moment of knowing: what the picker ranks, and what a
 * number in a text is compared with.
 */
export interface FigureKnowledge {
  readonly city: string
  /** The plan year and the cut-off of the issue: what a writer means who names none. */
  readonly year: number
  readonly cutoff: Day
  readonly units: readonly { readonly id: number; readonly name: string }[]
  readonly standings: readonly TalliedStanding[]
  readonly external: readonly PublishedFigure[]
}

/** One standing, counted by unit: of one list or since a day, as of a cut-off. */
export interface TalliedStanding {
  /** Without a unit. */
  readonly scope: Scope
  readonly cutoff: Day
  readonly units: ReadonlyMap<number, Tally>
}

/** How many communities, households and buildings of a unit had got so far; `planned` is all of them. */
export type Tally = Readonly<Record<'planned' | 'started' | 'completed', Readonly<Record<Counting, number>>>>

export interface PublishedFigure {
  readonly name: string
  readonly value: number
  readonly said: string
  readonly unit: string
  readonly source: string
  readonly onDay: Day
}

/** The value of a figure of our own; null where its standing was not read or no list was in force. */
export function figureValue({ standings }: Pick<FigureKnowledge, 'standings'>, { measure, scope, cutoff }: Reference): number | null {
  const wanted = standingName(scope, cutoff)
  const standing = standings.find(one => standingName(one.scope, one.cutoff) === wanted)
  if (!standing) return null
  const { state, counting } = partsOf(measure)
  if (scope.unit !== null) return counted(standing.units.get(scope.unit), state, counting)
  return [...standing.units.values()].reduce((sum, tally) => sum + counted(tally, state, counting), 0)
}

function counted(tally: Tally | undefined, state: State, counting: Counting): number {
  if (!tally) return 0
  if (state === 'preparing') return tally.planned[counting] - tally.started[counting]
  return tally[state === 'approved' ? 'planned' : state][counting]
}

/** The measures that a scope has: a plan is planned, what came since a day was approved. */
export const measuresOf = (scope: Scope): readonly Measure[] =>
  measures.filter(measure => !measure.startsWith(scope.kind === 'plan' ? 'approved.' : 'planned.'))

export interface ValuedFigure {
  readonly reference: Reference
  readonly value: number
}

/** Every figure of our own by its value; of zeros there are too many to mean anything. */
export function figuresByValue({ standings, units }: FigureKnowledge): Map<number, ValuedFigure[]> {
  const found = new Map<number, ValuedFigure[]>()
  const names = new Set(units.map(({ id }) => id))
  for (const { scope: whole, cutoff, units: tallies } of standings) {
    for (const unit of [null, ...[...tallies.keys()].filter(id => names.has(id))]) {
      const scope = { ...whole, unit }
      const totals = unit === null ? [...tallies.values()] : [tallies.get(unit)]
      for (const measure of measuresOf(scope)) {
        const { state, counting } = partsOf(measure)
        const value = totals.reduce((sum, tally) => sum + counted(tally, state, counting), 0)
        if (value === 0) continue
        const before = found.get(value)
        if (before) before.push({ reference: { measure, scope, cutoff }, value })
        else found.set(value, [{ reference: { measure, scope, cutoff }, value }])
      }
    }
  }
  return found
}
