import { type Day, inShanghai } from '../base/day.ts'
import type { Bilingual } from '../base/objection.ts'
import { linesCounted, partsOf, type State } from '../figures/measure.ts'
import { monthAddress } from '../figures/month-address.ts'
import type { DrillColumn } from '../figures/month-drill.ts'
import type { Reference } from '../figures/reference.ts'
import { scopeLabel } from '../figures/scope.words.ts'
import type { Standing, StandingLine } from '../figures/standing.ts'
import type { FrozenFigure } from './assemble.ts'
import { type Around, meantBy } from './figure-reference.ts'
import { externalRule, figureLabel, rateRule, ruleWords, statedRule, explainedWords as words } from './figure-rule.words.ts'
import { standingName } from './found.ts'

/** A printed number that explains itself: what it is called, how it is counted, where it is shown, and what it counts. */
export interface Explained {
  readonly label: Bilingual
  readonly rule: Bilingual
  /** The page of the month with this cell opened; null where no table of a month shows it. */
  readonly address: string | null
  /** The communities that it counts; null where no fact of ours stands behind it. */
  readonly lines: readonly StandingLine[] | null
}

export interface ExplainedBy extends Around {
  readonly standings: ReadonlyMap<string, Standing>
  readonly external: ReadonlyMap<string, { readonly source: string; readonly onDay: Day }>
  readonly known: Date
}

export function explainFigure(figure: Pick<FrozenFigure, 'reference' | 'place'>, by: ExplainedBy): Explained {
  const meant = meantBy(figure, by)
  if (meant === null) return { ...nothingMore, label: words.unreadable, rule: words.unreadable }
  if (meant.kind === 'stated') return { ...nothingMore, label: words.stated, rule: statedRule(meant.reason) }
  if (meant.kind === 'external') {
    const published = by.external.get(meant.name)
    return { ...nothingMore, label: words.external, rule: published ? externalRule(published) : words.unreadable }
  }
  const { scope } = meant.reference
  const unitName = scope.unit === null ? '' : (by.units.get(scope.unit) ?? '')
  const label = scopeLabel(scope, unitName)
  if (meant.kind === 'rate') {
    const lines = linesOf(meant.reference, 'planned', by)
    return {
      label: { zh: `${label.zh}·开工率`, en: `${label.en} · share started` },
      rule: rateRule(label),
      address: addressOf(meant.reference, 'plan', by),
      lines,
    }
  }
  const { state } = partsOf(meant.reference.measure)
  return {
    label: figureLabel(meant.reference, unitName),
    rule: ruleWords(meant.reference, by.known, unitName),
    address: addressOf(meant.reference, columnOf[state], by),
    lines: linesOf(meant.reference, state, by),
  }
}

const nothingMore = { address: null, lines: null }

const columnOf: Readonly<Record<State, DrillColumn>> = {
  planned: 'plan',
  approved: 'plan',
  preparing: 'preparation',
  started: 'started',
  completed: 'completed',
}

/** Only the list of one plan year has a table of the month; several years' sum has none. */
function addressOf({ scope, cutoff }: Omit<Reference, 'measure'>, column: DrillColumn, { known }: ExplainedBy): string | null {
  if (scope.kind !== 'plan') return null
  const table = { year: String(scope.year), list: scope.baseline, cutoff, known: inShanghai(known) }
  return monthAddress({ ...table, unit: scope.unit === null ? 'all' : String(scope.unit), column })
}

function linesOf({ scope, cutoff }: Omit<Reference, 'measure'>, state: State, { standings }: ExplainedBy): readonly StandingLine[] {
  const all = standings.get(standingName(scope, cutoff))?.lines ?? []
  return linesCounted(state, scope.unit === null ? all : all.filter(line => line.unit === scope.unit))
}
