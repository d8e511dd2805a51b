import type { Figures } from './table.ts'
import type { Layout } from './template.ts'

/** The six figures of a row as printed, in the order of the columns; `/` where nothing is left to prepare. */
export function figureCells({ plan, preparation, started }: Figures): (number | '/')[] {
  return [
    plan.households,
    plan.communities,
    preparation?.households ?? '/',
    preparation?.communities ?? '/',
    started.households,
    started.communities,
  ]
}

/** The merged head in one row, for what knows no merged cells: `改造计划·涉及户数(户)`. */
export function flatHead({ heads }: Layout): string[] {
  return [
    heads.order,
    heads.unit,
    `${heads.plan}·${heads.planHouseholds}`,
    `${heads.plan}·${heads.planCommunities}`,
    ...[heads.preparation, heads.started].flatMap(stage => [
      `${heads.progress}·${stage}·${heads.households}`,
      `${heads.progress}·${stage}·${heads.communities}`,
    ]),
  ]
}
