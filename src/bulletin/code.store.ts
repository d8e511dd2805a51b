import { sql } from 'kysely'
import type { Reader } from '../base/db.ts'
import type { Key } from '../base/key.ts'

/** The signed issues that print this note under a table, the newest first. */
export async function listIssuesPrinting(reader: Reader, office: number, note: string): Promise<Key[]> {
  const { rows } = await sql<Key>`
    select county_id as county, id from bulletin.issue
    where county_id = ${office} and exists (
      select from jsonb_array_elements(tree -> 'blocks') as block, jsonb_array_elements_text(block -> 'footnotes') as printed
      where block ->> 'kind' = 'table' and printed = ${note})
    order by recorded_at desc`.execute(reader)
  return rows
}
