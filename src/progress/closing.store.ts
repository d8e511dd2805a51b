import { sql } from 'kysely'
import type { Day, Month } from '../base/day.ts'
import type { Reader, Tx } from '../base/db.ts'
import { NotFound } from '../base/objection.ts'
import type { Baseline } from '../plan/list.ts'
import type { ClosedMonth, ClosedRow, Correction } from './month-rows.ts'
import type { UnitFigures } from './unit-figures.ts'

interface Row extends Omit<ClosedMonth, 'rows' | 'corrections'> {
  readonly rows: (Omit<ClosedRow, 'known'> & { readonly known: string })[]
  readonly corrections: (Omit<Correction, 'known' | 'at'> & { readonly known: string; readonly at: string })[]
}

/** The closed months of a city's lines, the newest first. */
export async function listClosedMonths(
  reader: Reader,
  office: number,
  asked: { readonly line?: string; readonly period?: string } = {},
): Promise<ClosedMonth[]> {
  const { rows } = await sql<Row>`
    select period.id as period, line, month, year, cutoff, closing.recorded_at as "closedAt", closing.post, closing.hash,
      (select jsonb_agg(jsonb_build_object('unit', unit_id, 'basis', basis, 'returnKey', return_key, 'known', known_at, 'version', version_id,
          'figures', figures, 'hash', hash) order by unit_id)
       from progress.closed_row where closed_row.period_id = period.id) as rows,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'no', no, 'unit', unit_id, 'explanation', explanation, 'returnKey', return_key,
          'known', known_at, 'version', version_id, 'before', before, 'after', after, 'hash', hash, 'post', post, 'at', recorded_at) order by no), '[]')
       from progress.correction where correction.period_id = period.id) as corrections
    from progress.period join progress.closing on closing.period_id = period.id
    where period.office_id = ${office} and (${asked.line ?? null}::text is null or line = ${asked.line ?? null})
      and (${asked.period ?? null}::uuid is null or period.id = ${asked.period ?? null})
    order by month desc, line`.execute(reader)
  return rows.map(({ rows: closed, corrections, ...month }) => ({
    ...month,
    rows: (closed ?? []).map(row => ({ ...row, known: new Date(row.known) })),
    corrections: corrections.map(one => ({ ...one, known: new Date(one.known), at: new Date(one.at) })),
  }))
}

export async function findClosedMonth(reader: Reader, office: number, period: string): Promise<ClosedMonth | null> {
  return (await listClosedMonths(reader, office, { period }))[0] ?? null
}

export async function getClosedMonth(reader: Reader, office: number, period: string): Promise<ClosedMonth> {
  const found = await findClosedMonth(reader, office, period)
  if (!found) throw new NotFound({ zh: '这个月还没有锁定。', en: 'This month is not closed.' })
  return found
}

/** The month of a list that was closed for exactly this cut-off, as far as it was closed by a moment; null where none was. */
export async function findClosedFor(
  reader: Reader,
  { office, year, baseline, cutoff, known }: { office: number; year: number; baseline: Baseline; cutoff: Day; known: Date },
): Promise<ClosedMonth | null> {
  const { rows } = await sql<{ period: string }>`
    select period.id as period from progress.period join progress.closing on closing.period_id = period.id
    where period.office_id = ${office} and year = ${year} and baseline = ${baseline} and cutoff = ${cutoff}::date and closing.recorded_at <= ${known}
    order by line limit 1`.execute(reader)
  return rows[0] ? findClosedMonth(reader, office, rows[0].period) : null
}

/** Holds a period that is not closed, so that it is closed once; the unique key is the net behind it. */
export async function addClosing(
  tx: Tx,
  closing: { period: string; office: number; figures: UnitFigures; hash: string; post: string; act: string },
  rows: readonly ClosedRow[],
  now: Date,
): Promise<void> {
  const { period, office, figures, hash, post, act } = closing
  await sql`insert into progress.closing (period_id, office_id, figures, hash, post, act_id, recorded_at)
    values (${period}, ${office}, ${JSON.stringify(figures)}::jsonb, ${hash}, ${post}, ${act}, ${now})`.execute(tx)
  await sql`insert into progress.closed_row (period_id, unit_id, office_id, basis, return_key, known_at, version_id, figures, hash)
    select ${period}, unit, ${office}, basis, "returnKey", known, version, figures, hash
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row (unit int, basis text, "returnKey" text, known timestamptz, version uuid, figures jsonb, hash text)`.execute(tx)
}

export async function addCorrection(
  tx: Tx,
  period: string,
  office: number,
  one: Omit<Correction, 'no' | 'at'> & { readonly act: string },
  now: Date,
): Promise<void> {
  await sql`
    insert into progress.correction
      (id, period_id, unit_id, office_id, no, explanation, return_key, known_at, version_id, before, after, hash, post, act_id, recorded_at)
    select ${one.id}, ${period}, ${one.unit}, ${office}, coalesce(max(no), 0) + 1, ${one.explanation}, ${one.returnKey}, ${one.known}, ${one.version}::uuid,
      ${JSON.stringify(one.before)}::jsonb, ${JSON.stringify(one.after)}::jsonb, ${one.hash}, ${one.post}, ${one.act}, ${now}
    from progress.correction where period_id = ${period}`.execute(tx)
}

/** The figures that a unit declared for months before its facts begin, the last said of each. */
export async function listDeclared(
  reader: Reader,
  { year, baseline, month }: { year: number; baseline: Baseline; month: Month },
): Promise<Map<number, { readonly figures: UnitFigures; readonly source: string; readonly recordedAt: Date }>> {
  const { rows } = await sql<{ unit: number; figures: UnitFigures; source: string; recordedAt: Date }>`
    select distinct on (unit_id) unit_id as unit, figures, source, recorded_at as "recordedAt" from progress.declared
    where year = ${year} and baseline = ${baseline} and month = ${month} order by unit_id, recorded_at desc`.execute(reader)
  return new Map(rows.map(({ unit, ...declared }) => [unit, declared]))
}
