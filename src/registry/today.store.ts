import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../base/day.ts'

/**
 * What holds of a community on a day: lateral parts of a query, whose row of registry.community is called `community`.
 * Each takes the last fact from before the day; where all begin later, one of those.
 */
export const nameOn = (on: Day): RawBuilder<unknown> => sql`(
      select name from registry.community_name fact
      where fact.county_id = community.county_id and fact.community_id = community.id and fact.kind = 'official'
      order by from_day > ${on}::date, from_day desc, recorded_at desc limit 1)`

export const chargeOn = (on: Day): RawBuilder<unknown> => sql`(
      select unit_id from registry.charge fact
      where fact.county_id = community.county_id and fact.community_id = community.id
      order by from_day > ${on}::date, from_day desc, recorded_at desc limit 1)`

export const countsOn = (on: Day): RawBuilder<unknown> => sql`(
      select households, buildings, floor_area_cm2, counted_on from registry.recount fact
      where fact.county_id = community.county_id and fact.community_id = community.id
      order by counted_on > ${on}::date, counted_on desc, recorded_at desc limit 1)`
