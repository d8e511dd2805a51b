import { type Day, dayOf, endOfDay } from '../base/day.ts'
import type { Stage } from '../works/milestone.ts'
import type { Standing, StandingLine } from './standing.ts'
import { type Template, usualLayout } from './template.ts'

/**
 * A city to try tables on: the nine units of Meizhou's plan of 2021, in the office's own order, with communities that
 * add up to the printed totals. Units carry the last digits of their division's code, so the order is not theirs.
 */
const units: readonly (readonly [unit: number, name: string, preparing: Part, started: Part])[] = [
  [23, '丰顺县', { households: 0, communities: 0 }, { households: 863, communities: 10 }],
  [81, '兴宁市', { households: 1695, communities: 12 }, { households: 1833, communities: 5 }],
  [26, '平远县', { households: 0, communities: 0 }, { households: 819, communities: 36 }],
  [22, '大埔县', { households: 385, communities: 6 }, { households: 0, communities: 0 }],
  [24, '五华县', { households: 0, communities: 0 }, { households: 2476, communities: 20 }],
  [3, '梅县区', { households: 0, communities: 0 }, { households: 2034, communities: 15 }],
  [27, '蕉岭县', { households: 0, communities: 0 }, { households: 733, communities: 4 }],
  [2, '梅江区', { households: 2003, communities: 9 }, { households: 390, communities: 5 }],
  [99, '城市排水中心', { households: 1505, communities: 8 }, { households: 0, communities: 0 }],
]

interface Part {
  readonly households: number
  readonly communities: number
}

export const sampleNames: ReadonlyMap<number, string> = new Map(units.map(([unit, name]) => [unit, name]))
export const sampleTemplate: Template = { no: 1, ...usualLayout(units.map(([unit]) => unit)) }

/** As it stood on the last day of September: the six communities of 大埔县 were still in preparation. */
export const september: Standing = {
  cutoff: dayOf('2021-09-30'),
  known: endOfDay(dayOf('2021-09-30')),
  lines: units.flatMap(([unit, , preparing, started]) => [
    ...lines(unit, 'p', preparing, 20, null),
    ...lines(unit, 's', started, 30, dayOf('2021-05-10')),
  ]),
}

/** As it stood on the day of the October issue: they had all started. */
export const october: Standing = {
  cutoff: dayOf('2021-10-29'),
  known: endOfDay(dayOf('2021-10-29')),
  lines: september.lines.map(line => (line.unit === 22 ? { ...line, stage: 30, startedOn: dayOf('2021-10-12') } : line)),
}

/** Communities of nearly equal size whose households add up. */
function lines(unit: number, mark: string, part: Part, stage: Stage, startedOn: Day | null): StandingLine[] {
  return Array.from({ length: part.communities }, (_, index) => {
    const key = `${unit}-${mark}${index + 1}`
    const share = Math.trunc(part.households / part.communities) + (index < part.households % part.communities ? 1 : 0)
    return {
      item: `item ${key}`,
      community: `community ${key}`,
      name: `${key}小区`,
      unit,
      households: share,
      buildings: 2,
      floorAreaCm2: share * 900_000,
      stage,
      startedOn,
    }
  })
}
