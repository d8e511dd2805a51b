import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import { listStandingLines } from '../figures/standing.store.ts'
import { countLines } from '../figures/unit-counts.ts'
import { findVersionInForce } from '../plan/list.store.ts'
import type { Period } from './period.ts'
import { figuresOf, type UnitFigures } from './unit-figures.ts'

/** What the facts say of units in one month, as of one moment of knowing. */
export interface UnitMonths {
  readonly version: string | null
  /** The units that have lines in the list, in the order of their numbers. */
  readonly units: readonly number[]
  readonly figuresOf: (unit: number) => UnitFigures
}

type Asked = Pick<Period, 'office' | 'year' | 'baseline' | 'cutoff'> & { readonly known: Date }

export async function readUnitMonths(reader: Reader, { office, year, baseline, cutoff, known }: Asked): Promise<UnitMonths> {
  const asked = { office, year, baseline, cutoff, known }
  const [version, lines, quantities] = await Promise.all([
    findVersionInForce(reader, asked),
    listStandingLines(reader, asked),
    listQuantities(reader, { year, cutoff, known }),
  ])
  const counted = countLines(lines)
  return {
    version,
    units: [...new Set([...counted.map(({ unit }) => unit), ...quantities.keys()])].sort((a, b) => a - b),
    figuresOf: unit => figuresOf(unit, counted, quantities.get(unit)),
  }
}

/**
 * The reported quantities by unit: of each the last one reported as of the cut-off, since the beginning of the year. What
 * a unit reports of itself as a whole counts; where it reports community by community, the sum of them.
 */
async function listQuantities(
  reader: Reader,
  { year, cutoff, known }: { year: number; cutoff: Day; known: Date },
): Promise<Map<number, Record<string, string>>> {
  const { rows } = await sql<{ unit: number; code: string; value: string }>`
    select unit, code, trim_scale(coalesce(max(value) filter (where item_id is null), sum(value)))::text as value
    from (
      select distinct on (unit_id, code, item_id) unit_id as unit, code, item_id, value from progress.quantity
      where as_of between make_date(${year}, 1, 1) and ${cutoff}::date and recorded_at <= ${known} and (voided_at is null or voided_at > ${known})
      order by unit_id, code, item_id, as_of desc, recorded_at desc
    ) last
    group by unit, code order by unit, code`.execute(reader)
  const found = new Map<number, Record<string, string>>()
  for (const { unit, code, value } of rows) found.set(unit, { ...found.get(unit), [code]: value })
  return found
}
