import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import type { Asked } from './standing.store.ts'
import { getTemplate } from './template.store.ts'
import type { Layout, Template } from './template.ts'

/** What stands around the figures of a table: how it is laid out, who its units are, whose it is and of which list. */
export interface TableHead {
  readonly template: Template
  readonly names: ReadonlyMap<number, string>
  readonly city: { readonly name: string; readonly bureau: string }
  /** The version of the list in force; null where none was. */
  readonly version: ListInForce | null
}

export interface ListInForce {
  readonly no: number
  readonly approvedOn: Day
  readonly document: string
  /** A number handed down beside the lines (下达任务数); null where none was. */
  readonly target: { readonly communities: number | null; readonly households: number | null }
}

interface Row {
  readonly template: { readonly no: number; readonly layout: Layout } | null
  readonly units: readonly { readonly id: number; readonly name: string }[]
  readonly city: TableHead['city']
  readonly version: TableHead['version']
}

/** All of it in one question: on the way to a page of a few figures each further one costs more than what it brings. */
export async function readTableHead(reader: Reader, { office, year, baseline, cutoff, known }: Asked): Promise<TableHead> {
  const { rows } = await sql<Row>`
    select
      (select jsonb_build_object('no', no, 'layout', layout) from figures.template
        where county_id = ${office} and from_day <= ${cutoff}::date and recorded_at <= ${known} order by from_day desc, no desc limit 1) as template,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name)), '[]') from access.unit where office_id = ${office}) as units,
      (select jsonb_build_object('name', name, 'bureau', bureau) from access.city where office_id = ${office}) as city,
      (select jsonb_build_object('no', no, 'approvedOn', approved_on, 'document', document,
          'target', jsonb_build_object('communities', target_communities, 'households', target_households)) from plan.version
        where office_id = ${office} and year = ${year} and baseline = ${baseline} and approved_on <= ${cutoff}::date and recorded_at <= ${known}
        order by no desc limit 1) as version`.execute(reader)
  const { template, units, city, version } = rows[0] as Row
  return {
    template: template ? { ...template.layout, no: template.no } : await getTemplate(reader, office, cutoff, known), // which says that there is none
    names: new Map(units.map(unit => [unit.id, unit.name])),
    city,
    version,
  }
}
