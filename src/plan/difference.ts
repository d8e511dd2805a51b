import type { Month } from '../base/day.ts'

/**
 * What lies between two versions of a list, line by line: what came in, what was dropped, and what it froze otherwise.
 */
export interface VersionLine {
  readonly item: string // a printed key
  readonly community: string // a printed key
  readonly round: number
  readonly name: string
  readonly unit: number
  readonly division: string | null
  readonly households: number
  readonly buildings: number
  readonly floorArea: number // cm²
  readonly plannedStart: Month | null
  readonly plannedFinish: Month | null
}

/** What a version may freeze otherwise than the one before. */
export const frozen = ['name', 'unit', 'division', 'households', 'buildings', 'floorArea', 'plannedStart', 'plannedFinish'] as const
export type Frozen = (typeof frozen)[number]

export interface Differences {
  readonly added: readonly VersionLine[]
  readonly dropped: readonly VersionLine[]
  readonly changed: readonly { readonly before: VersionLine; readonly after: VersionLine; readonly what: readonly Frozen[] }[]
}

export function differencesBetween(before: readonly VersionLine[], after: readonly VersionLine[]): Differences {
  const [then, now] = [new Map(before.map(line => [line.item, line])), new Map(after.map(line => [line.item, line]))]
  return {
    added: after.filter(line => !then.has(line.item)),
    dropped: before.filter(line => !now.has(line.item)),
    changed: after.flatMap(line => {
      const old = then.get(line.item)
      const what = old ? frozen.filter(name => old[name] !== line[name]) : []
      return old && what.length > 0 ? [{ before: old, after: line, what }] : []
    }),
  }
}
