import { sql } from 'kysely'
import { getCity, listUnits } from '../access/city.store.ts'
import { addDays, type Day, dayOf } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import { listLinesSince } from '../figures/standing.store.ts'
import type { StandingLine } from '../figures/standing.ts'
import type { Baseline } from '../plan/list.ts'
import { hasStarted, isCompleted } from '../works/milestone.ts'
import { listExternalFigures } from './external-figure.store.ts'
import type { FigureKnowledge, TalliedStanding, Tally } from './figure-knowledge.ts'

/** For which issue, and which days are of interest besides its cut-off. */
export interface KnowledgeAsked {
  readonly office: number
  readonly year: number
  readonly cutoff: Day
  readonly known: Date
  readonly cutoffs?: readonly Day[]
  readonly sinces?: readonly Day[]
}

/**
 * The figures that an issue could quote: of all its city's lists, as of its cut-off, of the month's end before, and of the
 * days asked for. Call it with the whole city in scope: a figure over part of it would be none.
 */
export async function readFigureKnowledge(reader: Reader, asked: KnowledgeAsked): Promise<FigureKnowledge> {
  const { office, year, cutoff, known } = asked
  const before = addDays(dayOf(`${cutoff.slice(0, 7)}-01`), -1)
  const cutoffs = [...new Set([cutoff, before, ...(asked.cutoffs ?? [])])].filter(day => day <= cutoff)
  const { name } = await getCity(reader, office)
  const units = await listUnits(reader, office)
  const listed = await tallyLists(reader, office, cutoffs, known)
  const since = await tallySince(reader, asked, [...new Set([...(asked.sinces ?? []), ...(await listQuotedSinces(reader, office))])])
  const external = await listExternalFigures(reader, office, known)
  return {
    city: name,
    year,
    cutoff,
    units: units.map(unit => ({ id: unit.id, name: unit.name })),
    standings: [...listed, ...since],
    external: external.filter(figure => figure.onDay <= cutoff),
  }
}

interface TallyRow {
  readonly year: number
  readonly baseline: Baseline
  readonly cutoff: Day
  readonly unit: number
  readonly planned: readonly [communities: number, households: number, buildings: number]
  readonly started: readonly [number, number, number]
  readonly completed: readonly [number, number, number]
}

/** Every list in force on each of these days, counted by unit, in one statement. */
async function tallyLists(reader: Reader, office: number, cutoffs: readonly Day[], known: Date): Promise<TalliedStanding[]> {
  const counted = (reached: number) => sql`jsonb_build_array(
      count(*) filter (where reached.stage >= ${reached}::int), coalesce(sum(line.households) filter (where reached.stage >= ${reached}::int), 0),
      coalesce(sum(line.buildings) filter (where reached.stage >= ${reached}::int), 0))`
  const { rows } = await sql<TallyRow>`
    with in_force as (          -- on each day, of each list the last version approved by then
      select distinct on (day.cutoff, year, baseline) day.cutoff, year, baseline, id
      from unnest(${cutoffs}::date[]) as day (cutoff)
      join plan.version on office_id = ${office} and approved_on <= day.cutoff and recorded_at <= ${known}
      order by day.cutoff, year, baseline, no desc
    )
    select year, baseline, in_force.cutoff, line.unit_id as unit, ${counted(0)} as planned, ${counted(30)} as started, ${counted(40)} as completed
    from in_force
    join plan.line on line.version_id = in_force.id
    cross join lateral (        -- the furthest stage of the item, as in figures/standing.store.ts
      select coalesce(max(stage), 0) as stage from works.milestone
      where milestone.county_id = line.county_id and milestone.item_id = line.item_id and building_id is null
        and occurred_on <= in_force.cutoff and recorded_at <= ${known} and (voided_at is null or voided_at > ${known})) reached
    group by year, baseline, in_force.cutoff, line.unit_id
    order by year desc, baseline, in_force.cutoff desc`.execute(reader)
  return standingsOf(rows)
}

function standingsOf(rows: readonly TallyRow[]): TalliedStanding[] {
  const found = new Map<string, { row: TallyRow; units: Map<number, Tally> }>()
  for (const row of rows) {
    const name = `${row.year} ${row.baseline} ${row.cutoff}`
    const standing = found.get(name) ?? { row, units: new Map<number, Tally>() }
    standing.units.set(row.unit, { planned: threeOf(row.planned), started: threeOf(row.started), completed: threeOf(row.completed) })
    found.set(name, standing)
  }
  return [...found.values()].map(({ row: { year, baseline, cutoff }, units }) => ({
    scope: { kind: 'plan', year, baseline, unit: null },
    cutoff,
    units,
  }))
}

const threeOf = ([communities, households, buildings]: TallyRow['planned']) => ({ communities, households, buildings })

/** What came since these days, as of the cut-off; one after the other, since a reader asks one question at a time. */
async function tallySince(reader: Reader, { office, cutoff, known }: KnowledgeAsked, sinces: readonly Day[]): Promise<TalliedStanding[]> {
  const found: TalliedStanding[] = []
  for (const since of sinces.filter(day => day <= cutoff)) {
    const lines = await listLinesSince(reader, { office, since, cutoff, known })
    found.push({ scope: { kind: 'since', since, unit: null }, cutoff, units: tallied(lines) })
  }
  return found
}

function tallied(lines: readonly StandingLine[]): Map<number, Tally> {
  const units = new Map<number, StandingLine[]>()
  for (const line of lines) units.set(line.unit, [...(units.get(line.unit) ?? []), line])
  const count = (some: readonly StandingLine[]) => ({
    communities: some.length,
    households: some.reduce((sum, line) => sum + line.households, 0),
    buildings: some.reduce((sum, line) => sum + line.buildings, 0),
  })
  return new Map(
    [...units].map(([unit, all]) => [
      unit,
      {
        planned: count(all),
        started: count(all.filter(line => hasStarted(line.stage))),
        completed: count(all.filter(line => isCompleted(line.stage))),
      },
    ]),
  )
}

/** The days since which earlier issues counted. */
async function listQuotedSinces(reader: Reader, office: number): Promise<Day[]> {
  const { rows } = await sql<{ since: Day }>`
    select distinct substring(figure ->> 'reference' from 'since:(\d{4}-\d{2}-\d{2})') as since
    from bulletin.issue cross join jsonb_array_elements(figures) as figure
    where county_id = ${office} and figure ->> 'reference' like '% since:%'`.execute(reader)
  return rows.map(row => row.since)
}
