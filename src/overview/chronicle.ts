import type { Day } from '../base/day.ts'
import type { Bilingual } from '../base/objection.ts'
import type { Kind, Stage } from '../works/milestone.ts'

/**
 * The chronicle of a community: every dated fact of its life in the order of its days, with the document or the post that
 * says so. What was voided stays, marked, and its voiding is a fact of its own day.
 */
export interface Entry {
  readonly on: string
  readonly what: Bilingual
  /** The document, or the post that recorded it. */
  readonly by: string
  readonly voided: boolean
  /** Taken back by who recorded it, before any figure was frozen over it: 已撤回, not 已作废. */
  readonly withdrawn: boolean
  readonly to: string | null
}

/** By day; facts of one day stay in the order in which they came. */
export const inOrder = (entries: readonly Entry[]): Entry[] => [...entries].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

/** A milestone with its whole life, as far as the chronicle tells it. */
export interface ToldMilestone {
  readonly milestone: string
  readonly kind: Kind
  readonly stage: Stage
  readonly occurredOn: Day
  /** The number of the building; null: the whole community. */
  readonly no: string | null
  readonly by: string | null
  readonly note: string | null
  readonly evidence: readonly { readonly hash: string; readonly name: string; readonly type: string; readonly takenAt: string | null }[]
  readonly voided: { readonly at: string; readonly by: string | null; readonly reason: string; readonly withdrawn: boolean } | null
}

/** One renovation. */
export interface ToldItem {
  readonly item: string
  readonly milestones: readonly ToldMilestone[]
}

/** A photograph, and the milestone that it proves: that is what is known of it, and nothing else is guessed. */
export interface Photograph {
  readonly milestone: string
  readonly kind: Kind
  readonly occurredOn: Day
  readonly hash: string
  readonly name: string
  /** What the camera wrote; null: nothing. */
  readonly takenAt: string | null
}

/** Before: the earliest photograph of what happened before the start. After: the latest of the completion or the acceptance. */
export function beforeAndAfter({ milestones }: Pick<ToldItem, 'milestones'>): { before: Photograph | null; after: Photograph | null } {
  const standing = milestones.filter(one => one.voided === null)
  const before = standing.filter(({ stage }) => stage < 30).flatMap(photographsOf)
  const after = standing.filter(({ stage }) => stage >= 40).flatMap(photographsOf)
  const day = ({ takenAt, occurredOn }: Photograph) => `${(takenAt ?? occurredOn).slice(0, 10).replaceAll(':', '-')} ${occurredOn}`
  const sorted = (photographs: readonly Photograph[]) => [...photographs].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
  return { before: sorted(before)[0] ?? null, after: sorted(after).at(-1) ?? null }
}

const photographsOf = ({ milestone, kind, occurredOn, evidence }: ToldMilestone): Photograph[] =>
  evidence
    .filter(file => file.type.startsWith('image/'))
    .map(({ hash, name, takenAt }) => ({ milestone, kind, occurredOn, hash, name, takenAt }))
