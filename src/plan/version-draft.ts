/** A line of the last version as it was told; the area in ㎡, as it is written. */
interface ToldLine {
  readonly item: string
  readonly community: string
  readonly round: number
  readonly name: string
  readonly unit: number
  readonly division: string | null
  readonly households: number
  readonly buildings: number
  readonly floorArea: string
  readonly plannedStart: string | null
  readonly plannedFinish: string | null
}

/** The months planned for a line, which the ledger does not know. */
type PlannedMonths = Pick<ToldLine, 'plannedStart' | 'plannedFinish'>

/** A line as it comes from the ledger. */
export type NewLine = Omit<DraftLine, 'base' | 'dropped' | keyof PlannedMonths>

/**
 * The next version while it is being put together: the lines of the last one and those that were added, each with what the
 * last version said of it. Nothing of it is kept before it is approved.
 */
export interface DraftLine extends Omit<ToldLine, 'item'> {
  /** The line of the last version; null where it is new. */
  readonly base: ToldLine | null
  readonly dropped: boolean
}

export const beginFrom = (lines: readonly ToldLine[]): DraftLine[] =>
  lines.map(line => {
    const { item: _, ...rest } = line
    return { ...rest, base: line, dropped: false }
  })

export const keyOf = ({ community, round }: Pick<DraftLine, 'community' | 'round'>): string => `${community} ${round}`

const fields = ['name', 'unit', 'division', 'households', 'buildings', 'floorArea', 'plannedStart', 'plannedFinish'] as const

export const isChanged = ({ base, ...line }: DraftLine): boolean => base !== null && fields.some(field => base[field] !== line[field])

/** How the draft differs from the last version. */
export function changesOf(lines: readonly DraftLine[]): { added: number; dropped: number; changed: number } {
  return {
    added: lines.filter(line => line.base === null && !line.dropped).length,
    dropped: lines.filter(line => line.base !== null && line.dropped).length,
    changed: lines.filter(line => !line.dropped && isChanged(line)).length,
  }
}

/** What is sent: the lines that stay. An objection at `lines.3` is about the fourth of them. */
export const keptLines = (lines: readonly DraftLine[]): DraftLine[] => lines.filter(line => !line.dropped)

/** A line that is dropped is kept in sight where the last version has it; one that was only just added goes. */
export const dropLine = (lines: readonly DraftLine[], key: string): DraftLine[] =>
  lines.flatMap(line => (keyOf(line) !== key ? [line] : line.base === null ? [] : [{ ...line, dropped: !line.dropped }]))

export const editLine = (lines: readonly DraftLine[], key: string, otherwise: Partial<DraftLine>): DraftLine[] =>
  lines.map(line => (keyOf(line) === key ? { ...line, ...otherwise } : line))

const unplanned: PlannedMonths = { plannedStart: null, plannedFinish: null }

/** The same month for every line that stays. */
export const planAll = (lines: readonly DraftLine[], months: Partial<PlannedMonths>): DraftLine[] =>
  lines.map(line => (line.dropped ? line : { ...line, ...months }))

/** New lines stand first, where they are seen. */
export const addLines = (lines: readonly DraftLine[], more: readonly NewLine[]): DraftLine[] => {
  const there = new Set(lines.map(keyOf))
  return [...more.filter(line => !there.has(keyOf(line))).map(line => ({ ...unplanned, ...line, base: null, dropped: false })), ...lines]
}

export const totalOf = (lines: readonly DraftLine[]): { communities: number; households: number } => ({
  communities: keptLines(lines).length,
  households: keptLines(lines).reduce((sum, line) => sum + line.households, 0),
})
