import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader, Tx } from '../base/db.ts'
import { type Actor, type PostKind, type Reach, titleOf } from './actor.ts'
import type { Due } from './due.ts'

export interface NewPost {
  readonly office: number
  readonly kind: PostKind
  readonly name: string
  readonly reach: Reach
}

export interface NewPerson {
  readonly id: string
  readonly office: number
  readonly login: string
  readonly passwordHash: string
  readonly fullName: string
  readonly mustChange: boolean
}

export async function addPost(tx: Tx, post: NewPost): Promise<number> {
  const units = post.reach.units === 'all' ? null : [...post.reach.units]
  const { rows } = await sql<{ id: number }>`
    insert into access.post (office_id, kind, name, county_from, county_to, units)
    values (${post.office}, ${post.kind}, ${post.name}, ${post.reach.from}, ${post.reach.to}, ${units}::int[]) returning id`.execute(tx)
  return (rows[0] as { id: number }).id
}

export async function addPerson(tx: Tx, person: NewPerson): Promise<void> {
  await sql`insert into access.person (id, office_id, login, password_hash, must_change)
    values (${person.id}, ${person.office}, ${person.login}, ${person.passwordHash}, ${person.mustChange})`.execute(tx)
  await sql`insert into access.person_name (person_id, office_id, full_name) values (${person.id}, ${person.office}, ${person.fullName})`.execute(
    tx,
  )
}

/** Answers whether there was such a person in the city. `mustChange`: it lets in once, to choose another. */
export async function setPasswordHash(tx: Tx, office: number, person: string, passwordHash: string, mustChange: boolean): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update access.person set password_hash = ${passwordHash}, must_change = ${mustChange}
    where id = ${person} and office_id = ${office} and ended_at is null`.execute(tx)
  return numAffectedRows === 1n
}

/** From now on the person signs in no more. Answers whether there was such a person who did. */
export async function endPerson(tx: Tx, office: number, person: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update access.person set ended_at = ${at} where id = ${person} and office_id = ${office} and ended_at is null`.execute(tx)
  return numAffectedRows === 1n
}

export async function isLoginTaken(reader: Reader, login: string): Promise<boolean> {
  const { rows } = await sql`select from access.person where login = ${login}`.execute(reader)
  return rows.length > 0
}

/** Whether the city knows this person, who has not left. */
export async function isPersonOf(reader: Reader, office: number, person: string): Promise<boolean> {
  const { rows } = await sql`select from access.person where id = ${person} and office_id = ${office} and ended_at is null`.execute(reader)
  return rows.length > 0
}

export async function isPostOf(reader: Reader, office: number, post: number): Promise<boolean> {
  const { rows } = await sql`select from access.post where office_id = ${office} and id = ${post}`.execute(reader)
  return rows.length > 0
}

export async function isPostNameTaken(reader: Reader, office: number, name: string): Promise<boolean> {
  const { rows } = await sql`select from access.post where office_id = ${office} and name = ${name}`.execute(reader)
  return rows.length > 0
}

export async function isMustChange(reader: Reader, person: string): Promise<boolean> {
  const { rows } = await sql`select from access.person where id = ${person} and must_change`.execute(reader)
  return rows.length > 0
}

export interface SigningIn {
  readonly person: string
  readonly office: number
  readonly passwordHash: string
}

export async function findByLogin(reader: Reader, login: string): Promise<SigningIn | null> {
  const { rows } = await sql<SigningIn>`
    select id as person, office_id as office, password_hash as "passwordHash"
    from access.person where login = ${login} and ended_at is null`.execute(reader)
  return rows[0] ?? null
}

interface ActorRow {
  person: string
  login: string
  post: number
  name: string
  kind: PostKind
  from: number
  to: number
  units: number[] | null
  city: number
  office: number
  last: number
  deputy: boolean
  document: string | null
  actsFor: string | null
}

const actorOf = (row: ActorRow): Actor => ({
  person: row.person,
  login: row.login,
  post: row.post,
  name: titleOf(row.name, row.deputy),
  kind: row.kind,
  reach: { from: row.from, to: row.to, units: row.units ?? 'all' },
  city: { id: row.city, office: row.office, last: row.last },
  ...(row.deputy && { acting: { for: row.actsFor, document: row.document ?? '' } }),
})

/** The posts in which a person acts on a day, his own before those in which he deputises, the oldest first. */
export function listActors(reader: Reader, person: string, on: Day): Promise<Actor[]> {
  return actorsWhere(reader, on, sql`person.id = ${person}`)
}

/** Whoever acts in a post of the city on a day. */
export function listActorsOfCity(reader: Reader, office: number, on: Day): Promise<Actor[]> {
  return actorsWhere(reader, on, sql`post.office_id = ${office}`)
}

/** Who is signed in, in which session, and what he must do before anything else. */
export interface SignedIn extends Actor {
  readonly session: string
  readonly due: Due | null
}

interface SessionRow {
  session: string
  seenAt: Date
  due: Due | null
}

/** The actor of a session that has not ended: revoked posts and ended people are out at once. */
export async function findActorOfSession(
  reader: Reader,
  tokenHash: Uint8Array,
  at: Date,
  on: Day,
): Promise<{ readonly signedIn: SignedIn; readonly seenAt: Date } | null> {
  const join = sql`join access.session on session.person_id = person.id and session.post_id = post.id`
  const condition = sql`session.token_hash = ${Buffer.from(tokenHash)} and session.ends_at > ${at}`
  const more = sql`, session.id as session, session.seen_at as "seenAt", session.due`
  const { rows } = await actorRows<SessionRow>(reader, on, condition, join, more)
  if (!rows[0]) return null
  const { session, seenAt, due } = rows[0]
  return { signedIn: { ...actorOf(rows[0]), session, due }, seenAt }
}

async function actorsWhere(reader: Reader, on: Day, condition: RawBuilder<unknown>): Promise<Actor[]> {
  const { rows } = await actorRows(reader, on, condition, sql``, sql``)
  return rows.map(actorOf)
}

/** For a deputy it is also read who holds the post otherwise on that day. */
function actorRows<More>(reader: Reader, on: Day, condition: RawBuilder<unknown>, join: RawBuilder<unknown>, more: RawBuilder<unknown>) {
  return sql<ActorRow & More>`
    select person.id as person, person.login, post.id as post, post.name, post.kind, post.county_from as "from", post.county_to as "to", post.units,
      city.id as city, city.office_id as office, city.last_id as last, holding.deputy, holding.document,
      case when holding.deputy then (
        select holder.person_id from access.holding as holder
        where holder.post_id = holding.post_id and not holder.deputy
          and holder.from_day <= ${on}::date and (holder.to_day is null or holder.to_day > ${on}::date)
        limit 1
      ) end as "actsFor" ${more}
    from access.holding
    join access.person on person.id = holding.person_id and person.ended_at is null
    join access.post on post.id = holding.post_id
    join access.city on city.office_id = post.office_id
    ${join}
    where holding.from_day <= ${on}::date and (holding.to_day is null or holding.to_day > ${on}::date) and ${condition}
    order by holding.deputy, post.id`.execute(reader)
}
