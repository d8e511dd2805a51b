import { sql } from 'kysely'
import type { Reader } from '../base/db.ts'
import { readChecked } from './checked.store.ts'
import { type Finding, type KeptFinding, nameOfFinding } from './finding.ts'
import type { Period } from './period.ts'

/** The findings of units in one month, each with the unit's answer, and whether its rule was let through. */
export async function readKeptFindings(
  reader: Reader,
  period: Period,
  units: readonly number[],
  known: Date,
): Promise<Map<number, KeptFinding[]>> {
  const [found, answers, released] = await Promise.all([
    readChecked(reader, period, units, known),
    listAnswers(reader, period.id),
    listReleased(reader, period.id),
  ])
  return new Map([...found].map(([unit, findings]) => [unit, findings.map(finding => kept(finding, unit, answers, released))]))
}

const kept = (finding: Finding, unit: number, answers: ReadonlyMap<string, string>, released: ReadonlySet<string>): KeptFinding => ({
  ...finding,
  answer: answers.get(`${unit} ${nameOfFinding(finding)}`) ?? null,
  released: released.has(`${unit} ${finding.rule}`),
})

/** How units answered their findings of a month, the last of each, by unit and name of the finding. */
async function listAnswers(reader: Reader, period: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ unit: number; finding: string; says: string }>`
    select distinct on (unit_id, finding) unit_id as unit, finding, says from progress.justification
    where period_id = ${period} order by unit_id, finding, recorded_at desc`.execute(reader)
  return new Map(rows.map(row => [`${row.unit} ${row.finding}`, row.says]))
}

/** Which rules were let through for which unit in a month. */
export async function listReleased(reader: Reader, period: string): Promise<Set<string>> {
  const { rows } = await sql<{ unit: number; rule: string }>`
    select release.unit_id as unit, release.rule from progress.release
    join progress.release_decision on release_decision.county_id = release.county_id and release_decision.release_id = release.id and granted
    where release.period_id = ${period}`.execute(reader)
  return new Set(rows.map(row => `${row.unit} ${row.rule}`))
}
