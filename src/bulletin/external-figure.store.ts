import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader, Tx } from '../base/db.ts'
import type { ExternalFigure } from './external-figure.ts'

export interface KeptFigure {
  readonly name: string
  readonly value: number
  readonly said: string
  readonly unit: string
  readonly source: string
  readonly onDay: Day
}

export async function addExternalFigure(tx: Tx, office: number, figure: ExternalFigure, now: Date): Promise<void> {
  await sql`insert into bulletin.external_figure (county_id, name, value, said, precision, unit, source, on_day, recorded_at)
    values (${office}, ${figure.name}, ${figure.value}, ${figure.said}, ${figure.precision}, ${figure.unit}, ${figure.source}, ${figure.onDay}, ${now})`.execute(
    tx,
  )
}

/** Of each name the last figure known at a moment. */
export async function listExternalFigures(reader: Reader, office: number, known: Date): Promise<KeptFigure[]> {
  const { rows } = await sql<Omit<KeptFigure, 'value'> & { value: string }>`
    select distinct on (name) name, value, said, unit, source, on_day as "onDay" from bulletin.external_figure
    where county_id = ${office} and recorded_at <= ${known}
    order by name, recorded_at desc`.execute(reader)
  return rows.map(row => ({ ...row, value: Number(row.value) }))
}
