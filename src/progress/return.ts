import { type Day, dayAt } from '../base/day.ts'
import type { Key } from '../base/key.ts'
import type { KeptFinding } from './finding.ts'
import type { UnitFigures } from './unit-figures.ts'

/**
 * A return (月报): what one unit says of one month.
 *
 * Its figures follow from the facts that were known at its own moment of knowing; nobody types them. Who fills it in
 * fixes that moment, the unit's people sign (填报人 → 审核人 → 负责人), and the city accepts it or sends it back. To change a
 * figure one records or voids a fact and hands in the next return.
 */
export interface Return {
  readonly key: Key
  readonly period: string
  readonly unit: number
  readonly no: number
  readonly known: Date
  readonly version: string | null
  readonly figures: UnitFigures
  readonly findings: readonly KeptFinding[]
  readonly hash: string
  readonly withProblems: boolean
  readonly people: number
  readonly post: string
  readonly recordedAt: Date
  readonly decisions: readonly Decision[]
}

export const decisionKinds = ['certified', 'withdrawn', 'refused', 'accepted', 'sent-back', 'reopened'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** What happened to a return. Lines are added and never changed; where it stands is the last of them. */
export interface Decision {
  readonly no: number
  readonly kind: DecisionKind
  readonly place: string | null
  readonly reason: string | null
  readonly post: string
  readonly at: Date
}

/** Where a return stands: `signing` until the last of its people has signed. */
export type ReturnState = 'signing' | DecisionKind

export const stateOf = ({ decisions }: Pick<Return, 'decisions'>): ReturnState => decisions.at(-1)?.kind ?? 'signing'

/** Whether it is under way or stands; of a unit and month at most one return does. */
export const isAlive = (one: Pick<Return, 'decisions'>): boolean => ['signing', 'certified', 'accepted'].includes(stateOf(one))

/** The unit's last return of a month, with the earlier ones behind it. */
export const lastOf = <R extends Pick<Return, 'no'>>(returns: readonly R[]): R | null =>
  returns.reduce<R | null>((last, one) => (last && last.no > one.no ? last : one), null)

/** Handed in, by who fills it in, after the day on which it was due. */
export const isLate = ({ recordedAt }: Pick<Return, 'recordedAt'>, { dueOn }: { readonly dueOn: Day }): boolean => dayAt(recordedAt) > dueOn

/** Where a unit's month stands: `not-begun` where it has handed in nothing yet. */
export type UnitState = 'not-begun' | ReturnState
