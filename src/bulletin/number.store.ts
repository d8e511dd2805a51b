import { sql } from 'kysely'
import type { Reader, Tx } from '../base/db.ts'
import { type IssueNumber, type LastNumbers, nextNumber, type Series } from './numbering.ts'

/** The numbers given last; they may be given on while one looks. */
export async function lastNumbers(reader: Reader, office: number, series: Series, year: number): Promise<LastNumbers> {
  const { rows } = await sql<Row>`
    select year, last from bulletin.counter where county_id = ${office} and series = ${series} and year in (0, ${year})`.execute(reader)
  return lastOf(rows, year)
}

/**
 * Takes the next number of a series. The two counters are locked by it until the act ends: of two signatures at once the
 * second waits, and where the first fails it takes the number that the first gave back.
 */
export async function takeNumber(tx: Tx, office: number, series: Series, year: number): Promise<IssueNumber> {
  const number = nextNumber(series, year, await holdNumbers(tx, office, series, year))
  await setNumbers(tx, office, number)
  return number
}

/** Locks the counters of a series; a correction does too, so that nobody corrects the same edition at the same time. */
export async function holdNumbers(tx: Tx, office: number, series: Series, year: number): Promise<LastNumbers> {
  await sql`insert into bulletin.counter (county_id, series, year, last) values (${office}, ${series}, 0, 0), (${office}, ${series}, ${year}, 0)
    on conflict do nothing`.execute(tx)
  const { rows } = await sql<Row>`
    select year, last from bulletin.counter where county_id = ${office} and series = ${series} and year in (0, ${year}) order by year for update`.execute(
    tx,
  )
  return lastOf(rows, year)
}

export async function setNumbers(tx: Tx, office: number, { series, year, annual, running }: IssueNumber): Promise<void> {
  await sql`update bulletin.counter set last = case year when 0 then ${running}::int else ${annual}::int end
    where county_id = ${office} and series = ${series} and year in (0, ${year})`.execute(tx)
}

interface Row {
  readonly year: number
  readonly last: number
}

/** Year 0 holds the running number. */
const lastOf = (rows: readonly Row[], year: number): LastNumbers => {
  const of = (one: number) => rows.find(row => row.year === one)?.last ?? 0
  return { running: of(0), annual: of(year) }
}
