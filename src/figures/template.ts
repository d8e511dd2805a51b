import { z } from 'zod'
import { type Day, dayInChinese, type Month, monthInChinese } from '../base/day.ts'
import type { Objection } from '../base/objection.ts'
import { words } from '../base/schema.ts'

/**
 * The template of the month's table: what is printed around the figures.
 *
 * A city keeps it in versions, each from a day on, and what was printed names its version: so a table can be drawn
 * again as it was. The rows stand in the office's own order, which is no order of codes.
 */
export const layoutInput = z.strictObject({
  /** With `{month}` (2021年10月) and `{city}` (梅州市). */
  title: words(80),
  /** With `{cutoff}` (2021年10月29日). */
  note: words(80),
  rows: z.array(z.strictObject({ order: z.int().min(1).max(999), unit: z.int() })).max(500),
  /** How an empty 前期准备 is printed where the whole plan has started: `/` (there is nothing left to prepare), or 0. */
  emptyPreparation: z.enum(['slash', 'zero']),
  heads: z.strictObject({
    order: words(40),
    unit: words(40),
    plan: words(40),
    planHouseholds: words(40),
    planCommunities: words(40),
    progress: words(40),
    preparation: words(80),
    started: words(80),
    households: words(40),
    communities: words(40),
  }),
  total: words(20),
})
export type Layout = z.infer<typeof layoutInput>

/** A layout under the number of its version. */
export interface Template extends Layout {
  readonly no: number
}

export const usualHeads: Layout['heads'] = {
  order: '序号',
  unit: '区县名称',
  plan: '改造计划',
  planHouseholds: '涉及户数(户)',
  planCommunities: '小区数(个)',
  progress: '改造进展情况',
  preparation: '1. 正在开展群众工作、手续办理等前期准备的项目',
  started: '2. 已完成前期准备、施工单位已进场施工的项目',
  households: '户数(户)',
  communities: '小区数(个)',
}

/** The layout that a city begins with: these units, numbered in this order. */
export const usualLayout = (units: readonly number[]): Layout => ({
  title: '{month}{city}城镇老旧小区改造进展情况',
  note: '截至{cutoff}',
  rows: units.map((unit, index) => ({ order: index + 1, unit })),
  emptyPreparation: 'slash',
  heads: usualHeads,
  total: '合计',
})

/** Why this layout may not become the city's next template. */
export function objectionsToLayout({ rows }: Layout): Objection[] {
  const objections: Objection[] = []
  const units = new Set<number>()
  let last = 0
  rows.forEach(({ order, unit }, index) => {
    if (units.has(unit)) {
      objections.push({
        code: 'figures.unit-twice',
        place: `rows.${index}.unit`,
        says: {
          zh: `第 ${order} 行的单位前面已经有一行，请删去一行。`,
          en: `The unit of row ${order} has a row already: remove one of them.`,
        },
      })
    }
    if (order <= last) {
      objections.push({
        code: 'figures.order-not-rising',
        place: `rows.${index}.order`,
        says: {
          zh: `序号 ${order} 排在 ${last} 之后，请从小到大编号。`,
          en: `Row ${order} stands after row ${last}: number the rows upwards.`,
        },
      })
    }
    units.add(unit)
    last = order
  })
  return objections
}

/** 2021年10月梅州市城镇老旧小区改造进展情况 */
export const titleOf = (template: Layout, month: Month, city: string): string =>
  template.title.replaceAll('{month}', monthInChinese(month)).replaceAll('{city}', () => city)

/** 截至2021年10月29日 */
export const noteOf = (template: Layout, cutoff: Day): string => template.note.replaceAll('{cutoff}', dayInChinese(cutoff))

/** Puts units into the order of the template; units that it does not know come after, by their number. */
export function unitOrder(template: Layout): (a: number, b: number) => number {
  const places = new Map(template.rows.map((row, index) => [row.unit, index]))
  const placeOf = (unit: number) => places.get(unit) ?? template.rows.length
  return (a, b) => placeOf(a) - placeOf(b) || a - b
}
