import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import type { PostKind } from './actor.ts'

export interface KeptPost {
  readonly id: number
  readonly name: string
  readonly kind: PostKind
  /** Null: all units. */
  readonly units: number[] | null
  readonly from: number
  readonly to: number
}

export async function listPosts(reader: Reader, office: number): Promise<KeptPost[]> {
  const { rows } = await sql<KeptPost>`
    select id, name, kind, units, county_from as "from", county_to as "to" from access.post where office_id = ${office} order by id`.execute(
    reader,
  )
  return rows
}

export interface KeptPerson {
  readonly id: string
  readonly login: string
  /** Null: it was erased. */
  readonly fullName: string | null
  readonly endedAt: Date | null
  readonly mustChange: boolean
  readonly hasFactor: boolean
  readonly sessions: number
  readonly tokens: number
}

/** When a session can be used: not over, used of late, in a post that is still held. */
interface Moment {
  readonly at: Date
  readonly on: Day
  readonly idleSince: Date
}

/** Whoever has had an account in the city; of sessions and tokens those that are not over are counted. */
export async function listPeople(reader: Reader, office: number, { at, on, idleSince }: Moment): Promise<KeptPerson[]> {
  const { rows } = await sql<KeptPerson>`
    select person.id, person.login, person_name.full_name as "fullName", person.ended_at as "endedAt", person.must_change as "mustChange",
      exists (select from access.second_factor where second_factor.person_id = person.id) as "hasFactor",
      (select count(distinct session.id)::int from access.session
        join access.holding on holding.post_id = session.post_id and holding.person_id = session.person_id
          and holding.from_day <= ${on}::date and (holding.to_day is null or holding.to_day > ${on}::date)
        where session.person_id = person.id and session.ends_at > ${at} and session.seen_at >= ${idleSince}) as sessions,
      (select count(*)::int from access.token where token.person_id = person.id and token.to_day > ${on}::date) as tokens
    from access.person left join access.person_name on person_name.person_id = person.id
    where person.office_id = ${office} order by person.login`.execute(reader)
  return rows
}

export async function findFullName(reader: Reader, person: string): Promise<string | null> {
  const { rows } = await sql<{ fullName: string }>`
    select full_name as "fullName" from access.person_name where person_id = ${person}`.execute(reader)
  return rows[0]?.fullName ?? null
}
