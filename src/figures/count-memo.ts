import type { UnitCounts } from './unit-counts.ts'

/** What one cabinet's lines of one version counted, and for which state of the cabinet and which moments of knowing that holds. */
export interface CabinetCounts {
  /** The hash at the end of the cabinet's chain of acts: it stands for all that was ever recorded there. */
  readonly state: string
  /**
   * The last moment at which anything was recorded or voided for these lines; null where nothing was. From it on, the
   * moment of knowing makes no difference as long as the state is the same; before it, it does.
   */
  readonly settledAt: Date | null
  readonly counts: readonly UnitCounts[]
}

/**
 * A memory of figures, cabinet by cabinet.
 *
 * A figure is a pure function of facts, cut-off and knowing, and nothing enters a cabinet's facts without an act that
 * moves the end of its chain. So what was counted under one end of the chain need not be counted again until the end
 * moves: there is nothing to invalidate, no table of sums to keep true, and several processes may each remember.
 */
export interface CountMemo {
  /** What is remembered, or null where the cabinet has moved on, or where it is asked as of a moment before all was recorded. */
  recall(key: string, state: string, known: Date): readonly UnitCounts[] | null
  /** Remembers what was counted as of `known`, unless something was recorded later: then it holds for that moment alone. */
  keep(key: string, found: CabinetCounts, known: Date): void
  readonly size: number
}

/** Three months of a nation's table, or a city's of every day for years: some ten megabytes. */
const usualLimit = 12_000

/** `limit`: how many cabinets' counts are remembered; those that were not asked for longest are forgotten first. */
export function countMemo(limit = usualLimit): CountMemo {
  const kept = new Map<string, CabinetCounts>() // in the order in which they were last asked for
  const holds = ({ settledAt }: CabinetCounts, known: Date) => settledAt === null || settledAt <= known
  const put = (key: string, found: CabinetCounts) => {
    kept.delete(key)
    kept.set(key, found)
  }
  return {
    recall(key, state, known) {
      const found = kept.get(key)
      if (!found || found.state !== state || !holds(found, known)) return null
      put(key, found)
      return found.counts
    },
    keep(key, found, known) {
      if (!holds(found, known)) return
      put(key, found)
      const [oldest] = kept.keys()
      if (kept.size > limit && oldest !== undefined) kept.delete(oldest)
    },
    get size() {
      return kept.size
    },
  }
}
