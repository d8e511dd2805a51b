import { type Day, dayInChinese } from '../base/day.ts'
import { linesCounted, measured, type State } from '../figures/measure.ts'
import { stateWords } from '../figures/measure.words.ts'
import { printScope, type Scope } from '../figures/scope.ts'
import { scopeLabel } from '../figures/scope.words.ts'
import type { Standing, StandingLine } from '../figures/standing.ts'
import type { FrozenFigure } from './assemble.ts'
import { type Around, type Meant, meantBy } from './figure-reference.ts'
import { standingName } from './found.ts'

/** A figure-set (底稿): the communities behind one number or several: those of one state, scope and cut-off. */
export interface AnnexSet {
  readonly no: number
  /** 底稿1 已开工·2021年市计划·截至2021年9月30日 */
  readonly title: string
  readonly state: State
  readonly scope: Scope
  readonly cutoff: Day
  readonly lines: readonly StandingLine[]
}

/** A printed figure with what it means, the set behind it, and whether the set gives it again. */
export interface AnnexFigure {
  readonly figure: FrozenFigure
  readonly meant: Meant | null
  readonly set: AnnexSet | null
  /** The value that the facts give, as they were known then; null where no set stands behind the figure. */
  readonly derived: number | null
}

export interface Sets {
  readonly sets: readonly AnnexSet[]
  readonly figures: readonly AnnexFigure[]
}

/** Puts figures and their communities together. The cells of one table all stand on one set, that of its whole list. */
export function setsOf(figures: readonly FrozenFigure[], around: Around & { readonly standings: ReadonlyMap<string, Standing> }): Sets {
  const sets = new Map<string, AnnexSet>()
  const setFor = (state: State, scope: Scope, cutoff: Day): AnnexSet | null => {
    const name = `${state} ${printScope(scope)} @${cutoff}`
    const known = sets.get(name)
    const standing = around.standings.get(standingName(scope, cutoff))
    if (known || !standing) return known ?? null
    const lines = linesCounted(state, linesOf(standing, scope))
    const made = { no: sets.size + 1, title: titleOf(sets.size + 1, state, scope, cutoff, around), state, scope, cutoff, lines }
    sets.set(name, made)
    return made
  }
  const all = figures.map((figure): AnnexFigure => {
    const meant = meantBy(figure, around)
    if (meant?.kind !== 'own') return { figure, meant, set: null, derived: null }
    const { measure, scope, cutoff } = meant.reference
    const [state] = measure.split('.') as [State]
    const set = meant.inTable ? setFor('planned', { ...scope, unit: null }, cutoff) : setFor(state, scope, cutoff)
    return { figure, meant, set, derived: set && measured(measure, linesOf(set, scope)) }
  })
  return { sets: [...sets.values()], figures: all }
}

const linesOf = ({ lines }: Pick<Standing, 'lines'>, { unit }: Scope): readonly StandingLine[] =>
  unit === null ? lines : lines.filter(line => line.unit === unit)

function titleOf(no: number, state: State, scope: Scope, cutoff: Day, { units }: Around): string {
  const unit = scope.unit === null ? '' : (units.get(scope.unit) ?? '')
  return `底稿${no} ${stateWords[state].zh}·${scopeLabel(scope, unit).zh}·截至${dayInChinese(cutoff)}`
}

/** What is printed as `/` counts nothing; what has no value of its own is not compared. */
export const agrees = ({ figure, derived }: AnnexFigure): boolean => derived === null || derived === (figure.value ?? 0)
