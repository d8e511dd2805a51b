import { type Day, dayAt, type Month } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import type { Baseline } from '../plan/list.ts'
import { foldName } from '../registry/name.ts'
import { hasStarted } from '../works/milestone.ts'
import { type CheckFacts, type CheckItem, type PreviousMonth, type Sizes, stageAt } from './check-facts.ts'
import { type ListedItem, listCheckMilestones, listItems } from './check-items.store.ts'
import { listPreviousRows, listUnitsWithLines, type PreviousRow, type UnitWithLines } from './check-list.store.ts'
import { listDeclared } from './closing.store.ts'
import { readUnitMonths } from './unit-month.store.ts'

export interface AskedFacts {
  readonly office: number
  readonly period: { readonly id: string; readonly month: Month; readonly year: number; readonly baseline: Baseline; readonly cutoff: Day }
  readonly units: readonly number[]
  readonly known: Date
}

/**
 * What the rules look at, of units in one month: by the number of the unit. All of them are read together, in eight
 * statements however many they are, and no more than lies within the reader's reach.
 */
export async function readCheckFacts(reader: Reader, { office, period, units, known }: AskedFacts): Promise<Map<number, CheckFacts>> {
  const asked = { office, known, ...period }
  const [months, declared, all, listed, previous] = [
    await readUnitMonths(reader, asked),
    await listDeclared(reader, period),
    await listUnitsWithLines(reader, asked),
    await listItems(reader, { ...asked, units }),
    await listPreviousRows(reader, { period: period.id, units, known }),
  ]
  const milestones = await listCheckMilestones(reader, listed, known)
  const namesakes = namesakesIn(all)
  const { month, year, baseline, cutoff } = period
  const entries = all
    .filter(({ id }) => units.includes(id))
    .map((unit): [number, CheckFacts] => {
      const lines = listed.filter(line => line.unit === unit.id)
      const items = lines.filter(({ list }) => list === baseline).map(line => itemOf(line, milestones, namesakes))
      return [
        unit.id,
        {
          ...{ month, year, baseline, cutoff },
          unit: { id: unit.id, name: unit.name, hasTerritory: unit.division !== null },
          version: months.version,
          figures: months.figuresOf(unit.id),
          previous: previousOf(
            previous.find(row => row.unit === unit.id),
            items,
            period.cutoff,
          ),
          declared: declared.get(unit.id)?.figures ?? null,
          firstPlan: firstPlanOf(unit),
          items,
          outsideCityList: lines.filter(({ inCityList }) => !inCityList).map(({ list, key, name }) => ({ list, item: key, name })),
          subsidy: subsidyOf(lines.filter(({ list }) => list === 'nation')),
          cityLines: unit.isWhole ? all.flatMap(one => one.lines.filter(({ isNow }) => isNow)) : null,
          externalFigures: [],
        },
      ]
    })
  return new Map(entries)
}

type Namesakes = (line: ListedItem) => string[]

/** Which other units list what seems to be the same: the same community, or one of its name in the same county. */
function namesakesIn(units: readonly UnitWithLines[]): Namesakes {
  const listedBy = new Map<string, { id: number; name: string }[]>()
  for (const { id, name, lines } of units) {
    for (const line of lines.filter(({ isNow }) => isNow)) {
      for (const sign of signsOf(line)) listedBy.set(sign, [...(listedBy.get(sign) ?? []), { id, name }])
    }
  }
  return line => {
    const others = signsOf(line).flatMap(sign => listedBy.get(sign) ?? [])
    return [...new Set(others.filter(({ id }) => id !== line.unit).map(({ name }) => name))]
  }
}

const signsOf = ({ community, name, division }: { community: string; name: string; division: string | null }): string[] => [
  community,
  ...(division === null ? [] : [`${division.slice(0, 6)} ${foldName(name)}`]),
]

function itemOf(line: ListedItem, milestones: Awaited<ReturnType<typeof listCheckMilestones>>, namesakes: Namesakes): CheckItem {
  return {
    ...line,
    lastFactOn: line.lastFactAt && dayAt(line.lastFactAt),
    milestones: milestones.get(line.key) ?? [],
    alsoListedBy: namesakes(line),
  }
}

/** What has started counts less where its line is gone or smaller, or where its start is. */
function previousOf(row: PreviousRow | undefined, items: readonly CheckItem[], cutoff: Day): PreviousMonth | null {
  if (!row) return null
  const now = new Map(items.map(item => [item.key, item]))
  const lost = row.started.flatMap(({ item, name, households, isVoided }): PreviousMonth['lost'] => {
    const line = now.get(item)
    if (!line) return [{ item, name, households, communities: 1, cause: 'list' }]
    if (!hasStarted(stageAt(line, cutoff))) return [{ item, name, households, communities: 1, cause: isVoided ? 'voided' : null }]
    const less = households - line.plan.households
    return less > 0 ? [{ item, name, households: less, communities: 0, cause: 'list' }] : []
  })
  return { month: row.month, figures: row.figures, lost }
}

function firstPlanOf({ lines }: UnitWithLines): CheckFacts['firstPlan'] {
  const first = lines.filter(({ isFirst }) => isFirst)
  if (first.length === 0) return null
  const known = new Set(first.map(({ item }) => item))
  return {
    counts: { communities: first.length, households: first.reduce((sum, { households }) => sum + households, 0) },
    linesAdded: lines.filter(({ item, isNow }) => isNow && !known.has(item)).length,
  }
}

/** Subsidies are applied for by the nation's list. A community that nobody has counted since is as large as it says. */
function subsidyOf(lines: readonly ListedItem[]): CheckFacts['subsidy'] {
  if (lines.length === 0) return null
  const each = [...new Map(lines.map(line => [line.community, line])).values()]
  return { claimed: sumOf(lines.map(({ plan }) => plan)), ledger: sumOf(each.map(({ ledger, plan }) => ledger ?? plan)) }
}

const sumOf = (sizes: readonly Sizes[]): Sizes =>
  sizes.reduce(
    (sum, one) => ({
      communities: sum.communities + one.communities,
      buildings: sum.buildings + one.buildings,
      households: sum.households + one.households,
      floorAreaCm2: sum.floorAreaCm2 + one.floorAreaCm2,
    }),
    { communities: 0, buildings: 0, households: 0, floorAreaCm2: 0 },
  )
