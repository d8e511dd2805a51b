import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader, Tx } from '../base/db.ts'
import { NotFound } from '../base/objection.ts'

export interface City {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly bureau: string
  readonly office: number
  readonly last: number
}

export interface Unit {
  readonly id: number
  readonly county: number
  readonly name: string
  readonly division: string | null
}

export interface Division {
  readonly code: string
  readonly name: string
  readonly level: 'province' | 'city' | 'county' | 'town' | 'residents-committee'
  readonly parent: string | null
  readonly from: Day
  readonly to: Day | null
  readonly successor: string | null
}

const cityColumns = sql`id, code, name, bureau, office_id as office, last_id as last`

export async function listCities(reader: Reader): Promise<City[]> {
  const { rows } = await sql<City>`select ${cityColumns} from access.city order by id`.execute(reader)
  return rows
}

export async function getCity(reader: Reader, office: number): Promise<City> {
  const { rows } = await sql<City>`select ${cityColumns} from access.city where office_id = ${office}`.execute(reader)
  if (!rows[0]) throw new NotFound({ zh: '没有这个城市。', en: 'There is no such city.' })
  return rows[0]
}

export async function addCity(tx: Tx, city: City): Promise<void> {
  await sql`insert into access.city (id, code, name, bureau, office_id, last_id)
    values (${city.id}, ${city.code}, ${city.name}, ${city.bureau}, ${city.office}, ${city.last})`.execute(tx)
}

export async function addCabinet(tx: Tx, cabinet: { id: number; city: number; office: number; kind: 'county' | 'office' }): Promise<void> {
  await sql`insert into access.cabinet (id, city_id, office_id, kind)
    values (${cabinet.id}, ${cabinet.city}, ${cabinet.office}, ${cabinet.kind})`.execute(tx)
}

export async function addDivisions(tx: Tx, office: number, divisions: readonly Division[]): Promise<void> {
  await sql`insert into access.division (office_id, code, name, level, parent, from_day, to_day, successor)
    select ${office}::int, code, name, level, parent, "from", "to", successor
    from jsonb_to_recordset(${JSON.stringify(divisions)}::jsonb)
      as division (code text, name text, level text, parent text, "from" date, "to" date, successor text)`.execute(tx)
}

export async function addUnits(tx: Tx, office: number, units: readonly Omit<Unit, 'id'>[]): Promise<void> {
  await sql`insert into access.unit (office_id, county_id, name, division)
    select ${office}::int, county, name, division
    from jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as unit (county int, name text, division text)`.execute(tx)
}

export async function listUnits(reader: Reader, office: number): Promise<Unit[]> {
  const { rows } = await sql<Unit>`
    select id, county_id as county, name, division from access.unit where office_id = ${office} order by id`.execute(reader)
  return rows
}

export interface Setting {
  readonly office: number
  readonly name: string
  readonly value: unknown
  readonly from: Day
  readonly document: string
  readonly recordedAt: Date
}

export async function addSetting(tx: Tx, setting: Setting): Promise<void> {
  await sql`insert into access.setting (office_id, name, value, from_day, document, recorded_at)
    values (${setting.office}, ${setting.name}, ${JSON.stringify(setting.value)}::jsonb, ${setting.from}, ${setting.document}, ${setting.recordedAt})`.execute(
    tx,
  )
}

/** A city's setting as it held on a day; `otherwise` where the city has set nothing. */
export async function settingOn(reader: Reader, office: number, name: string, on: Day, otherwise: number): Promise<number> {
  const { rows } = await sql<{ value: unknown }>`
    select value from access.setting where office_id = ${office} and name = ${name} and from_day <= ${on}::date
    order by from_day desc, recorded_at desc limit 1`.execute(reader)
  return typeof rows[0]?.value === 'number' ? rows[0].value : otherwise
}

/** A city's settings whose names begin alike, as they held on a day and as was known at a moment; what was never set is not among them. */
export async function settingsOn(reader: Reader, office: number, beginning: string, on: Day, known: Date): Promise<Map<string, number>> {
  const { rows } = await sql<{ name: string; value: unknown }>`
    select distinct on (name) name, value from access.setting
    where office_id = ${office} and starts_with(name, ${beginning}) and from_day <= ${on}::date and recorded_at <= ${known}
    order by name, from_day desc, recorded_at desc`.execute(reader)
  return new Map(rows.flatMap(({ name, value }): [string, number][] => (typeof value === 'number' ? [[name, value]] : [])))
}
