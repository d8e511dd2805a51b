import { listLines } from '../audit/line.store.ts'
import { beginning } from '../audit/line.ts'
import { type Break, follow } from '../audit/verify.ts'
import type { Reader } from '../base/db.ts'

export interface Range {
  readonly county: number
  readonly from: number
  readonly to: number
}

/** Makes the hashes of some lines again, beginning with that of the line before them; answers the first break of each range. */
export async function verifyRanges(reader: Reader, ranges: readonly Range[]): Promise<{ lines: number; breaks: Break[] }> {
  const ends = await Promise.all(ranges.map(range => followRange(reader, range)))
  return {
    lines: ends.reduce((sum, end) => sum + end.lines, 0),
    breaks: ends.flatMap(({ broken }) => broken ?? []),
  }
}

async function followRange(reader: Reader, { county, from, to }: Range): Promise<{ lines: number; broken: Break | null }> {
  const before = from - 1
  const lines = await listLines(reader, county, Math.max(0, before - 1), to - before + (before === 0 ? 0 : 1))
  const [first, ...more] = lines
  if (before === 0) return ended(follow({ county, no: 0, hash: beginning }, lines), lines.length, { county, from, to })
  if (first?.no !== before) return { lines: 0, broken: { county, no: before, reason: 'missing' } }
  return ended(follow({ county, no: before, hash: first.hash }, more), more.length, { county, from, to })
}

function ended(end: ReturnType<typeof follow>, lines: number, { county, to }: Range): { lines: number; broken: Break | null } {
  if ('reason' in end) return { lines, broken: end }
  return { lines, broken: end.no < to ? { county, no: end.no + 1, reason: 'cut-off' } : null }
}
