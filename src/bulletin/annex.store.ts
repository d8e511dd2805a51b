import { sql } from 'kysely'
import { type Day, dayInChinese } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import type { DocumentTree } from '../base/document.ts'
import type { Scope } from '../figures/scope.ts'
import { findTemplate } from '../figures/template.store.ts'
import { unitOrder } from '../figures/template.ts'
import type { Baseline } from '../plan/list.ts'
import { baselineWords } from '../plan/list.words.ts'
import type { Stage } from '../works/milestone.ts'
import { annexOf } from './annex.ts'
import type { AnnexFacts, AnnexOf, ProvenMilestone } from './annex-facts.ts'
import { type AnnexSet, type Sets, setsOf } from './annex-set.ts'
import type { FrozenFigure } from './assemble.ts'
import { listExternalFigures } from './external-figure.store.ts'
import { findFor } from './found.store.ts'

export interface ReadAnnex extends Sets {
  readonly tree: DocumentTree
}

/** The annex of these figures, which are an issue's as it froze them, or a draft's as they are known now. */
export async function readAnnex(reader: Reader, office: number, of: AnnexOf, figures: readonly FrozenFigure[]): Promise<ReadAnnex> {
  const found = await findFor(reader, office, of.content, of.known)
  const sets = setsOf(figures, found)
  const external = await listExternalFigures(reader, office, of.known)
  const template = await findTemplate(reader, office, of.content.cutoff, of.known)
  const facts: AnnexFacts = {
    units: found.units,
    inOrder: template ? unitOrder(template) : (a, b) => a - b,
    external: new Map(external.map(figure => [figure.name, figure])),
    happened: await readHappened(reader, sets.sets, of.known),
    basis: await readBasis(reader, office, sets.sets, of.known),
  }
  return { ...sets, tree: annexOf(of, facts, sets) }
}

/** What had happened to the items of each cut-off, with the files that proved it; one statement a cut-off. */
async function readHappened(reader: Reader, sets: readonly AnnexSet[], known: Date): Promise<AnnexFacts['happened']> {
  const items = new Map<Day, Set<string>>()
  for (const { cutoff, lines } of sets) {
    const mine = items.get(cutoff) ?? new Set()
    items.set(cutoff, mine)
    for (const line of lines) mine.add(line.item)
  }
  const happened = new Map<string, ReadonlyMap<string, readonly ProvenMilestone[]>>()
  for (const [cutoff, asked] of items) happened.set(cutoff, await listProven(reader, [...asked], cutoff, known))
  return happened
}

async function listProven(reader: Reader, items: readonly string[], cutoff: Day, known: Date): Promise<Map<string, ProvenMilestone[]>> {
  const keys = items.map(item => ({ county: Number(item.slice(0, item.indexOf('-'))), id: item.slice(item.indexOf('-') + 1) }))
  const { rows } = await sql<{ item: string; stage: Stage; occurredOn: Day; evidence: string[] }>`
    select milestone.county_id || '-' || milestone.item_id as item, stage, occurred_on as "occurredOn",
      array(select file.name from works.evidence   -- what had come to prove it by then
        join works.file on file.county_id = evidence.county_id and file.hash = evidence.file_hash
        where evidence.county_id = milestone.county_id and evidence.milestone_id = milestone.id and evidence.recorded_at <= ${known}
        order by evidence.recorded_at, file.name) as evidence
    from works.milestone
    join jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as asked (county int, id uuid) on county_id = asked.county and item_id = asked.id
    where building_id is null and occurred_on <= ${cutoff}::date and recorded_at <= ${known} and (voided_at is null or voided_at > ${known})
    order by occurred_on, stage`.execute(reader)
  const found = new Map<string, ProvenMilestone[]>()
  for (const { item, ...milestone } of rows) {
    const mine = found.get(item)
    if (mine) mine.push(milestone)
    else found.set(item, [milestone])
  }
  return found
}

interface ListInForce {
  readonly year: number
  readonly baseline: Baseline
  readonly no: number
  readonly document: string
  readonly approvedOn: Day
  readonly recordedAt: Date
}

/** Which lists a set stands on: the one of its plan, or all of the city's for a cumulative scope. */
async function readBasis(reader: Reader, office: number, sets: readonly AnnexSet[], known: Date): Promise<Map<string, string>> {
  const { rows } = await sql<ListInForce>`
    select year, baseline, no, document, approved_on as "approvedOn", recorded_at as "recordedAt" from plan.version
    where office_id = ${office} and recorded_at <= ${known} order by year, baseline, no desc`.execute(reader)
  return new Map(sets.map(set => [set.title, basisOf(rows, set.scope, set.cutoff)]))
}

function basisOf(lists: readonly ListInForce[], scope: Scope, cutoff: Day): string {
  const approved = lists.filter(
    ({ baseline, approvedOn, year }) =>
      approvedOn <= cutoff && (scope.kind === 'plan' ? year === scope.year && baseline === scope.baseline : baseline === 'city'),
  )
  const newest = approved.filter((list, index) => approved.findIndex(other => other.year === list.year) === index)
  return newest
    .map(
      ({ year, baseline, no, document, approvedOn }) =>
        `${year}年${baselineWords[baseline].zh}第${no}版（${document}，${dayInChinese(approvedOn)}批准）`,
    )
    .join('；')
}
