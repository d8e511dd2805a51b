import { sql } from 'kysely'
import { type Reach, titleOf } from '../access/actor.ts'
import type { Day } from '../base/day.ts'
import type { Reader, Tx } from '../base/db.ts'
import { type Key, printKey } from '../base/key.ts'
import { NotFound } from '../base/objection.ts'
import { type Handout, type HandoutInput, handoutNumbers } from './handout.ts'

export async function addHandout(tx: Tx, county: number, { recipient, ...one }: HandoutInput, post: string, now: Date): Promise<void> {
  await sql`insert into figures.handout (county_id, id, form, year, baseline, cutoff, known_at, unit_id, label, numbers, said, code, post, recorded_at)
    values (${county}, ${one.id}, ${one.form}, ${one.year}, ${one.baseline}, ${one.cutoff}, ${one.known}, ${one.unit}, ${one.label},
      ${JSON.stringify(one.numbers)}::jsonb, ${one.said}, ${one.code}, ${post}, ${now})`.execute(tx)
  await sql`insert into figures.handout_recipient (county_id, handout_id, recipient) values (${county}, ${one.id}, ${recipient})`.execute(
    tx,
  )
}

type Row = Omit<Handout, 'handout' | 'numbers'> & Key & { readonly numbers: unknown }

const columns = sql`handout.county_id as county, handout.id, form, year, baseline, cutoff, known_at as known, unit_id as unit, label, numbers, said, code,
  post, recorded_at as at, recipient`

const joined = sql`figures.handout left join figures.handout_recipient as named on named.county_id = handout.county_id and handout_id = handout.id`

const handoutOf = ({ county, id, numbers, ...row }: Row): Handout => ({
  ...row,
  handout: printKey({ county, id }),
  numbers: handoutNumbers.parse(numbers),
})

type Units = Reach['units']

/**
 * To whom numbers went is known to who reaches all that the post reached which reported them: units of one cabinet are
 * kept apart, and in the office's cabinet the hand-outs of the whole city lie beside those of a single unit.
 */
const isReached = (units: Units) =>
  units === 'all'
    ? sql`true`
    : sql`exists (select from access.post
        where post.units <@ ${[...units]}::int[] and handout.county_id between post.county_from and post.county_to
          and handout.post in (post.name, post.name || ${titleOf('', true)}))`

export const mostHandouts = 300

/** Newest first, at most `mostHandouts`; of a recipient, by a part of its name, and of days, where they are named. */
export async function listHandouts(
  reader: Reader,
  units: Units,
  { recipient = '', from, to }: { recipient?: string | undefined; from?: Day | undefined; to?: Day | undefined },
): Promise<Handout[]> {
  const { rows } = await sql<Row>`
    select ${columns} from ${joined}
    where ${isReached(units)} and (${recipient} = '' or position(${recipient} in recipient) > 0)
      and (${from ?? null}::date is null or (recorded_at at time zone 'Asia/Shanghai')::date >= ${from ?? null}::date)
      and (${to ?? null}::date is null or (recorded_at at time zone 'Asia/Shanghai')::date <= ${to ?? null}::date)
    order by recorded_at desc, handout.id desc limit ${mostHandouts}`.execute(reader)
  return rows.map(handoutOf)
}

/** The hand-outs of a table with this code, the oldest first. */
export async function listHandoutsOfCode(reader: Reader, code: string, units: Units): Promise<Handout[]> {
  const { rows } = await sql<Row>`
    select ${columns} from ${joined} where code = ${code} and ${isReached(units)} order by recorded_at limit 20`.execute(reader)
  return rows.map(handoutOf)
}

export async function getHandout(reader: Reader, { county, id }: Key, units: Units): Promise<Handout> {
  const { rows } = await sql<Row>`
    select ${columns} from ${joined} where handout.county_id = ${county} and handout.id = ${id} and ${isReached(units)}`.execute(reader)
  if (rows[0]) return handoutOf(rows[0])
  throw new NotFound({ zh: '台账里没有这一次报数，请核对链接。', en: 'The ledger has no such hand-out: check the link.' })
}

/** To whom numbers have been reported before, the last first. */
export async function listRecipients(reader: Reader, units: Units): Promise<string[]> {
  const { rows } = await sql<{ recipient: string }>`
    select recipient from ${joined} where recipient is not null and ${isReached(units)} group by recipient order by max(recorded_at) desc limit 50`.execute(
    reader,
  )
  return rows.map(row => row.recipient)
}
