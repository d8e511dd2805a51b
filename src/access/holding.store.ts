import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader, Tx } from '../base/db.ts'
import type { Holding } from './holding.ts'

interface NewHolding {
  readonly post: number
  readonly person: string
  readonly office: number
  readonly from: Day
  readonly to: Day | null
  readonly deputy: boolean
  readonly document: string | null
}

export async function addHolding(tx: Tx, { post, person, office, from, to, deputy, document }: NewHolding): Promise<void> {
  await sql`insert into access.holding (post_id, person_id, office_id, from_day, to_day, deputy, document)
    values (${post}, ${person}, ${office}, ${from}, ${to}, ${deputy}, ${document})`.execute(tx)
}

const columns = sql`holding.post_id as post, holding.person_id as person, holding.from_day as "from", holding.to_day as "to", holding.deputy`

/** Who holds a post of the city or deputises in it, whenever; until the end of the act nobody else changes it. */
export async function holdHoldingsOf(tx: Tx, office: number, post: number): Promise<Holding[]> {
  const { rows } = await sql<Holding>`
    select ${columns} from access.holding where office_id = ${office} and post_id = ${post} order by from_day for update`.execute(tx)
  return rows
}

/** The holdings of the city's administrators that are not over on this day and whose holders may sign in. */
export async function holdAdministrators(tx: Tx, office: number, on: Day): Promise<Holding[]> {
  const { rows } = await sql<Holding>`
    select ${columns} from access.holding
    join access.post on post.id = holding.post_id and post.kind = 'administrator'
    join access.person on person.id = holding.person_id and person.ended_at is null
    where holding.office_id = ${office} and (holding.to_day is null or holding.to_day > ${on}::date)
    order by holding.post_id, holding.from_day for update of holding`.execute(tx)
  return rows
}

/** Ends what is held in a post from this day on, deputies excepted. */
export async function endHolders(tx: Tx, office: number, post: number, until: Day): Promise<void> {
  await sql`update access.holding set to_day = ${until}
    where office_id = ${office} and post_id = ${post} and not deputy and from_day <= ${until}::date and (to_day is null or to_day > ${until}::date)`.execute(
    tx,
  )
}

export async function endHolding(tx: Tx, { post, person, from }: Holding, office: number, until: Day, document: string): Promise<void> {
  await sql`update access.holding set to_day = greatest(from_day, ${until}::date), ended_by = ${document}
    where office_id = ${office} and post_id = ${post} and person_id = ${person} and from_day = ${from}`.execute(tx)
}

/** Ends whatever a person holds. */
export async function endHoldingsOf(tx: Tx, office: number, person: string, until: Day, document: string): Promise<void> {
  await sql`update access.holding set to_day = greatest(from_day, ${until}::date), ended_by = ${document}
    where office_id = ${office} and person_id = ${person} and (to_day is null or to_day > ${until}::date)`.execute(tx)
}

export interface KeptHolding extends Holding {
  readonly document: string | null
  readonly endedBy: string | null
}

/** Who has held, holds and will hold the posts of a city. */
export async function listHoldings(reader: Reader, office: number): Promise<KeptHolding[]> {
  const { rows } = await sql<KeptHolding>`
    select ${columns}, holding.document, holding.ended_by as "endedBy"
    from access.holding where office_id = ${office} order by holding.post_id, holding.from_day, holding.deputy`.execute(reader)
  return rows
}
