import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import type { Key } from '../base/key.ts'
import type { IssueNumber } from '../bulletin/numbering.ts'
import type { Reason } from '../works/expectation.ts'
import { type Kind, kindOf, type Stage } from '../works/milestone.ts'

export interface SaidExpectation {
  readonly kind: Kind
  readonly expectedOn: Day | null
  readonly reason: Reason | null
  readonly note: string | null
  readonly recordedAt: Date
}

/** Everything that was ever expected of these items, put off or not, in the order in which it was said. */
export async function listAllExpected(reader: Reader, items: readonly Key[]): Promise<SaidExpectation[]> {
  const { rows } = await sql<Omit<SaidExpectation, 'kind'> & { stage: Stage }>`
    select stage, expected_on as "expectedOn", reason, note, expectation.recorded_at as "recordedAt"
    from unnest(${items.map(item => item.county)}::int[], ${items.map(item => item.id)}::uuid[]) as asked (county, id)
    join works.expectation on expectation.county_id = asked.county and expectation.item_id = asked.id
    order by expectation.recorded_at`.execute(reader)
  return rows.flatMap(({ stage, ...row }) => {
    const kind = kindOf(stage)
    return kind ? [{ kind, ...row }] : []
  })
}

export interface Naming extends IssueNumber {
  readonly id: string
  readonly edition: number
  readonly month: string
  readonly signedOn: Day
  readonly issuedOn: Day | null
  readonly voided: boolean
}

/** The signed issues whose pages as printed contain one of these names. A figure that only counts a community does not name it. */
export async function listIssuesNaming(reader: Reader, office: number, names: readonly string[]): Promise<Naming[]> {
  const { rows } = await sql<Naming>`
    select issue.id, series, year, annual_no as annual, running_no as running, edition, month, signed_on as "signedOn", issued_on as "issuedOn",
      voiding.issue_id is not null as voided
    from bulletin.issue
    left join bulletin.release on release.county_id = issue.county_id and release.issue_id = issue.id
    left join bulletin.voiding on voiding.county_id = issue.county_id and voiding.issue_id = issue.id
    where issue.county_id = ${office} and exists (select from unnest(${[...names]}::text[]) as name where strpos(tree::text, name) > 0)
    order by signed_on, running_no, edition, proof`.execute(reader)
  return rows
}
