import { type Day, inShanghai } from '../base/day.ts'
import type { Counts } from './counts.ts'
import type { Rates } from './rate.ts'
import type { Figures, MonthTable } from './table.ts'

/** The table for programs: plain JSON. `unit` is the printed name; `known` is RFC 3339 on Shanghai's clock. */
export interface TableJson {
  readonly year: number
  readonly cutoff: Day
  readonly known: string
  readonly rows: readonly (FiguresJson & { readonly order: number; readonly unit: string })[]
  readonly total: FiguresJson
  readonly rates: Rates
}

interface FiguresJson {
  readonly plan: Counts
  readonly preparation: Counts | null
  readonly started: Counts
}

/** `year` is the plan year whose list the table counts. */
export function tableJson({ cutoff, known, rows, total, rates }: MonthTable, year: number): TableJson {
  return {
    year,
    cutoff,
    known: inShanghai(known),
    rows: rows.map(row => ({ order: row.order, unit: row.name, ...figures(row) })),
    total: figures(total),
    rates,
  }
}

const figures = ({ plan, preparation, started }: Figures): FiguresJson => ({ plan, preparation, started })
