import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader, Tx } from '../base/db.ts'
import { NotFound } from '../base/objection.ts'
import type { Layout, Template } from './template.ts'

export async function addTemplate(
  tx: Tx,
  template: { office: number; no: number; from: Day; layout: Layout; document: string },
  now: Date,
): Promise<void> {
  await sql`insert into figures.template (county_id, no, from_day, layout, document, recorded_at)
    values (${template.office}, ${template.no}, ${template.from}, ${JSON.stringify(template.layout)}::jsonb, ${template.document}, ${now})`.execute(
    tx,
  )
}

/** The number of the newest version, 0 where there is none. */
export async function lastTemplateNo(reader: Reader, office: number): Promise<number> {
  const { rows } = await sql<{ no: number }>`select coalesce(max(no), 0) as no from figures.template where county_id = ${office}`.execute(
    reader,
  )
  return rows[0]?.no ?? 0
}

/** The version for a cut-off, as known at a moment; null before the first. */
export async function findTemplate(reader: Reader, office: number, cutoff: Day, known: Date): Promise<Template | null> {
  const { rows } = await sql<{ no: number; layout: Layout }>`
    select no, layout from figures.template where county_id = ${office} and from_day <= ${cutoff}::date and recorded_at <= ${known}
    order by from_day desc, no desc limit 1`.execute(reader)
  return rows[0] ? { ...rows[0].layout, no: rows[0].no } : null
}

export async function getTemplate(reader: Reader, office: number, cutoff: Day, known: Date): Promise<Template> {
  const template = await findTemplate(reader, office, cutoff, known)
  if (template) return template
  throw new NotFound({
    zh: `${cutoff} 还没有启用的报表格式，请先启用一个。`,
    en: `No layout of the table was in force on ${cutoff}: adopt one first.`,
  })
}
