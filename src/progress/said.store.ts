import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader, Tx } from '../base/db.ts'
import { type Key, printKey } from '../base/key.ts'
import { NotFound } from '../base/objection.ts'
import type { Baseline } from '../plan/list.ts'
import type { QuantityInput } from './quantity.ts'
import type { UnitFigures } from './unit-figures.ts'

/** What a unit says of one community in one month; null: nothing. */
export interface Note {
  readonly state: string | null
  readonly problem: string | null
  readonly nextStep: string | null
}

export async function addNotes(
  tx: Tx,
  period: string,
  notes: readonly (Note & { readonly county: number; readonly item: string })[],
  act: string,
  now: Date,
): Promise<void> {
  await sql`
    insert into progress.note (county_id, period_id, item_id, state, problem, next_step, act_id, recorded_at)
    select county, ${period}::uuid, item, state, problem, "nextStep", ${act}::uuid, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(notes)}::jsonb) as note (county int, item uuid, state text, problem text, "nextStep" text)`.execute(
    tx,
  )
}

/** The last note of each item in a month that was known at a moment, by the item's printed key. */
export async function listNotes(reader: Reader, period: string, known: Date): Promise<Map<string, Note>> {
  const { rows } = await sql<Note & { item: string }>`
    select distinct on (county_id, item_id) county_id || '-' || item_id as item, state, problem, next_step as "nextStep" from progress.note
    where period_id = ${period} and recorded_at <= ${known} order by county_id, item_id, recorded_at desc`.execute(reader)
  return new Map(rows.map(({ item, ...note }) => [item, note]))
}

export interface ReportedQuantity {
  readonly id: string
  readonly county: number
  readonly unit: number
  readonly item: string | null
  readonly code: string
  readonly value: string
  readonly asOf: Day
  readonly source: string
  readonly recordedAt: Date
}

export async function addQuantity(tx: Tx, county: number, said: QuantityInput, act: string, now: Date): Promise<void> {
  await sql`insert into progress.quantity (county_id, id, unit_id, item_id, code, value, as_of, source, act_id, recorded_at)
    values (${county}, ${said.id}, ${said.unit}, ${said.item?.id ?? null}::uuid, ${said.code}, ${said.value}::numeric, ${said.asOf}, ${said.source}, ${act}, ${now})`.execute(
    tx,
  )
}

/** The reported quantities of a year that stand, the newest first. */
export async function listReported(reader: Reader, year: number, until: Day): Promise<ReportedQuantity[]> {
  const { rows } = await sql<ReportedQuantity>`
    select id, county_id as county, unit_id as unit, item_id as item, code, trim_scale(value)::text as value, as_of as "asOf", source, recorded_at as "recordedAt"
    from progress.quantity where as_of between make_date(${year}, 1, 1) and ${until}::date and voided_at is null
    order by as_of desc, recorded_at desc, code`.execute(reader)
  return rows
}

/** Holds a reported quantity that stands, or `NotFound`; answers its unit. */
export async function holdQuantity(tx: Tx, key: Key): Promise<number> {
  const { rows } = await sql<{ unit: number }>`
    select unit_id as unit from progress.quantity where county_id = ${key.county} and id = ${key.id} and voided_at is null for update`.execute(
    tx,
  )
  if (!rows[0])
    throw new NotFound({
      zh: `没有编号为 ${printKey(key)} 的填报数，或已作废。`,
      en: `There is no quantity ${printKey(key)}, or it was voided.`,
    })
  return rows[0].unit
}

export async function voidQuantityRow(tx: Tx, key: Key, reason: string, act: string, now: Date): Promise<void> {
  await sql`update progress.quantity set voided_at = ${now} where county_id = ${key.county} and id = ${key.id} and voided_at is null`.execute(
    tx,
  )
  await sql`insert into progress.quantity_voiding (county_id, quantity_id, reason, act_id, recorded_at)
    values (${key.county}, ${key.id}, ${reason}, ${act}, ${now})`.execute(tx)
}

/** Who says something of a unit's month, in the unit's cabinet. */
interface OfUnit {
  readonly county: number
  readonly period: string
  readonly unit: number
  readonly post: string
  readonly act: string
}

export async function addJustification(tx: Tx, of: OfUnit, finding: string, says: string, now: Date): Promise<void> {
  await sql`insert into progress.justification (county_id, period_id, unit_id, finding, says, post, act_id, recorded_at)
    values (${of.county}, ${of.period}, ${of.unit}, ${finding}, ${says}, ${of.post}, ${of.act}, ${now})`.execute(tx)
}

export async function addReminder(tx: Tx, of: OfUnit, says: string, now: Date): Promise<void> {
  await sql`insert into progress.reminder (county_id, period_id, unit_id, says, post, act_id, recorded_at)
    values (${of.county}, ${of.period}, ${of.unit}, ${says}, ${of.post}, ${of.act}, ${now})`.execute(tx)
}

export interface Reminder {
  readonly unit: number
  readonly says: string
  readonly post: string
  readonly at: Date
}

/** The reminders of a month within the reader's reach, the newest first. */
export async function listReminders(reader: Reader, period: string): Promise<Reminder[]> {
  const { rows } = await sql<Reminder>`
    select unit_id as unit, says, post, recorded_at as at from progress.reminder where period_id = ${period} order by recorded_at desc`.execute(
    reader,
  )
  return rows
}

export interface Declaring {
  readonly county: number
  readonly unit: number
  readonly year: number
  readonly baseline: Baseline
  readonly month: string
  readonly figures: UnitFigures
  readonly source: string
}

export async function addDeclared(
  tx: Tx,
  { county, unit, year, baseline, month, figures, source }: Declaring,
  act: string,
  now: Date,
): Promise<void> {
  await sql`insert into progress.declared (county_id, unit_id, year, baseline, month, figures, source, act_id, recorded_at)
    values (${county}, ${unit}, ${year}, ${baseline}, ${month}, ${JSON.stringify(figures)}::jsonb, ${source}, ${act}, ${now})`.execute(tx)
}
