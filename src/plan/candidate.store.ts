import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import { foldName } from '../registry/name.ts'
import { chargeOn, countsOn, nameOn } from '../registry/today.store.ts'

/** A community of the ledger as a list would freeze it on a day. */
export interface Candidate {
  readonly community: string // a printed key
  readonly name: string
  readonly unit: number
  readonly division: string | null
  readonly households: number
  readonly buildings: number
  readonly floorArea: number // cm²
  /** How many renovations of it lists have named; 0: none yet. */
  readonly rounds: number
}

interface Asked {
  readonly words: string
  readonly unit: number | null
  readonly units: readonly number[] | 'all'
  readonly on: Day
  readonly limit: number
}

/** Communities within the reach that a list may name, by words of their names and by unit; those that no list has named come first. */
export async function listCandidates(reader: Reader, { words, unit, units, on, limit }: Asked): Promise<Candidate[]> {
  const folded = foldName(words)
  const { rows } = await sql<Candidate>`
    select community.county_id || '-' || community.id as community, named.name, charge.unit_id as unit, community.division,
      counted.households, counted.buildings, counted.floor_area_cm2 as "floorArea", planned.rounds
    from registry.community
    cross join lateral ${nameOn(on)} named
    cross join lateral ${chargeOn(on)} charge
    cross join lateral ${countsOn(on)} counted
    cross join lateral (
      select coalesce(max(round), 0)::int as rounds from plan.item
      where item.county_id = community.county_id and item.community_id = community.id) planned
    where (${units === 'all'} or charge.unit_id = any (${units === 'all' ? [] : [...units]}::int[]))
      and (${unit}::int is null or charge.unit_id = ${unit}::int)
      and (${folded} = '' or exists (
        select from registry.community_name fact
        where fact.county_id = community.county_id and fact.community_id = community.id and strpos(fact.folded, ${folded}) > 0))
      and not exists (             -- what was split, merged or moved is renovated under its new key
        select from registry.succession
        where succession.county_id = community.county_id and succession.from_id = community.id and succession.on_day <= ${on}::date)
    order by planned.rounds > 0, charge.unit_id, named.name, community.county_id, community.id
    limit ${limit}`.execute(reader)
  return rows
}
