import { dayOf } from '../base/day.ts'
import { apportion } from './apportion.ts'
import { type Chance, chanceOf } from './chance.ts'
import { divisionName } from './divisions.ts'
import { housesOf, roadAndNumber } from './houses.ts'
import { unitOf } from './meizhou.ts'
import { aliasOf, inventedNames, isOfWorks } from './names.ts'
import { pilots } from './pilots.ts'
import { type Part, type Quota, quotas } from './quotas.ts'
import type { DemoCommunity } from './story.ts'

/**
 * The communities of the plan of 2021: invented houses that add up, unit by unit, to the printed plan. In each unit
 * those that start come first, in the order in which they start.
 */
export interface Planned {
  readonly community: DemoCommunity
  /** The month of 2021 in which the contractor comes; null: not by the end of October. */
  readonly startMonth: number | null
}

const sizeOf = (quota: Quota) => quota.started.communities + quota.waiting.communities

const names = inventedNames(quotas.reduce((sum, quota) => sum + sizeOf(quota), 0))

export const planned: readonly Planned[] = quotas.flatMap((quota, index) => {
  const before = quotas.slice(0, index).reduce((sum, other) => sum + sizeOf(other), 0)
  return plannedOf(quota, names.slice(before, before + sizeOf(quota)))
})

export const communities: readonly DemoCommunity[] = [...pilots, ...planned].map(one => one.community)

function plannedOf(quota: Quota, names: readonly string[]): Planned[] {
  const chance = chanceOf(`communities of unit ${quota.unit}`)
  const months = Object.entries(quota.starts).flatMap(([month, count]) => Array.from({ length: count }, () => Number(month)))
  const sizes = [...sizesOf(quota.started, chance), ...sizesOf(quota.waiting, chance)]
  return sizes.map((size, index) => ({
    community: communityOf(quota, index, names[index] ?? '', size, chance),
    startMonth: months[index] ?? null,
  }))
}

interface Size {
  readonly households: number
  readonly buildings: number
}

/** A part of the quota, divided unevenly. */
function sizesOf({ communities, households, buildings }: Part, chance: Chance): Size[] {
  if (communities === 0) return []
  const weights = Array.from({ length: communities }, () => 0.5 + chance.next())
  const parts = apportion(households, weights)
  const counts = buildings === undefined ? parts.map(part => Math.max(1, Math.round(part / 20))) : apportion(buildings, parts)
  return parts.map((part, index) => ({ households: part, buildings: counts[index] ?? 1 }))
}

function communityOf(quota: Quota, index: number, name: string, { households, buildings }: Size, chance: Chance): DemoCommunity {
  const unit = unitOf(quota.unit)
  const town = chance.pick(quota.towns)
  const county = town?.slice(0, 6) ?? unit.county
  const place = [county, town].map(code => (code ? divisionName(code) : '')).join('')
  const alias = index % 4 === 0 ? aliasOf(name) : null
  // 梅江区 numbers on after its seven pilots.
  const no = index + 1 + pilots.filter(pilot => pilot.community.unit === unit.no).length
  return {
    key: `${unit.slug}-${String(no).padStart(2, '0')}`,
    unit: unit.no,
    name,
    aliases: alias ? [alias] : [],
    county,
    town,
    address: `${place || '梅州市'}${roadAndNumber(chance)}`,
    builtYear: chance.between(1975, 2000),
    ownership: chance.pick(
      isOfWorks(name) ? (['房改房', '集资房', '福利房', '单位公房'] as const) : (['商品房', '房改房', '混合'] as const),
    ),
    ...housesOf(households, buildings, chance),
    source: '演示数据',
    enteredOn: dayOf('2021-01-11'),
    document: '2021年老旧小区摸底表（演示）',
  }
}
