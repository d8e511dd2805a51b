import { sql } from 'kysely'
import type { Reader } from '../base/db.ts'
import { type Key, printKey } from '../base/key.ts'
import { NotFound } from '../base/objection.ts'
import type { ShownFile } from '../works/evidence.store.ts'

/** The scan of a slip: there only where a signature of this draft names it. */
export async function getSlip(reader: Reader, draft: Key, hash: string): Promise<Pick<ShownFile, 'name' | 'type' | 'shownHash'>> {
  const { rows } = await sql<Pick<ShownFile, 'name' | 'type' | 'shownHash'>>`
    select name, type, shown_hash as "shownHash" from works.file
    where county_id = ${draft.county} and hash = ${hash} and exists (
      select from signoff.sheet
      join signoff.decision on decision.county_id = sheet.county_id and decision.sheet_id = sheet.id
      where sheet.county_id = ${draft.county} and subject = ${printKey(draft)} and slip_hash = ${hash})`.execute(reader)
  if (rows[0]) return rows[0]
  throw new NotFound({ zh: '这份草稿没有这张签批单，请核对链接。', en: 'This draft has no such slip: check the link.' })
}
