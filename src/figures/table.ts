import type { Day } from '../base/day.ts'
import type { Counts } from './counts.ts'
import { type Rates, ratesOf } from './rate.ts'
import type { Standing } from './standing.ts'
import { type Template, unitOrder } from './template.ts'
import { countLines, nothing, totalOf, type UnitCounts } from './unit-counts.ts'

/** The month's table: a standing, grouped by unit and laid out by a template. Nothing in it was typed. */
export interface MonthTable {
  readonly template: Template
  readonly cutoff: Day
  readonly known: Date
  readonly rows: readonly TableRow[]
  readonly total: Figures
  /** Started of planned, over all units. */
  readonly rates: Rates
}

export interface TableRow extends Figures {
  readonly order: number
  readonly unit: number
  readonly name: string
}

export interface Figures {
  readonly plan: Counts
  /** Null is printed `/`: the whole plan has started, so nothing is left to prepare. It counts as 0. */
  readonly preparation: Counts | null
  /** On site, and what is completed too: it has started and stays started. */
  readonly started: Counts
  /** A part of `started`; the bulletin has no column for it. */
  readonly completed: Counts
}

/**
 * Rows come in the template's order, also for units without a line; units that the template does not know come after
 * it, so that the total loses nothing. Throws a RangeError where a unit has no name.
 */
export function tableOf({ cutoff, known, units }: Counted, template: Template, unitNames: ReadonlyMap<number, string>): MonthTable {
  const counts = new Map(units.map(one => [one.unit, one]))
  const orders = new Map(template.rows.map(row => [row.unit, row.order]))
  let last = Math.max(0, ...orders.values())
  const rows = [...new Set([...orders.keys(), ...counts.keys()])].sort(unitOrder(template)).map(unit => {
    const name = unitNames.get(unit)
    if (name === undefined) throw new RangeError(`unit ${unit} has no name`)
    return { order: orders.get(unit) ?? ++last, unit, name, ...figuresOf(counts.get(unit) ?? nothing, template) }
  })
  const total = figuresOf(totalOf(units), template)
  return { template, cutoff, known, rows, total, rates: ratesOf(total.started, total.plan) }
}

/** A standing that was grouped by unit: each unit once. */
export interface Counted {
  readonly cutoff: Day
  readonly known: Date
  readonly units: readonly UnitCounts[]
}

/** The table of a standing whose lines are at hand. */
export const monthTable = (standing: Standing, template: Template, unitNames: ReadonlyMap<number, string>): MonthTable =>
  tableOf({ cutoff: standing.cutoff, known: standing.known, units: countLines(standing.lines) }, template, unitNames)

/** How the figures of one row are printed; in both measures plan = preparation + started. */
function figuresOf({ plan, preparation, started, completed }: Omit<UnitCounts, 'unit'>, { emptyPreparation }: Template): Figures {
  const exhausted = plan.communities > 0 && preparation.communities === 0
  return { plan, preparation: exhausted && emptyPreparation === 'slash' ? null : preparation, started, completed }
}
