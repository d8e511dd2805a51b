import type { Counts } from '../figures/counts.ts'
import { rateOf } from '../figures/rate.ts'

/** What a unit has, in the order of the table, as the charts draw it. Stages divide the plan: none is counted twice. */
export interface UnitView {
  readonly unit: number
  readonly name: string
  readonly plan: Counts
  readonly preparation: Counts
  readonly onSite: Counts
  readonly completed: Counts
  readonly started: Counts
  /** As printed, `110.0`; null where nothing is planned. Never clamped. */
  readonly rates: { readonly communities: string | null; readonly households: string | null }
}

interface Row {
  readonly unit: string
  readonly unitId: number
  readonly plan: Counts
  /** Null is printed `/`: nothing is left to prepare. */
  readonly preparation: Counts | null
  readonly started: Counts
  readonly completed: Counts
}

/** The month's table, as far as it is drawn. */
interface Drawable {
  readonly rows: readonly Row[]
  readonly total: Omit<Row, 'unit' | 'unitId'>
}

export function unitView({ unitId, unit, plan, preparation, started, completed }: Row): UnitView {
  return {
    unit: unitId,
    name: unit,
    plan,
    preparation: preparation ?? { households: 0, communities: 0 },
    onSite: { households: started.households - completed.households, communities: started.communities - completed.communities },
    completed,
    started,
    rates: {
      communities: rateOf(started.communities, plan.communities)?.percent ?? null,
      households: rateOf(started.households, plan.households)?.percent ?? null,
    },
  }
}

/** All rows, and the city, called as it is said, or the one unit that was chosen; an unknown unit is the city. */
export function cityView({ rows, total }: Drawable, unit: number | null, city: string): { rows: UnitView[]; shown: UnitView } {
  const views = rows.map(unitView)
  return { rows: views, shown: views.find(one => one.unit === unit) ?? unitView({ ...total, unit: city, unitId: 0 }) }
}
