import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader, Tx } from '../base/db.ts'
import { NotFound } from '../base/objection.ts'
import type { Period, PeriodInput } from './period.ts'
import { type Terms, usualTerms } from './terms.ts'

const columns = sql`period.id, period.office_id as office, line, month, year, baseline, cutoff, due_on as "dueOn", name, recipient, notice,
  period.post, opened_at as "openedAt", closing.recorded_at as "closedAt"`

/** The city's periods, the newest month first. */
export async function listPeriods(reader: Reader, office: number): Promise<Period[]> {
  const { rows } = await sql<Period>`
    select ${columns} from progress.period left join progress.closing on closing.period_id = period.id
    where period.office_id = ${office} order by month desc, line`.execute(reader)
  return rows
}

/** A period of the city, or `NotFound`. */
export async function getPeriod(reader: Reader, office: number, id: string): Promise<Period> {
  const { rows } = await sql<Period>`
    select ${columns} from progress.period left join progress.closing on closing.period_id = period.id
    where period.office_id = ${office} and period.id = ${id}`.execute(reader)
  if (!rows[0])
    throw new NotFound({
      zh: '没有这个报送月，请从月报页面重新进入。',
      en: 'There is no such month: go in again from the page of returns.',
    })
  return rows[0]
}

/** The month before a period, of the same line; null where none was opened. */
export async function findPeriodBefore(
  reader: Reader,
  { office, line, month }: Pick<Period, 'office' | 'line' | 'month'>,
): Promise<Period | null> {
  const { rows } = await sql<Period>`
    select ${columns} from progress.period left join progress.closing on closing.period_id = period.id
    where period.office_id = ${office} and line = ${line} and month < ${month} order by month desc limit 1`.execute(reader)
  return rows[0] ?? null
}

export async function addPeriod(tx: Tx, office: number, period: PeriodInput, post: string, now: Date): Promise<void> {
  await sql`insert into progress.period (id, office_id, line, month, year, baseline, cutoff, due_on, name, recipient, notice, post, opened_at)
    values (${period.id}, ${office}, ${period.line}, ${period.month}, ${period.year}, ${period.baseline}, ${period.cutoff}, ${period.dueOn}, ${period.name},
      ${period.recipient}, ${period.notice}, ${post}, ${now})`.execute(tx)
}

export async function addTerms(
  tx: Tx,
  terms: Terms & { readonly office: number; readonly unit: number; readonly from: Day; readonly document: string },
  now: Date,
): Promise<void> {
  await sql`insert into progress.terms (office_id, unit_id, people, facts_from, from_day, document, recorded_at)
    values (${terms.office}, ${terms.unit}, ${terms.people}, ${terms.factsFrom}, ${terms.from}, ${terms.document}, ${now})`.execute(tx)
}

/** The terms of the city's units on a day; a unit of which nothing was said has the usual ones. */
export async function listTerms(reader: Reader, office: number, on: Day): Promise<(unit: number) => Terms> {
  const { rows } = await sql<Terms & { unit: number }>`
    select distinct on (unit_id) unit_id as unit, people, facts_from as "factsFrom" from progress.terms
    where office_id = ${office} and from_day <= ${on}::date order by unit_id, from_day desc, recorded_at desc`.execute(reader)
  const found = new Map(rows.map(({ unit, ...terms }) => [unit, terms]))
  return unit => found.get(unit) ?? usualTerms
}
