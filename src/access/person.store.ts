import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader, Tx } from '../base/db.ts'
import type { Actor, PostKind, Reach } from './actor.ts'

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
}

export async function addPost(tx: Tx, post: NewPost): Promise<number> {
  const units = post.reach.units === 'all' ? null : [...post.reach.units]
  const { rows } = await sql<{ id: number }>`
    insert into access.post (office_id, kind, name, county_from, county_to, units)
    values (${post.office}, ${post.kind}, ${post.name}, ${post.reach.from}, ${post.reach.to}, ${units}::int[]) returning id`.execute(tx)
  return (rows[0] as { id: number }).id
}

export async function addPerson(tx: Tx, person: NewPerson): Promise<void> {
  await sql`insert into access.person (id, office_id, login, password_hash)
    values (${person.id}, ${person.office}, ${person.login}, ${person.passwordHash})`.execute(tx)
  await sql`insert into access.person_name (person_id, office_id, full_name) values (${person.id}, ${person.office}, ${person.fullName})`.execute(
    tx,
  )
}

export async function addHolding(tx: Tx, holding: { post: number; person: string; office: number; from: Day }): Promise<void> {
  await sql`insert into access.holding (post_id, person_id, office_id, from_day)
    values (${holding.post}, ${holding.person}, ${holding.office}, ${holding.from})`.execute(tx)
}

/** Answers whether there was such a person in the city. */
export async function setPasswordHash(tx: Tx, office: number, person: string, passwordHash: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update access.person set password_hash = ${passwordHash} where id = ${person} and office_id = ${office}`.execute(tx)
  return numAffectedRows === 1n
}

export interface SigningIn {
  readonly person: string
  readonly office: number
  readonly passwordHash: string
}

export async function findByLogin(reader: Reader, login: string): Promise<SigningIn | null> {
  const { rows } = await sql<SigningIn>`
    select id as person, office_id as office, password_hash as "passwordHash" from access.person where login = ${login} and ended_at is null`.execute(
    reader,
  )
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
}

const actorOf = (row: ActorRow): Actor => ({
  person: row.person,
  login: row.login,
  post: row.post,
  name: row.name,
  kind: row.kind,
  reach: { from: row.from, to: row.to, units: row.units ?? 'all' },
  city: { id: row.city, office: row.office, last: row.last },
})

/** The posts that a person holds on a day, the oldest first. */
export function listActors(reader: Reader, person: string, on: Day): Promise<Actor[]> {
  return actorsWhere(reader, on, sql`person.id = ${person}`)
}

/** Whoever holds a post of the city on a day. */
export function listActorsOfCity(reader: Reader, office: number, on: Day): Promise<Actor[]> {
  return actorsWhere(reader, on, sql`post.office_id = ${office}`)
}

/** The actor of a session that has not ended: revoked posts and ended people are out at once. */
export async function findActorOfSession(
  reader: Reader,
  tokenHash: Uint8Array,
  at: Date,
  on: Day,
): Promise<(Actor & { seenAt: Date }) | null> {
  const session = sql`join access.session on session.person_id = person.id and session.post_id = post.id`
  const condition = sql`session.token_hash = ${Buffer.from(tokenHash)} and session.ends_at > ${at}`
  const { rows } = await actorRows<{ seenAt: Date }>(reader, on, condition, session, sql`, session.seen_at as "seenAt"`)
  return rows[0] ? { ...actorOf(rows[0]), seenAt: rows[0].seenAt } : null
}

async function actorsWhere(reader: Reader, on: Day, condition: RawBuilder<unknown>): Promise<Actor[]> {
  const { rows } = await actorRows(reader, on, condition, sql``, sql``)
  return rows.map(actorOf)
}

function actorRows<More>(reader: Reader, on: Day, condition: RawBuilder<unknown>, join: RawBuilder<unknown>, more: RawBuilder<unknown>) {
  return sql<ActorRow & More>`
    select person.id as person, person.login, post.id as post, post.name, post.kind, post.county_from as "from", post.county_to as "to", post.units,
      city.id as city, city.office_id as office, city.last_id as last ${more}
    from access.holding
    join access.person on person.id = holding.person_id and person.ended_at is null
    join access.post on post.id = holding.post_id
    join access.city on city.office_id = post.office_id
    ${join}
    where holding.from_day <= ${on}::date and (holding.to_day is null or holding.to_day > ${on}::date) and ${condition}
    order by post.id`.execute(reader)
}
