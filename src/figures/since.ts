import type { Day } from '../base/day.ts'
import type { Succession } from '../registry/succession.ts'
import type { StandingLine } from './standing.ts'

/** The newest line of a community in the lists in force, and of which plan year it is. */
export interface ListedLine extends StandingLine {
  readonly year: number
}

/**
 * The lines that a cumulative scope counts: each community that was first approved on or after a day, once.
 *
 * A community that was split, merged or moved goes on in what became of it. So what came of one that was approved before
 * the day is not new; and where a list of a later year names what became of a community, its own older line is left out.
 */
export function linesSince(
  lines: readonly ListedLine[],
  firstApproved: ReadonlyMap<string, Day>,
  successions: readonly Succession[],
  since: Day,
): StandingLine[] {
  const forward = successions.map(({ from, to }) => [from, to] as const)
  const backward = successions.map(({ from, to }) => [to, from] as const)
  const years = new Map(lines.map(line => [line.community, line.year]))
  const isNew = ({ community }: ListedLine) => [...reached(community, backward)].every(one => (firstApproved.get(one) ?? since) >= since)
  const goesOn = ({ community, year }: ListedLine) => [...reached(community, forward)].some(one => (years.get(one) ?? 0) > year)
  return lines.filter(line => isNew(line) && !goesOn(line)).map(({ year: _, ...line }) => line)
}

/** The community itself and all that a way leads to from it. */
function reached(start: string, steps: readonly (readonly [from: string, to: string])[]): Set<string> {
  const found = new Set([start])
  for (const community of found) {
    for (const [from, to] of steps) if (from === community) found.add(to) // a set that grows is walked to its new end
  }
  return found
}
