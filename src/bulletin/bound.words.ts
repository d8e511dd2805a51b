import type { Bilingual } from '../base/objection.ts'
import { partsOf, type State } from '../figures/measure.ts'
import { measureWords } from '../figures/measure.words.ts'
import { type MonthAddress, monthAddress } from '../figures/month-address.ts'
import type { Reference } from '../figures/reference.ts'
import { scopeLabel } from '../figures/scope.words.ts'
import { readBound, readTableReference } from './bound-reference.ts'

/** What a bound number is, in words: for the chip in the text and for the page of an issue. */
export interface BoundExplained {
  /** 已开工小区数; the name of an external figure; 按原文写明 */
  readonly name: Bilingual
  /** 梅江区2021年市计划 */
  readonly scope: Bilingual | null
  readonly cutoff: string | null
  /** Of a number that was waved through. */
  readonly reason: string | null
  /** Where the desk shows the table that counts it; null where no table does. */
  readonly month: string | null
}

export type UnitNames = ReadonlyMap<number, string>

/** Null where the reference cannot be read. `known` is the moment of knowing for the link, where it is fixed. */
export function boundExplained(reference: string, units: UnitNames, known?: string): BoundExplained | null {
  if (/^table( |$)/.test(reference)) return tableExplained(reference.slice(6), units, known)
  const { found } = readBound(reference)
  if (found === null) return null
  if (found.kind === 'external') return { name: externalName(found.name), scope: null, cutoff: null, reason: null, month: null }
  if (found.kind === 'stated') return { name: statedName, scope: null, cutoff: null, reason: found.reason, month: null }
  const { measure, scope, cutoff } = found.reference
  return {
    name: measureWords(measure),
    scope: scopeLabel(scope, nameOf(scope.unit, units)),
    cutoff,
    reason: null,
    month: monthOf(found.reference, known),
  }
}

export function tableExplained(reference: string, units: UnitNames, known?: string): BoundExplained | null {
  const { found } = readTableReference(reference)
  if (found === null) return null
  const { scope, cutoff } = found
  const month = scope.kind === 'plan' ? addressOfMonth({ year: String(scope.year), list: scope.baseline, cutoff }, known) : null
  return { name: tableName, scope: scopeLabel(scope, nameOf(scope.unit, units)), cutoff, reason: null, month }
}

const nameOf = (unit: number | null, units: UnitNames): string => (unit === null ? '' : (units.get(unit) ?? `单位${unit}`))

const columns: Readonly<Record<State, MonthAddress['column'] | null>> = {
  planned: 'plan',
  preparing: 'preparation',
  started: 'started',
  completed: 'completed',
  approved: null,
}

/** The page of the month, with the communities behind the figure open. A sum over several years stands in no month's table. */
function monthOf({ measure, scope, cutoff }: Reference, known: string | undefined): string | null {
  if (scope.kind !== 'plan') return null
  const column = columns[partsOf(measure).state]
  const opened = column ? { unit: scope.unit === null ? 'all' : String(scope.unit), column } : {}
  return addressOfMonth({ year: String(scope.year), list: scope.baseline, cutoff, ...opened }, known)
}

const addressOfMonth = (state: MonthAddress, known: string | undefined): string =>
  monthAddress({ ...state, ...(known !== undefined && { known }) })

const externalName = (name: string): Bilingual => ({ zh: `外部数据 ${name}`, en: `external figure ${name}` })
const statedName: Bilingual = { zh: '直接写明的数字', en: 'a number stated as it is' }
const tableName: Bilingual = { zh: '当月进展表', en: 'the table of the month' }
