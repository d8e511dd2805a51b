import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import { foldName, gramsOf } from './name.ts'
import { chargeOn, nameOn } from './today.store.ts'

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
    cross join lateral ${nameOn(on)} official
    cross join lateral ${chargeOn(on)} charge
    where strpos(named.folded, ${folded}) > 0 and (${units === 'all'} or charge.unit_id = any (${units === 'all' ? [] : [...units]}::int[]))
    order by named.county_id, named.community_id, named.name = official.name desc
    limit ${limit}`.execute(reader)
  return rows
}
