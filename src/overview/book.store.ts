import { type RawBuilder, sql } from 'kysely'
import { titleOf } from '../access/actor.ts'
import { type Day, endOfDay, instantOn } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import { readKey } from '../base/key.ts'

/** Where in the book a page begins: lines before this one, as they are read, newest first. */
export interface Cursor {
  readonly at: Date
  readonly county: number
  readonly no: number
}

export interface AskedBook {
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  readonly verb?: string | undefined
  readonly actor?: string | undefined
  readonly county?: number | undefined
  /** A printed key or any words that the line keeps. */
  readonly about?: string | undefined
}

export interface BookLine {
  readonly county: number
  readonly no: number
  readonly act: string
  readonly verb: string
  readonly actor: string
  /** Who held the post; null where the name was erased. */
  readonly holder: string | null
  readonly subject: string | null
  readonly said: string
  readonly at: Date
  readonly hash: Buffer
}

/**
 * Lines of the cabinets in scope, the newest first. Each cabinet gives its own newest through its index, so a page costs
 * the same however long the book is; nothing is counted.
 */
export async function listBook(reader: Reader, asked: AskedBook, before: Cursor | null, limit: number): Promise<BookLine[]> {
  const { rows } = await sql<BookLine>`
    select line.county_id as county, line.no, line.act_id as act, line.verb, line.actor, person_name.full_name as holder, line.subject, line.said,
      line.at, line.hash
    from audit.head
    cross join lateral (
      select * from audit.line
      where line.county_id = head.county_id and ${sql.join(conditions(asked, before), sql` and `)}
      order by at desc, no desc limit ${limit}) line
    left join access.person_name on person_name.person_id = line.person_id
    where ${asked.county ?? null}::int is null or head.county_id = ${asked.county ?? null}::int
    order by line.at desc, line.county_id desc, line.no desc limit ${limit}`.execute(reader)
  return rows
}

function conditions({ from, to, verb, actor, about }: AskedBook, before: Cursor | null): RawBuilder<unknown>[] {
  return [
    sql`true`,
    ...(before === null ? [] : [sql`at <= ${before.at} and (at, county_id, no) < (${before.at}, ${before.county}, ${before.no})`]),
    ...(from === undefined ? [] : [sql`at >= ${instantOn(from, 0)}`]),
    ...(to === undefined ? [] : [sql`at <= ${endOfDay(to)}`]),
    ...(verb === undefined ? [] : [sql`verb = ${verb}`]),
    ...(actor === undefined ? [] : [sql`actor = any (${titles(actor)}::text[])`]),
    ...(about === undefined ? [] : [sql`(strpos(coalesce(subject, ''), ${wanted(about)}) > 0 or strpos(said, ${wanted(about)}) > 0)`]),
  ]
}

/** A post, and whoever deputises in it. */
const titles = (post: string) => [post, titleOf(post, true)]

/** What was said keeps keys in two parts, of which the id is enough. */
const wanted = (about: string) => readKey(about)?.id ?? about

export interface RefusalLine {
  readonly id: number
  readonly at: Date
  readonly verb: string
  readonly actor: string | null
  readonly holder: string | null
  readonly county: number | null
  readonly reason: string
}

interface AskedRefusals extends Pick<AskedBook, 'from' | 'to' | 'verb' | 'actor'> {
  readonly office: number
  readonly county: { readonly from: number; readonly to: number }
  /** Whether those that asked for no cabinet are told too. */
  readonly whole: boolean
}

/**
 * Refused attempts of the people of a city, the newest first. Failed sign-ins name nobody and therefore no city: they are
 * told where there is only one.
 */
export async function listRefusals(reader: Reader, asked: AskedRefusals, before: number | null, limit: number): Promise<RefusalLine[]> {
  const { office, county, whole, from, to, verb, actor } = asked
  const filters = [
    ...(before === null ? [] : [sql`refusal.id < ${before}`]),
    ...(from === undefined ? [] : [sql`refusal.at >= ${instantOn(from, 0)}`]),
    ...(to === undefined ? [] : [sql`refusal.at <= ${endOfDay(to)}`]),
    ...(verb === undefined ? [] : [sql`refusal.verb = ${verb}`]),
    ...(actor === undefined ? [] : [sql`refusal.actor = any (${titles(actor)}::text[])`]),
  ]
  const { rows } = await sql<RefusalLine>`
    select refusal.id::int as id, refusal.at, refusal.verb, refusal.actor, person_name.full_name as holder, refusal.county_id as county, refusal.reason
    from audit.refusal
    left join access.person on person.id = refusal.person_id
    left join access.person_name on person_name.person_id = refusal.person_id
    where (person.office_id = ${office} or (refusal.person_id is null and (select count(*) from access.city) = 1))
      and ((refusal.county_id is null and ${whole}) or refusal.county_id between ${county.from} and ${county.to})
      and ${filters.length === 0 ? sql`true` : sql.join(filters, sql` and `)}
    order by refusal.id desc limit ${limit}`.execute(reader)
  return rows
}

/** The posts of a city and its cabinets, for choosing among them. */
export async function listBookChoices(
  reader: Reader,
  office: number,
): Promise<{ posts: string[]; cabinets: { county: number; units: string[] }[] }> {
  const posts = await sql<{ name: string }>`select name from access.post where office_id = ${office} order by id`.execute(reader)
  const cabinets = await sql<{ county: number; units: string[] }>`
    select cabinet.id as county, array(select name from access.unit where unit.county_id = cabinet.id order by id) as units
    from access.cabinet join audit.head on head.county_id = cabinet.id
    where cabinet.office_id = ${office} order by cabinet.id`.execute(reader)
  return { posts: posts.rows.map(post => post.name), cabinets: cabinets.rows }
}
