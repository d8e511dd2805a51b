import type { Reader } from '../base/db.ts'
import { type Asked, listLinesOfRows, listStandingLines } from '../figures/standing.store.ts'
import type { Standing } from '../figures/standing.ts'
import { findClosedFor } from './closing.store.ts'
import { type PrintedRow, printedRows } from './month-rows.ts'

/** `rows`: of a closed month, what it stands on; none where it was not closed. */
export interface StandingOfMonth extends Standing {
  readonly rows: readonly PrintedRow[]
}

/**
 * The standing of a list as the city stands by it: where the month of this cut-off was closed by the moment of knowing, its
 * rows, each as of its own moment, with the corrections made by then; else what the facts said at that moment.
 */
export async function readStanding(reader: Reader, asked: Asked): Promise<StandingOfMonth> {
  const { cutoff, known } = asked
  const closed = await findClosedFor(reader, asked)
  if (!closed) return { cutoff, known, lines: await listStandingLines(reader, asked), rows: [] }
  const rows = printedRows(closed, known)
  return { cutoff, known, lines: await listLinesOfRows(reader, cutoff, rows.flatMap(rowAsked)), rows }
}

/** A declared row has no lines: nothing in it can be told by name. */
const rowAsked = ({ unit, version, known }: PrintedRow) => (version === null ? [] : [{ unit, version, known }])
