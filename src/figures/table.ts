import type { Day } from '../base/day.ts'
import { hasStarted, isCompleted } from '../works/milestone.ts'
import { type Counts, none, plus } from './counts.ts'
import { type Rates, ratesOf } from './rate.ts'
import type { Standing, StandingLine } from './standing.ts'
import { type Template, unitOrder } from './template.ts'

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
export function monthTable(standing: Standing, template: Template, unitNames: ReadonlyMap<number, string>): MonthTable {
  const lines = linesByUnit(standing.lines)
  const orders = new Map(template.rows.map(row => [row.unit, row.order]))
  let last = Math.max(0, ...orders.values())
  const units = [...new Set([...orders.keys(), ...lines.keys()])].sort(unitOrder(template))
  const rows = units.map(unit => {
    const name = unitNames.get(unit)
    if (name === undefined) throw new RangeError(`unit ${unit} has no name`)
    return { order: orders.get(unit) ?? ++last, unit, name, ...figuresOf(lines.get(unit) ?? [], template) }
  })
  const total = figuresOf(standing.lines, template)
  return { template, cutoff: standing.cutoff, known: standing.known, rows, total, rates: ratesOf(total.started, total.plan) }
}

/** The figures of one row. The stage divides the lines, so plan = preparation + started in both measures, whatever the facts. */
function figuresOf(lines: readonly StandingLine[], { emptyPreparation }: Template): Figures {
  const plan = countsOf(lines)
  const preparation = countsOf(lines.filter(line => !hasStarted(line.stage)))
  const exhausted = plan.communities > 0 && preparation.communities === 0
  return {
    plan,
    preparation: exhausted && emptyPreparation === 'slash' ? null : preparation,
    started: countsOf(lines.filter(line => hasStarted(line.stage))),
    completed: countsOf(lines.filter(line => isCompleted(line.stage))),
  }
}

const countsOf = (lines: readonly StandingLine[]): Counts =>
  lines.reduce((sum, line) => plus(sum, { households: line.households, communities: 1 }), none)

function linesByUnit(lines: readonly StandingLine[]): Map<number, StandingLine[]> {
  const units = new Map<number, StandingLine[]>()
  for (const line of lines) {
    const mine = units.get(line.unit)
    if (mine) mine.push(line)
    else units.set(line.unit, [line])
  }
  return units
}
