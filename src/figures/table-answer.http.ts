import { monthOfDay } from '../base/day.ts'
import type { Baseline } from '../plan/list.ts'
import type { MonthTableAnswer } from './figures.api.ts'
import type { MonthTable } from './table.ts'
import { tableJson } from './table-json.ts'
import { noteOf, titleOf } from './template.ts'

interface AnsweredOf {
  readonly year: number
  readonly baseline: Baseline
  readonly city: string
  readonly version: MonthTableAnswer['version']
}

/** The month's table as its door answers it: the figures, and what is printed around them. */
export function tableAnswer(table: MonthTable, { year, baseline, city, version }: AnsweredOf): MonthTableAnswer {
  const { template, cutoff, rows, total } = table
  return {
    ...tableJson(table, year),
    list: baseline,
    title: titleOf(template, monthOfDay(cutoff), city),
    note: noteOf(template, cutoff),
    heads: template.heads,
    totalName: template.total,
    version,
    rows: rows.map(({ name, unit, ...row }) => ({ ...row, unit: name, unitId: unit })),
    total,
  }
}
