import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader, Tx } from '../base/db.ts'
import type { Phrase } from './phrase.ts'

export async function addPhrases(tx: Tx, office: number, phrases: readonly Phrase[], now: Date): Promise<void> {
  await sql`insert into bulletin.phrase (county_id, kind, text, from_day, to_day, document, recorded_at)
    select ${office}::int, kind, text, "from", "to", document, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(phrases)}::jsonb) as p (kind text, text text, "from" date, "to" date, document text)`.execute(
    tx,
  )
}

/** The office's words, each as it was recorded last, in the order in which they were. */
export async function listPhrases(reader: Reader, office: number, known: Date): Promise<Phrase[]> {
  const { rows } = await sql<Phrase>`
    select kind, text, from_day as "from", to_day as "to", document from (
      select distinct on (kind, text) * from bulletin.phrase
      where county_id = ${office} and recorded_at <= ${known}
      order by kind, text, recorded_at desc
    ) phrase order by kind, recorded_at, text`.execute(reader)
  return rows
}

/** The names and aliases of the communities within the scope of rows, as they were called by a day. */
export async function listCommunityNames(reader: Reader, on: Day, known: Date): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct name from registry.community_name where from_day <= ${on}::date and recorded_at <= ${known} order by name`.execute(
    reader,
  )
  return rows.map(({ name }) => name)
}

/** The places of a city; one that is no more, with the name of what it became. */
export async function listPlaces(reader: Reader, office: number, on: Day): Promise<{ name: string; now: string | null }[]> {
  const { rows } = await sql<{ name: string; now: string | null }>`
    select division.name, later.name as now from access.division
    left join access.division later on later.office_id = division.office_id and later.code = division.successor
    where division.office_id = ${office} and (division.to_day is null or division.to_day > ${on}::date or later.name is not null)`.execute(
    reader,
  )
  return rows
}
