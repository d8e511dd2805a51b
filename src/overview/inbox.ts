import type { Actor } from '../access/actor.ts'
import type { Day } from '../base/day.ts'
import { draftAddress } from '../bulletin/bulletin-address.ts'
import { boardAddress, unitMonthAddress } from '../progress/progress-address.ts'
import type { UnitState } from '../progress/return.ts'

export const inboxKinds = ['hand-in', 'sign', 'accept', 'close', 'release', 'sheet'] as const
export type InboxKind = (typeof inboxKinds)[number]

/** Something that waits for a post (待办), and by when. What happens if nothing is done stands with its kind, in words. */
export interface InboxItem {
  readonly kind: InboxKind
  /** What it is about: 大埔县 市月报 2021年10月. */
  readonly about: string
  /** A reason that came with it: why a return was sent back. */
  readonly because: string | null
  readonly dueOn: Day | null
  readonly address: string
}

/** One unit's return of a month that is open, as the inbox looks at it. */
export interface OpenReturn {
  readonly period: { readonly id: string; readonly name: string; readonly dueOn: Day }
  readonly unit: number
  readonly unitName: string
  readonly state: UnitState
  readonly declares: boolean
  readonly yourTurn: boolean
  readonly because: string | null
}

/** A sheet of another kind that waits for the post: a draft of a bulletin. */
export interface WaitingSheet {
  readonly subject: string
  readonly title: string
}

export interface UndecidedRelease {
  readonly period: OpenReturn['period']
  readonly unit: number
  readonly unitName: string
}

const toHandIn: readonly UnitState[] = ['not-begun', 'withdrawn', 'refused', 'sent-back', 'reopened']

/** All that waits for one post, the first due first. */
export function inboxOf(
  { kind }: Pick<Actor, 'kind'>,
  returns: readonly OpenReturn[],
  sheets: readonly WaitingSheet[],
  releases: readonly UndecidedRelease[],
): InboxItem[] {
  const about = ({ unitName, period }: OpenReturn | UndecidedRelease) => `${unitName} ${period.name}`
  const own = (one: OpenReturn | UndecidedRelease) => unitMonthAddress(one.period.id, one.unit)
  const of = (wanted: InboxKind, one: OpenReturn, address: string, because: string | null = null): InboxItem => ({
    ...{ kind: wanted, about: about(one), because, dueOn: one.period.dueOn, address },
  })
  const facts = returns.filter(one => !one.declares)
  const items = [
    ...(kind === 'clerk' ? facts.filter(one => toHandIn.includes(one.state)).map(one => of('hand-in', one, own(one), one.because)) : []),
    ...facts.filter(one => one.yourTurn).map(one => of('sign', one, own(one))),
    ...(kind === 'editor' ? facts.filter(one => one.state === 'certified').map(one => of('accept', one, boardAddress(one.period.id))) : []),
    ...(kind === 'signer' ? monthsToClose(facts) : []),
    ...(kind === 'signer'
      ? releases.map(one => ({ kind: 'release' as const, about: about(one), because: null, dueOn: one.period.dueOn, address: own(one) }))
      : []),
    ...sheets.map(({ subject, title }) => ({
      kind: 'sheet' as const,
      about: title,
      because: null,
      dueOn: null,
      address: draftAddress(subject),
    })),
  ]
  return items.sort((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : (a.dueOn ?? '9999') > (b.dueOn ?? '9999') ? 1 : 0))
}

/** Months of which every return is accepted. */
function monthsToClose(returns: readonly OpenReturn[]): InboxItem[] {
  const periods = new Map(returns.map(({ period }) => [period.id, period]))
  return [...periods.values()]
    .filter(({ id }) => returns.every(one => one.period.id !== id || one.state === 'accepted'))
    .map(({ id, name, dueOn }) => ({ kind: 'close' as const, about: name, because: null, dueOn, address: boardAddress(id) }))
}
