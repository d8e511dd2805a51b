import { sql } from 'kysely'
import type { Reader, Tx } from '../base/db.ts'
import type { Boundary } from './boundary.ts'

export interface KeptMap {
  readonly approvalNo: string
  readonly source: string
  readonly recordedAt: Date
  readonly boundaries: readonly Boundary[]
}

export async function addBoundaries(
  tx: Tx,
  { office, act, approvalNo, source, boundaries }: Omit<KeptMap, 'recordedAt'> & { readonly office: number; readonly act: string },
  now: Date,
): Promise<void> {
  await sql`
    insert into registry.boundary (office_id, import_id, code, name, polygons, approval_no, source, recorded_at)
    select ${office}::int, ${act}::uuid, code, name, polygons, ${approvalNo}, ${source}, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(boundaries)}::jsonb) as boundary (code text, name text, polygons jsonb)`.execute(tx)
}

/** The map that was imported last; null where none was. */
export async function findMap(reader: Reader, office: number): Promise<KeptMap | null> {
  const { rows } = await sql<Boundary & Omit<KeptMap, 'boundaries'>>`
    select code, name, polygons, approval_no as "approvalNo", source, recorded_at as "recordedAt" from registry.boundary
    where import_id = (select import_id from registry.boundary where office_id = ${office} order by recorded_at desc, import_id desc limit 1)
    order by code`.execute(reader)
  const [first] = rows
  if (!first) return null
  const { approvalNo, source, recordedAt } = first
  return { approvalNo, source, recordedAt, boundaries: rows.map(({ code, name, polygons }) => ({ code, name, polygons })) }
}
