import type { Day, Month } from '../base/day.ts'
import { minusFigures, sumOfFigures, type UnitFigures } from './unit-figures.ts'

/**
 * A closed month (已锁定的月份): per unit the row that it stands on, and what was corrected since.
 *
 * The closing is never changed. A correction is a record of its own, and the row that is printed is that of the last
 * correction known; so what was printed on any day can be read again.
 */
export interface ClosedMonth {
  readonly period: string
  readonly line: string
  readonly month: Month
  readonly year: number
  readonly cutoff: Day
  readonly closedAt: Date
  readonly post: string
  readonly hash: string
  readonly rows: readonly ClosedRow[]
  /** In the order of their numbers. */
  readonly corrections: readonly Correction[]
}

export const bases = ['return', 'facts', 'declared'] as const
/** return: the unit's accepted return · facts: it was silent, 未报·沿用上月 · declared: 补录数, before its first month of facts. */
export type Basis = (typeof bases)[number]

export interface ClosedRow extends Footing {
  readonly unit: number
  readonly basis: Basis
  readonly figures: UnitFigures
  readonly hash: string
}

/** What a row stands on: from it the figures can be derived again. */
export interface Footing {
  readonly returnKey: string | null
  readonly known: Date
  readonly version: string | null
}

export interface Correction extends Footing {
  readonly id: string
  readonly no: number
  readonly unit: number
  readonly explanation: string
  readonly before: UnitFigures
  readonly after: UnitFigures
  readonly hash: string
  readonly post: string
  readonly at: Date
}

/** A row as it is printed at a moment, with the corrections that led to it. */
export interface PrintedRow extends Footing {
  readonly unit: number
  readonly basis: Basis
  readonly figures: UnitFigures
  readonly corrections: readonly Correction[]
}

/** The rows of a closed month as they were printed at a moment of knowing. */
export const printedRows = ({ rows, corrections }: Pick<ClosedMonth, 'rows' | 'corrections'>, known: Date): PrintedRow[] =>
  rows.map(row => {
    const since = corrections.filter(one => one.unit === row.unit && one.at <= known)
    const last = since.at(-1)
    const { unit, returnKey, version } = row
    return last
      ? { unit, basis: last.returnKey === null ? row.basis : 'return', ...footingOf(last), figures: last.after, corrections: since }
      : { unit, basis: row.basis, returnKey, known: row.known, version, figures: row.figures, corrections: since }
  })

const footingOf = ({ returnKey, known, version }: Footing): Footing => ({ returnKey, known, version })

/** The month is the sum of its rows. */
export const totalOfMonth = (month: Pick<ClosedMonth, 'rows' | 'corrections'>, known: Date): UnitFigures =>
  sumOfFigures(printedRows(month, known).map(({ figures }) => figures))

/**
 * New in a month: the difference of two printed standings, each as it was printed at the same moment. So the months add
 * up to the last of them, at whatever moment one reads them: a correction moves what lies on both of its sides.
 */
export function flowOf(
  before: Pick<ClosedMonth, 'rows' | 'corrections'> | null,
  month: Pick<ClosedMonth, 'rows' | 'corrections'>,
  known: Date,
) {
  const last = new Map((before ? printedRows(before, known) : []).map(row => [row.unit, row.figures]))
  const units = printedRows(month, known)
  const left = [...last.keys()].filter(unit => !units.some(row => row.unit === unit))
  return [
    ...units.map(({ unit, figures }) => ({ unit, flow: minusFigures(figures, last.get(unit) ?? sumOfFigures([])) })),
    ...left.map(unit => ({ unit, flow: minusFigures(sumOfFigures([]), last.get(unit) as UnitFigures) })),
  ]
}
