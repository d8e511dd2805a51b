import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader } from '../base/db.ts'

import type { Place } from './place.ts'

/** The counties, towns and residents' committees of a city as they were on a day. */
export async function listDivisionsOn(reader: Reader, office: number, on: Day): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select code, name, parent from access.division
    where office_id = ${office} and level in ('county', 'town', 'residents-committee')
      and from_day <= ${on}::date and (to_day is null or to_day > ${on}::date)
    order by code`.execute(reader)
  return rows
}
