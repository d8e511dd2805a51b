import { type RawBuilder, sql } from 'kysely'
import { type Actor, isWithin } from '../access/actor.ts'
import type { Reader, Tx } from '../base/db.ts'
import type { Key } from '../base/key.ts'
import type { ChainStep } from './chain.ts'
import type { Decision, Signatory } from './decision.ts'
import { type Hand, personsOf } from './hand.ts'
import { type Sheet, waitingFor } from './sheet.ts'

/** A subject by its printed key, and the cabinet in which its sheets are filed. */
export interface Subject {
  readonly county: number
  readonly subject: string
}

export async function addSheet(
  tx: Tx,
  sheet: Omit<Sheet, 'decisions' | 'authors'> & { readonly authors: readonly string[] },
): Promise<void> {
  const { county, id } = sheet.key
  await sql`insert into signoff.sheet (county_id, id, subject, title, authors, opened_at)
    values (${county}, ${id}, ${sheet.subject}, ${sheet.title}, ${[...sheet.authors]}::uuid[], ${sheet.openedAt})`.execute(tx)
  const steps = sheet.chain.map((step, index) => ({ ...step, no: index + 1 }))
  await sql`insert into signoff.step (county_id, sheet_id, no, name, parties)
    select ${county}::int, ${id}::uuid, no, name, array(select jsonb_array_elements_text(parties))
    from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as step (no int, name text, parties jsonb)`.execute(tx)
}

/** What is written on a sheet by one act. */
export interface NewDecision extends Omit<Decision, 'no' | 'hand'> {
  readonly person: string | null
  readonly inPlaceOf: string | null
  readonly act: string
}

export async function addDecision(tx: Tx, { key: { county, id }, decisions }: Sheet, decision: NewDecision): Promise<void> {
  const no = decisions.length + 1
  await sql`insert into signoff.decision (county_id, sheet_id, no, verb, step, party, post, person_id, in_place_of, document, medium, on_day, reason,
      to_step, slip_hash, act_id, recorded_at)
    values (${county}, ${id}, ${no}, ${decision.verb}, ${decision.step}, ${decision.party}, ${decision.post}, ${decision.person},
      ${decision.inPlaceOf}, ${decision.document}, ${decision.medium}, ${decision.on}, ${decision.reason}, ${decision.toStep}, ${decision.slip},
      ${decision.act}, ${decision.at})`.execute(tx)
  if (decision.signatory === null) return
  const { name, actingFor } = decision.signatory
  await sql`insert into signoff.signatory (county_id, sheet_id, decision_no, full_name, acting_for)
    values (${county}, ${id}, ${no}, ${name}, ${actingFor})`.execute(tx)
}

export async function closeSheet(tx: Tx, { county, id }: Key, now: Date): Promise<void> {
  await sql`update signoff.sheet set closed_at = ${now} where county_id = ${county} and id = ${id} and closed_at is null`.execute(tx)
}

/** The open sheet of a subject; nobody else writes on it until the act ends. */
export async function holdSheet(tx: Tx, { county, subject }: Subject): Promise<Sheet | null> {
  const { rows } = await sql<{ id: string }>`
    select id from signoff.sheet where county_id = ${county} and subject = ${subject} and closed_at is null for update`.execute(tx)
  // Read behind the lock: a decision that was being written is seen.
  return rows[0] ? ((await sheetsWhere(tx, sql`sheet.county_id = ${county} and sheet.id = ${rows[0].id}`))[0] ?? null) : null
}

/** The last sheet of a subject; null where it was never sent. */
export async function findSheet(reader: Reader, { county, subject }: Subject): Promise<Sheet | null> {
  const sheets = await sheetsWhere(reader, sql`sheet.county_id = ${county} and sheet.subject = ${subject}`)
  return sheets.at(-1) ?? null
}

/** Every open sheet of a cabinet, the oldest first. */
export const listOpenSheets = (reader: Reader, county: number): Promise<Sheet[]> =>
  sheetsWhere(reader, sql`sheet.county_id = ${county} and sheet.closed_at is null`)

/** Every open sheet of an interval of cabinets, as far as the reader reaches, the oldest first. */
export const listOpenSheetsBetween = (reader: Reader, from: number, to: number): Promise<Sheet[]> =>
  sheetsWhere(reader, sql`sheet.county_id between ${from} and ${to} and sheet.closed_at is null`)

/** What waits for this post, the oldest first. */
export async function listWaiting(reader: Reader, { city, kind, reach }: Actor): Promise<Sheet[]> {
  const open = await listOpenSheetsBetween(reader, city.office, city.last)
  return open.filter(sheet => isWithin(reach, sheet.key.county) && waitingFor(sheet).includes(kind))
}

/** The hand of somebody at the desk, with the names behind the accounts: who signed on paper is known by name only. */
export async function readHand(reader: Reader, actor: Actor): Promise<Hand> {
  const persons = personsOf(actor)
  const { rows } = await sql<{ names: string[] }>`select ${namesOf(sql`${persons}::uuid[]`)} as names`.execute(reader)
  return { persons, names: rows[0]?.names ?? [] }
}

interface Row extends Omit<Sheet, 'key' | 'authors' | 'chain' | 'decisions'> {
  readonly county: number
  readonly id: string
  readonly persons: string[]
  readonly names: string[]
  readonly chain: ChainStep[]
  readonly decisions: (Omit<Decision, 'hand' | 'at' | 'signatory'> & {
    readonly at: string
    readonly persons: (string | null)[]
    readonly names: string[]
    readonly signatory: Signatory | null
  })[]
}

const namesOf = (persons: RawBuilder<unknown>) =>
  sql`array(select full_name from access.person_name where person_name.person_id = any (${persons}) order by full_name)`

async function sheetsWhere(reader: Reader, condition: RawBuilder<unknown>): Promise<Sheet[]> {
  const { rows } = await sql<Row>`
    select sheet.county_id as county, sheet.id, subject, title, opened_at as "openedAt", authors as persons, ${namesOf(sql`sheet.authors`)} as names,
      (select jsonb_agg(jsonb_build_object('name', step.name, 'parties', step.parties) order by step.no)
       from signoff.step where step.county_id = sheet.county_id and step.sheet_id = sheet.id) as chain,
      (select coalesce(jsonb_agg(jsonb_build_object('no', decision.no, 'verb', verb, 'step', step, 'party', party, 'post', post,
          'persons', jsonb_build_array(person_id, in_place_of), 'names', to_jsonb(${namesOf(sql`array[decision.person_id, decision.in_place_of]`)}),
          'medium', medium, 'on', on_day, 'at', recorded_at, 'reason', reason, 'toStep', to_step, 'document', document, 'slip', slip_hash,
          'signatory', case when signatory.full_name is null then null
            else jsonb_build_object('name', signatory.full_name, 'actingFor', signatory.acting_for) end) order by decision.no), '[]')
       from signoff.decision
       left join signoff.signatory on signatory.county_id = decision.county_id and signatory.sheet_id = decision.sheet_id
         and signatory.decision_no = decision.no
       where decision.county_id = sheet.county_id and decision.sheet_id = sheet.id) as decisions
    from signoff.sheet where ${condition} order by opened_at, closed_at nulls last, sheet.id`.execute(reader)
  return rows.map(sheetOf)
}

const sheetOf = ({ county, id, persons, names, decisions, ...row }: Row): Sheet => ({
  ...row,
  key: { county, id },
  authors: { persons, names },
  decisions: decisions.map(({ persons: by, names: called, at, ...decision }) => ({
    ...decision,
    at: new Date(at),
    hand: { persons: by.filter(person => person !== null), names: [...called, ...namesOn(decision.signatory)] },
  })),
})

const namesOn = (signatory: Signatory | null): string[] =>
  signatory ? [signatory.name, ...(signatory.actingFor === null ? [] : [signatory.actingFor])] : []
