import { sql } from 'kysely'
import type { Reader, Tx } from '../base/db.ts'
import type { Key } from '../base/key.ts'
import { NotFound } from '../base/objection.ts'
import { type IssueContent, issueContent } from './issue.ts'

export interface Draft {
  readonly key: Key
  readonly state: 'draft' | 'in-review' | 'signed'
  readonly content: IssueContent
  /** Rises with each save: who saves over another's change is told. */
  readonly revision: number
  /** Fixed by going to review. */
  readonly knownAt: Date | null
  /** The id of the issue that it corrects, and what was wrong with that. */
  readonly replaces: string | null
  readonly reason: string | null
}

type Row = Omit<Draft, 'key' | 'content'> & { readonly id: string; readonly content: unknown }

const columns = sql`id, state, content, revision, known_at as "knownAt", replaces_id as replaces, reason`

const draftOf = (county: number, { id, content, ...row }: Row): Draft => ({
  ...row,
  key: { county, id },
  content: issueContent.parse(content),
})

export async function findDraft(reader: Reader, { county, id }: Key): Promise<Draft | null> {
  const { rows } = await sql<Row>`select ${columns} from bulletin.draft where county_id = ${county} and id = ${id}`.execute(reader)
  return rows[0] ? draftOf(county, rows[0]) : null
}

/** Nobody else changes or signs it until the act ends. */
export async function holdDraft(tx: Tx, key: Key): Promise<Draft> {
  const draft = await holdDraftIfAny(tx, key)
  if (!draft) throw new NotFound({ zh: '没有这一期草稿，请核对链接。', en: 'There is no such draft: check the link.' })
  return draft
}

export async function holdDraftIfAny(tx: Tx, { county, id }: Key): Promise<Draft | null> {
  const { rows } = await sql<Row>`select ${columns} from bulletin.draft where county_id = ${county} and id = ${id} for update`.execute(tx)
  return rows[0] ? draftOf(county, rows[0]) : null
}

export async function addDraft(tx: Tx, draft: Pick<Draft, 'key' | 'content' | 'replaces' | 'reason'>, by: string): Promise<void> {
  const { key, content, replaces, reason } = draft
  await sql`insert into bulletin.draft (county_id, id, state, content, revision, drafted_by, replaces_id, reason)
    values (${key.county}, ${key.id}, 'draft', ${JSON.stringify(content)}::jsonb, 1, ${by}, ${replaces}, ${reason})`.execute(tx)
}

export async function changeDraft(tx: Tx, draft: Pick<Draft, 'key' | 'content' | 'replaces' | 'reason'>): Promise<void> {
  const { key, content, replaces, reason } = draft
  await sql`update bulletin.draft set content = ${JSON.stringify(content)}::jsonb, revision = revision + 1, replaces_id = ${replaces}, reason = ${reason}
    where county_id = ${key.county} and id = ${key.id}`.execute(tx)
}

export async function markDraft(tx: Tx, { county, id }: Key, state: Draft['state'], knownAt: Date | null): Promise<void> {
  await sql`update bulletin.draft set state = ${state}, known_at = ${knownAt} where county_id = ${county} and id = ${id}`.execute(tx)
}
