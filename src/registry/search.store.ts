import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import { foldName, gramsOf } from './name.ts'

export interface Found {
  readonly county: number
  readonly id: string
  readonly name: string // the official name of the day
  readonly matched: string // the name or alias that was found
  readonly unit: number
  readonly division: string | null
}

/**
 * Communities whose name or alias contains the words, with the official name and the unit in charge of a day; at most `limit`.
 * Two characters are enough; one finds those names that are nothing else.
 */
export async function searchCommunities(
  reader: Reader,
  words: string,
  units: readonly number[] | 'all',
  on: Day,
  limit: number,
): Promise<Found[]> {
  const folded = foldName(words)
  if (!folded) return []
  const grams = gramsOf(folded)
  const { rows } = await sql<Found>`
    with candidate as (        -- communities that have every pair of characters: equality, so the index serves under row-level security
      select county_id, community_id from registry.community_gram where gram = any (${grams}::text[])
      group by county_id, community_id having count(*) = ${grams.length}
    )
    select distinct on (named.county_id, named.community_id) named.county_id as county, named.community_id as id,
      official.name, named.name as matched, charge.unit_id as unit, community.division
    from candidate
    join registry.community_name named using (county_id, community_id)
    join registry.community on community.county_id = named.county_id and community.id = named.community_id
    cross join lateral (       -- the last one from before the day; where all begin later, one of those
      select name from registry.community_name o where o.county_id = named.county_id and o.community_id = named.community_id and o.kind = 'official'
      order by from_day > ${on}::date, from_day desc, recorded_at desc limit 1) official
    cross join lateral (
      select unit_id from registry.charge c where c.county_id = named.county_id and c.community_id = named.community_id
      order by from_day > ${on}::date, from_day desc, recorded_at desc limit 1) charge
    where strpos(named.folded, ${folded}) > 0 and (${units === 'all'} or charge.unit_id = any (${units === 'all' ? [] : [...units]}::int[]))
    order by named.county_id, named.community_id, named.name = official.name desc
    limit ${limit}`.execute(reader)
  return rows
}
