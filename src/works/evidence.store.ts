import { sql } from 'kysely'
import type { Reader, Tx } from '../base/db.ts'
import { type Key, printKey } from '../base/key.ts'
import { NotFound } from '../base/objection.ts'
import { newestLine } from '../plan/item.store.ts'
import type { KeptFile } from './recording.ts'

export async function addFile(tx: Tx, county: number, file: KeptFile, now: Date): Promise<void> {
  await sql`insert into works.file (county_id, hash, sealed_hash, shown_hash, type, name, bytes, taken_at, latitude, longitude, recorded_at)
    values (${county}, ${file.hash}, ${file.sealedHash}, ${file.shownHash}, ${file.type}, ${file.name}, ${file.bytes}, ${file.takenAt}, ${file.latitude}, ${file.longitude}, ${now})
    on conflict do nothing`.execute(tx)
}

/** Which of these files the cabinets hold: one printed `county hash` each. */
export async function filesKept(reader: Reader, counties: readonly number[], hashes: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ kept: string }>`
    select county_id || ' ' || hash as kept from works.file
    where county_id = any (${[...counties]}::int[]) and hash = any (${[...hashes]}::text[])`.execute(reader)
  return new Set(rows.map(row => row.kept))
}

export async function addEvidence(tx: Tx, milestones: readonly Key[], hashes: readonly string[], act: string, now: Date): Promise<void> {
  const pairs = milestones.flatMap(({ county, id }) => hashes.map(hash => ({ county, id, hash })))
  if (pairs.length === 0) return
  await sql`
    insert into works.evidence (county_id, milestone_id, file_hash, recorded_at, act_id)
    select county, id, hash, ${now}::timestamptz, ${act}::uuid
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as e (county int, id uuid, hash text)
    on conflict do nothing`.execute(tx)
}

export type ShownFile = Pick<KeptFile, 'hash' | 'shownHash' | 'type' | 'name' | 'takenAt'>

/** The files that prove a milestone, in the order in which they came. A milestone outside the reach is `NotFound`. */
export async function listEvidence(reader: Reader, milestone: Key, units: readonly number[] | 'all'): Promise<ShownFile[]> {
  const { rows } = await sql<{ unit: number; file: ShownFile | null }>`
    select newest.unit_id as unit, case when file.hash is not null then jsonb_build_object('hash', file.hash, 'shownHash', file.shown_hash,
      'type', file.type, 'name', file.name, 'takenAt', file.taken_at) end as file
    from works.milestone
    cross join lateral ${newestLine(sql`milestone.county_id`, sql`milestone.item_id`)} newest
    left join works.evidence on evidence.county_id = milestone.county_id and evidence.milestone_id = milestone.id
    left join works.file on file.county_id = evidence.county_id and file.hash = evidence.file_hash
    where milestone.county_id = ${milestone.county} and milestone.id = ${milestone.id}
    order by evidence.recorded_at, file.hash`.execute(reader)
  const within = rows.filter(({ unit }) => units === 'all' || units.includes(unit))
  if (within.length === 0) throw noSuchMilestone(milestone)
  return within.flatMap(({ file }) => (file ? [file] : []))
}

const noSuchMilestone = (milestone: Key) =>
  new NotFound({
    zh: `管辖范围内没有编号为 ${printKey(milestone)} 的节点，请核对链接。`,
    en: `There is no milestone ${printKey(milestone)} within your reach: check the link.`,
  })

/** A file as the evidence of a milestone: it is there only for whom the milestone is there. */
export async function getEvidence(reader: Reader, milestone: Key, hash: string, units: readonly number[] | 'all'): Promise<ShownFile> {
  const found = (await listEvidence(reader, milestone, units)).find(file => file.hash === hash)
  if (found) return found
  throw new NotFound({
    zh: `管辖范围内，节点 ${printKey(milestone)} 没有这份佐证。`,
    en: `Within your reach the milestone ${printKey(milestone)} has no such evidence.`,
  })
}

/** An original, and the communities that it is said to prove. */
export interface Proof {
  readonly hash: string
  /** Printed keys of items and the names of their communities, as the newest list has them. */
  readonly proves: readonly { readonly item: string; readonly name: string }[]
}

/** What these files prove within the reach, voided milestones left out; files that prove nothing are not in it. */
export async function listProofs(reader: Reader, hashes: readonly string[], units: readonly number[] | 'all'): Promise<Proof[]> {
  if (hashes.length === 0) return []
  const within = units === 'all' ? null : [...units]
  const { rows } = await sql<{ hash: string; item: string; name: string }>`
    select distinct evidence.file_hash as hash, milestone.county_id || '-' || milestone.item_id as item, newest.name
    from works.evidence
    join works.milestone on milestone.county_id = evidence.county_id and milestone.id = evidence.milestone_id and voided_at is null
    cross join lateral ${newestLine(sql`milestone.county_id`, sql`milestone.item_id`)} newest
    where evidence.file_hash = any (${[...hashes]}::text[]) and (${within}::int[] is null or newest.unit_id = any (${within}::int[]))
    order by 1, 2`.execute(reader)
  return [...new Set(rows.map(row => row.hash))].map(hash => ({
    hash,
    proves: rows.filter(row => row.hash === hash).map(({ item, name }) => ({ item, name })),
  }))
}

/** One photograph for two communities: of these files the ones that prove more than one. */
export const listShared = async (reader: Reader, hashes: readonly string[]): Promise<Proof[]> =>
  (await listProofs(reader, hashes, 'all')).filter(file => file.proves.length > 1)

/** Every file that the rows name, by its hash in the file store: the sealed originals and the copies that are shown. */
export async function listFileHashes(reader: Reader): Promise<string[]> {
  const { rows } = await sql<{ hash: string }>`select sealed_hash as hash from works.file union select shown_hash from works.file`.execute(
    reader,
  )
  return rows.map(row => row.hash)
}
