import { type Day, readDay } from '../base/day.ts'
import { type Baseline, baselines } from '../plan/list.ts'

/**
 * A scope (口径): over which lines a measure is taken. Two kinds, never mixed and always labelled:
 * the list of one plan year and baseline (`plan:2021:city`), or all communities first approved since a day
 * (`since:2019-08-01`), each counted once, with the counts of its latest item. Either may be one unit's: `/unit:8`.
 */
export type Scope = PlanScope | SinceScope

export interface PlanScope {
  readonly kind: 'plan'
  readonly year: number
  readonly baseline: Baseline
  /** Null: all units. */
  readonly unit: number | null
}

export interface SinceScope {
  readonly kind: 'since'
  readonly since: Day
  readonly unit: number | null
}

export const scopeFaults = ['shape', 'year', 'baseline', 'day', 'unit'] as const
export type ScopeFault = (typeof scopeFaults)[number]

/** The scope that a text says, or all that keeps it from being one. */
export function readScope(text: string): { readonly scope: Scope | null; readonly faults: readonly ScopeFault[] } {
  const [head = '', unitText, ...more] = text.split('/')
  const [kind, ...words] = head.split(':')
  const faults: ScopeFault[] = []
  const unit = unitText === undefined ? null : readUnit(unitText)
  if (unitText !== undefined && unit === null) faults.push('unit')
  if (kind === 'plan' && words.length === 2 && more.length === 0) {
    const year = /^2\d{3}$/.test(words[0] ?? '') ? Number(words[0]) : Number.NaN
    const baseline = baselines.find(one => one === words[1])
    if (!(year >= 2000 && year <= 2100)) faults.push('year')
    if (!baseline) faults.push('baseline')
    return baseline && faults.length === 0 ? { scope: { kind: 'plan', year, baseline, unit }, faults } : { scope: null, faults }
  }
  if (kind === 'since' && words.length === 1 && more.length === 0) {
    const since = readDay(words[0] ?? '')
    if (!since) faults.push('day')
    return since && faults.length === 0 ? { scope: { kind: 'since', since, unit }, faults } : { scope: null, faults }
  }
  return { scope: null, faults: ['shape', ...faults] }
}

function readUnit(text: string): number | null {
  const found = /^unit:([1-9]\d{0,8})$/.exec(text)
  return found ? Number(found[1]) : null
}

export const printScope = (scope: Scope): string =>
  (scope.kind === 'plan' ? `plan:${scope.year}:${scope.baseline}` : `since:${scope.since}`) +
  (scope.unit === null ? '' : `/unit:${scope.unit}`)
