import { listUnits } from '../access/city.store.ts'
import type { Reader } from '../base/db.ts'
import { type Asked, listStandingLines } from './standing.store.ts'
import { type MonthTable, monthTable } from './table.ts'
import { getTemplate } from './template.store.ts'

/** The month's table of one list as of a cut-off and a moment of knowing. All it reads is one picture. */
export async function readMonth(reader: Reader, asked: Asked): Promise<MonthTable> {
  const template = await getTemplate(reader, asked.office, asked.cutoff, asked.known)
  const units = await listUnits(reader, asked.office)
  const lines = await listStandingLines(reader, asked)
  return monthTable({ cutoff: asked.cutoff, known: asked.known, lines }, template, new Map(units.map(unit => [unit.id, unit.name])))
}
