import type { Measure } from '../figures/measure.ts'
import { printReference } from '../figures/reference.ts'
import type { Layout } from '../figures/template.ts'
import type { FrozenFigure } from './assemble.ts'
import { readTableReference } from './bound-reference.ts'

/** Whose rows and columns a printed table had. */
export interface Printing {
  readonly layouts: readonly Layout[]
  readonly units: readonly { readonly id: number; readonly name: string }[]
}

/**
 * What a signed issue printed, by reference without the braces. A cell of its table is the figure that a text would quote:
 * so one issue's table and another's sentence can be held beside each other.
 */
export function printedFigures(figures: readonly FrozenFigure[], printing: Printing): Map<string, string> {
  const printed = new Map<string, string>()
  for (const figure of figures) {
    const reference = figure.place.row === undefined ? figure.reference : referenceOfCell(figure, printing)
    if (reference !== null && figure.value !== null) printed.set(reference, figure.printed)
  }
  return printed
}

function referenceOfCell({ place, reference }: FrozenFigure, { layouts, units }: Printing): string | null {
  const { found } = readTableReference(reference.replace(/^table /, ''))
  const layout = layouts.find(one => columnOf(one, place.column ?? '') !== null)
  if (!found || !layout) return null
  const isTotal = place.row === layout.total
  const unit = isTotal ? null : (units.find(({ name }) => name === place.row)?.id ?? null)
  const measure = columnOf(layout, place.column ?? '')
  if (measure === null || (unit === null && !isTotal)) return null
  return printReference({ measure, scope: { ...found.scope, unit }, cutoff: found.cutoff }).slice(2, -2)
}

/** `改造进展情况·…已进场施工的项目·户数(户)` counts the households that have started. */
function columnOf({ heads }: Layout, column: string): Measure | null {
  const is = (...words: readonly string[]) => column === words.join('·')
  if (is(heads.plan, heads.planHouseholds)) return 'planned.households'
  if (is(heads.plan, heads.planCommunities)) return 'planned.communities'
  if (is(heads.progress, heads.preparation, heads.households)) return 'preparing.households'
  if (is(heads.progress, heads.preparation, heads.communities)) return 'preparing.communities'
  if (is(heads.progress, heads.started, heads.households)) return 'started.households'
  return is(heads.progress, heads.started, heads.communities) ? 'started.communities' : null
}
