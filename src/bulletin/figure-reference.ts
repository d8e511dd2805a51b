import type { Measure } from '../figures/measure.ts'
import type { Reference } from '../figures/reference.ts'
import { flatHead } from '../figures/table-cells.ts'
import { moreColumnWords } from '../figures/table-layout.words.ts'
import type { Template } from '../figures/template.ts'
import type { FrozenFigure } from './assemble.ts'
import { readBound, readTableReference } from './bound-reference.ts'
import type { StatedReference } from './stated.ts'

/** What was read around the figures of an issue: the names of its units, and the templates of its tables by cut-off. */
export interface Around {
  readonly units: ReadonlyMap<number, string>
  readonly templates: ReadonlyMap<string, Template>
}

/**
 * What a printed figure stands for. A cell of the month's table is a figure of our own like one in a text: its column says
 * the measure, its row the unit. `rate` is a cell that a division gives.
 */
export type Meant =
  | { readonly kind: 'own'; readonly reference: Reference; readonly inTable: boolean }
  | { readonly kind: 'rate'; readonly reference: Omit<Reference, 'measure'> }
  | { readonly kind: 'external'; readonly name: string }
  | StatedReference

const usual: readonly Measure[] = [
  'planned.households',
  'planned.communities',
  'preparing.households',
  'preparing.communities',
  'started.households',
  'started.communities',
]

/** Null where the figure cannot be read any more: a template whose heads were not those of the print. */
export function meantBy(figure: Pick<FrozenFigure, 'reference' | 'place'>, around: Around): Meant | null {
  if (figure.reference.startsWith('table ')) return meantByCell(figure, around)
  const { found } = readBound(figure.reference)
  return found?.kind === 'own' ? { ...found, inTable: false } : found
}

function meantByCell({ reference, place }: Pick<FrozenFigure, 'reference' | 'place'>, { units, templates }: Around): Meant | null {
  const { found } = readTableReference(reference.slice('table '.length))
  const template = found && templates.get(found.cutoff)
  if (!template) return null
  const [unit = null] = [...units].find(([, name]) => name === place.row && name !== template.total) ?? []
  if (unit === null && place.row !== template.total) return null
  const scope = { ...found.scope, unit }
  const measure = measureOf(place.column ?? '', template)
  if (measure) return { kind: 'own', reference: { ...found, scope, measure }, inTable: true }
  return place.column?.startsWith(`${moreColumnWords.rates.zh}·`) ? { kind: 'rate', reference: { ...found, scope } } : null
}

function measureOf(column: string, { heads, ...template }: Template): Measure | null {
  const names = flatHead({ ...template, heads }).slice(2)
  const completed = moreColumnWords.completed.zh
  if (column === `${completed}·${heads.households}`) return 'completed.households'
  if (column === `${completed}·${heads.communities}`) return 'completed.communities'
  return usual[names.indexOf(column)] ?? null
}
