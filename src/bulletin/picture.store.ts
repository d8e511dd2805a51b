import { sql } from 'kysely'
import type { Reader, Tx } from '../base/db.ts'
import type { PictureBlock } from '../base/document.ts'

type PictureRow = Pick<PictureBlock, 'type' | 'width' | 'height'> & { readonly hash: string }

/** Keeping the same picture twice keeps one row. */
export async function addPicture(tx: Tx, office: number, { hash, type, width, height }: PictureRow, now: Date): Promise<void> {
  await sql`insert into bulletin.picture (county_id, hash, type, width, height, recorded_at)
    values (${office}, ${hash}, ${type}, ${width}, ${height}, ${now}) on conflict do nothing`.execute(tx)
}

/** What is known of these pictures, by their hashes. */
export async function listPictures(
  reader: Reader,
  office: number,
  hashes: readonly string[],
): Promise<Map<string, Omit<PictureRow, 'hash'>>> {
  if (hashes.length === 0) return new Map()
  const { rows } = await sql<PictureRow>`
    select hash, type, width, height from bulletin.picture where county_id = ${office} and hash = any (${[...hashes]}::text[])`.execute(
    reader,
  )
  return new Map(rows.map(({ hash, ...picture }) => [hash, picture]))
}

/** Every file that bulletins name: pictures, and the files of signed issues. */
export async function listFileHashes(reader: Reader): Promise<string[]> {
  const { rows } = await sql<{ hash: string }>`
    select hash from bulletin.picture union select value #>> '{}' from bulletin.issue, jsonb_each(files)`.execute(reader)
  return rows.map(row => row.hash)
}
