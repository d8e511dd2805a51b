import type { Reader } from '../base/db.ts'
import { readCheckFacts } from './check-facts.store.ts'
import { findingsOf } from './check-rules.ts'
import { readCheckTerms } from './check-terms.store.ts'
import type { Finding } from './finding.ts'
import type { Period } from './period.ts'

/** What the checks say of units in one month, by the city's settings of its cut-off. */
export async function readChecked(reader: Reader, period: Period, units: readonly number[], known: Date): Promise<Map<number, Finding[]>> {
  const { office } = period
  const [terms, facts] = await Promise.all([
    readCheckTerms(reader, office, period.cutoff, known),
    readCheckFacts(reader, { office, period, units, known }),
  ])
  return new Map([...facts].map(([unit, found]) => [unit, findingsOf(found, terms)]))
}
