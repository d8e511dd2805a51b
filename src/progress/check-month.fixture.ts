import { dayOf, monthOf } from '../base/day.ts'
import { countLines } from '../figures/unit-counts.ts'
import type { Stage } from '../works/milestone.ts'
import { type CheckFacts, type CheckItem, type CheckMilestone, stageAt } from './check-facts.ts'
import { figuresOf } from './unit-figures.ts'

/** A unit's month of which the checks have nothing to say; a case changes one thing of it. */

export const cutoff = dayOf('2021-10-29')
const unit = 7

/** A printed key. */
export const keyNo = (no: number, kind: 'item' | 'community' = 'item'): string =>
  `101-0192a000-0000-7000-8${kind === 'item' ? '0' : 'c'}00-${String(no).padStart(12, '0')}`

const proven: Omit<CheckMilestone, 'stage' | 'occurredOn' | 'recordedOn'> = {
  building: null,
  evidence: 1,
  evidenceDueOn: null,
  photos: [],
}

export const milestone = (stage: Stage, on: string, more: Partial<CheckMilestone> = {}): CheckMilestone => ({
  ...proven,
  stage,
  occurredOn: dayOf(on),
  recordedOn: dayOf(on),
  ...more,
})

/** 40 households in 2 buildings, built in 1995, under construction since May. */
export function item(no: number, name: string, more: Partial<CheckItem> = {}): CheckItem {
  const sizes = { communities: 1, buildings: 2, households: 40, floorAreaCm2: 30_000_000 }
  return {
    key: keyNo(no),
    community: keyNo(no, 'community'),
    name,
    ledgerName: name,
    aliases: [],
    division: '441422100',
    address: '湖寮镇同仁路1号',
    builtYear: 1995,
    ownership: '房改房',
    unitInCharge: unit,
    plan: sizes,
    ledger: sizes,
    buildings: [1, 2].map(one => ({ id: keyNo(no * 10 + one), no: `${one}栋` })),
    firstYear: 2021,
    listedOn: dayOf('2021-03-01'),
    plannedStart: null,
    renovatedOn: null,
    milestones: [milestone(10, '2021-03-10'), milestone(30, '2021-05-10')],
    lastFactOn: dayOf('2021-10-12'),
    reasonGiven: false,
    alsoListedBy: [],
    ...more,
  }
}

/** Its row is counted from its items, unless a case says otherwise. */
export function month(items: readonly CheckItem[], more: Partial<CheckFacts> = {}): CheckFacts {
  const lines = items.map(one => ({
    ...{ item: one.key, community: one.community, name: one.name, unit, startedOn: null },
    ...{ households: one.plan.households, buildings: one.plan.buildings, floorAreaCm2: one.plan.floorAreaCm2 },
    stage: stageAt(one, cutoff),
  }))
  const figures = figuresOf(unit, countLines(lines))
  return {
    unit: { id: unit, name: '大埔县', hasTerritory: true },
    month: monthOf('2021-10'),
    year: 2021,
    baseline: 'city',
    cutoff,
    version: '0192a000-0000-7000-8000-0000000000aa',
    figures,
    previous: { month: monthOf('2021-09'), figures, lost: [] },
    declared: null,
    firstPlan: { counts: figures.plan, linesAdded: 0 },
    items,
    outsideCityList: [],
    subsidy: null,
    cityLines: items.map(({ builtYear, plan }) => ({ builtYear, households: plan.households })),
    externalFigures: [],
    ...more,
  }
}

/** Three communities: under construction, completed and accepted, at the people's doors. */
export const clean: readonly CheckItem[] = [
  item(1, '金苑小区'),
  item(2, '矿务局宿舍', {
    milestones: [milestone(30, '2021-03-10'), milestone(40, '2021-08-20'), milestone(50, '2021-09-01')],
  }),
  item(3, '西湖花园', { milestones: [milestone(10, '2021-09-10')], plannedStart: monthOf('2021-11') }),
]

/** The clean month with its first item otherwise. */
export const withItem = (more: Partial<CheckItem>, of: Partial<CheckFacts> = {}): CheckFacts =>
  month([{ ...(clean[0] as CheckItem), ...more }, ...clean.slice(1)], of)
