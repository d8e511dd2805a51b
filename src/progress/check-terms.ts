import { type CheckCode, checkOf, limitSetting, severitySetting } from './check-catalogue.ts'
import type { Severity } from './finding.ts'

/** A city's settings of the checks as they hold on a day, by their names; the catalogue stands where there is none. */
export type CheckTerms = ReadonlyMap<string, number>

const severityOf: readonly (Severity | null)[] = [null, 'soft', 'hard']

/** How grave a rule is; null: the city has turned it off. An identity is always hard. */
export function severityIn(terms: CheckTerms, code: CheckCode): Severity | null {
  const check = checkOf(code)
  if (!check || check.identity) return 'hard'
  const set = terms.get(severitySetting(code))
  return set === undefined ? check.severity : (severityOf[set] ?? null)
}

/** A limit of a rule. Throws a RangeError where the catalogue has none of that name. */
export function limitIn(terms: CheckTerms, code: CheckCode, name: string): number {
  const limit = checkOf(code)?.limits.find(one => one.name === name)
  if (!limit) throw new RangeError(`the rule ${code} has no limit “${name}”`)
  return terms.get(limitSetting(code, name)) ?? limit.usual
}
