import { sql } from 'kysely'
import type { Reader, Tx } from '../base/db.ts'
import type { Key } from '../base/key.ts'
import { NotFound } from '../base/objection.ts'
import type { DraftKind } from './draft-kind.ts'
import { type IssueContent, issueContent } from './issue.ts'

/** What of a draft is printed. */
export interface Written {
  readonly key: Key
  readonly kind: DraftKind
  readonly content: IssueContent
  /** The id of the issue that it replaces, and what was wrong with that. */
  readonly replaces: string | null
  readonly reason: string | null
}

export interface Draft extends Written {
  readonly state: 'draft' | 'in-review' | 'signed'
  /** Rises with each save: who saves over another's change is told. */
  readonly revision: number
  /** Fixed by going to review. */
  readonly knownAt: Date | null
  /** The people who have saved it. */
  readonly writers: readonly string[]
  /** The post of who saved it last. */
  readonly savedAs: string
  readonly savedAt: Date
}

type Row = Omit<Draft, 'key' | 'content'> & { readonly id: string; readonly content: unknown }

const columns = sql`id, state, content, revision, kind, writers, saved_as as "savedAs", saved_at as "savedAt", known_at as "knownAt",
  replaces_id as replaces, reason`

const draftOf = (county: number, { id, content, ...row }: Row): Draft => ({
  ...row,
  key: { county, id },
  content: issueContent.parse(content),
})

/** The drafts that are not signed, the last saved first. */
export async function listDrafts(reader: Reader, office: number): Promise<Draft[]> {
  const { rows } = await sql<Row>`
    select ${columns} from bulletin.draft where county_id = ${office} and state <> 'signed' order by saved_at desc, id`.execute(reader)
  return rows.map(row => draftOf(office, row))
}

export async function getDraft(reader: Reader, key: Key): Promise<Draft> {
  return (await findDraft(reader, key)) ?? absent()
}

export async function findDraft(reader: Reader, { county, id }: Key): Promise<Draft | null> {
  const { rows } = await sql<Row>`select ${columns} from bulletin.draft where county_id = ${county} and id = ${id}`.execute(reader)
  return rows[0] ? draftOf(county, rows[0]) : null
}

/** Nobody else changes or signs it until the act ends. */
export async function holdDraft(tx: Tx, key: Key): Promise<Draft> {
  return (await holdDraftIfAny(tx, key)) ?? absent()
}

function absent(): never {
  throw new NotFound({ zh: '没有这一期草稿，请核对链接。', en: 'There is no such draft: check the link.' })
}

export async function holdDraftIfAny(tx: Tx, { county, id }: Key): Promise<Draft | null> {
  const { rows } = await sql<Row>`select ${columns} from bulletin.draft where county_id = ${county} and id = ${id} for update`.execute(tx)
  return rows[0] ? draftOf(county, rows[0]) : null
}

/** Who saves (a deputy and for whom), as which post, and when. */
export interface Saving {
  readonly persons: readonly string[]
  readonly post: string
  readonly at: Date
}

export async function addDraft(tx: Tx, { key, kind, content, replaces, reason }: Written, by: Saving): Promise<void> {
  await sql`insert into bulletin.draft (county_id, id, state, content, revision, kind, writers, saved_as, saved_at, replaces_id, reason)
    values (${key.county}, ${key.id}, 'draft', ${JSON.stringify(content)}::jsonb, 1, ${kind}, ${[...by.persons]}::uuid[], ${by.post}, ${by.at},
      ${replaces}, ${reason})`.execute(tx)
}

export async function changeDraft(tx: Tx, { key, kind, content, replaces, reason }: Written, by: Saving): Promise<void> {
  await sql`update bulletin.draft set content = ${JSON.stringify(content)}::jsonb, revision = revision + 1, kind = ${kind},
      writers = array(select distinct unnest(writers || ${[...by.persons]}::uuid[])),
      saved_as = ${by.post}, saved_at = ${by.at}, replaces_id = ${replaces}, reason = ${reason}
    where county_id = ${key.county} and id = ${key.id}`.execute(tx)
}

export async function markDraft(tx: Tx, { county, id }: Key, state: Draft['state'], knownAt: Date | null): Promise<void> {
  await sql`update bulletin.draft set state = ${state}, known_at = ${knownAt} where county_id = ${county} and id = ${id}`.execute(tx)
}
