import type { Objection } from '../base/objection.ts'
import type { Succession } from '../registry/succession.ts'
import { hasStarted } from '../works/milestone.ts'
import { type Counts, isNone, minus, none, plus } from './counts.ts'
import type { Standing, StandingLine } from './standing.ts'
import { type Family, familyOf } from './succession.ts'

/**
 * The explanation of a change (变动说明): what lies between two month tables, item by item.
 *
 * The two standings are joined by item, and each item is led from the one to the other in steps. A step changes one
 * thing and so has exactly one cause; because each begins where the one before it ended, all steps together add up,
 * cell by cell, to the difference of the tables. What changes no cell (a completion, a count of buildings) is no move.
 */
export const causes = [
  'happened', // 新增开工: the contractor came after the earlier cut-off
  'recorded-late', // 补报开工: he had come by then, and nobody knew
  'voided', // 作废更正: the start was none
  'entered', // 调入计划
  'left', // 调出计划
  'split', // 小区拆分: came, went or was counted anew because one community became several
  'merged', // 小区合并: because several became one
  'refrozen', // 户数重新核定: a newer version of the list counts other households
  'unit-changed', // 责任单位调整: also where a community moved to another cabinet, and its unit changed by that
] as const
export type Cause = (typeof causes)[number]

export interface Move {
  /** Printed keys, and the name in the later standing; in the earlier one where it left. So is `unit`. */
  readonly item: string
  readonly community: string
  readonly name: string
  readonly unit: number
  readonly cause: Cause
  /** The column in which the item is counted before and after the step; null: in none. */
  readonly from: Column | null
  readonly to: Column | null
  /** What the item counts after the step, or before it where it left. */
  readonly households: number
  /** What the step adds to the cells: of one unit, or of two (the former first) where the item went over. */
  readonly delta: readonly UnitDelta[]
}

export type Column = 'preparation' | 'started'

export interface UnitDelta {
  readonly unit: number
  readonly plan: Counts
  readonly preparation: Counts
  readonly started: Counts
}

/** Why these two standings cannot be compared: a difference leads forward, in what happened and in what was known. */
export function objectionsToComparing(from: Standing, to: Standing): Objection[] {
  const objections: Objection[] = []
  if (to.cutoff < from.cutoff) {
    objections.push({
      code: 'figures.cutoffs-backwards',
      place: 'cutoff',
      says: {
        zh: `截止日 ${to.cutoff} 早于对比的截止日 ${from.cutoff}，请把两者对调。`,
        en: `The cut-off ${to.cutoff} lies before the one it is compared with, ${from.cutoff}: exchange the two.`,
      },
    })
  }
  if (to.known < from.known) {
    objections.push({
      code: 'figures.knowing-backwards',
      place: 'known',
      says: {
        zh: '知情时刻早于对比表的知情时刻，请选用更晚的时刻。',
        en: 'The moment of knowing lies before that of the table it is compared with: choose a later one.',
      },
    })
  }
  return objections
}

/**
 * All moves from one standing to the other: the items of the earlier in their order, then those that entered.
 * Throws a RangeError where `objectionsToComparing` has any.
 */
export function changesBetween(from: Standing, to: Standing, successions: readonly Succession[]): Move[] {
  const objections = objectionsToComparing(from, to)
  if (objections.length > 0) throw new RangeError(objections.map(objection => objection.says.en).join(' '))
  const family = familyOf(successions, communitiesOf(from), communitiesOf(to))
  const { pairs, entered } = join(from.lines, to.lines, family)
  return [
    ...pairs.flatMap(([before, after]) => (after ? staying(before, after, from, family) : leaving(before, family))),
    ...entered.flatMap(line => entering(line, from, family)),
  ]
}

/** What moves add to each unit's cells. */
export function sumOfMoves(moves: readonly Move[]): Map<number, UnitDelta> {
  const sums = new Map<number, UnitDelta>()
  for (const delta of moves.flatMap(move => move.delta)) {
    const sum = sums.get(delta.unit)
    sums.set(delta.unit, sum ? added(sum, delta) : delta)
  }
  return sums
}

const communitiesOf = (standing: Standing) => standing.lines.map(line => line.community)

/** A full join by item. An item whose community moved has another key there, and is found by its home. */
function join(from: readonly StandingLine[], to: readonly StandingLine[], { home }: Family) {
  const later = new Map(to.map(line => [line.item, line]))
  const known = new Set(from.map(line => line.item))
  const fresh = to.filter(line => !known.has(line.item))
  const arrived = new Map(fresh.map(line => [home(line.community), line]))
  const found = new Set<StandingLine>()
  const pairs = from.map((before): [StandingLine, StandingLine | null] => {
    const moved = arrived.get(home(before.community))
    const after = later.get(before.item) ?? (moved && moved.community !== before.community && !found.has(moved) ? moved : null)
    if (after) found.add(after)
    return [before, after]
  })
  return { pairs, entered: fresh.filter(line => !found.has(line)) }
}

/** Where a line is counted. */
interface Spot {
  readonly unit: number
  readonly households: number
  readonly started: boolean
}

const spotOf = (line: StandingLine): Spot => ({ unit: line.unit, households: line.households, started: hasStarted(line.stage) })

function staying(before: StandingLine, after: StandingLine, from: Standing, family: Family): Move[] {
  const [first, last] = [spotOf(before), spotOf(after)]
  const handedOver = { ...first, unit: last.unit }
  const recounted = { ...handedOver, households: last.households }
  return [
    ...step(after, 'unit-changed', first, handedOver),
    ...step(after, family.recounted(after.community) ?? 'refrozen', handedOver, recounted),
    ...step(after, last.started ? causeOfStart(after, from) : 'voided', recounted, last),
  ]
}

/** A start whose day is not known (only its completion is recorded) counts as new. */
const causeOfStart = (line: StandingLine, { cutoff }: Standing): Cause =>
  line.startedOn !== null && line.startedOn <= cutoff ? 'recorded-late' : 'happened'

const leaving = (line: StandingLine, family: Family): Move[] => step(line, family.left(line.community) ?? 'left', spotOf(line), null)

/** An item that started since the earlier cut-off enters as it then was, in preparation, and starts by a second step. */
function entering(line: StandingLine, { cutoff }: Standing, family: Family): Move[] {
  const last = spotOf(line)
  const first = { ...last, started: last.started && !(line.startedOn !== null && line.startedOn > cutoff) }
  return [...step(line, family.entered(line.community) ?? 'entered', null, first), ...step(line, 'happened', first, last)]
}

/** One move, or none where no cell changes. */
function step({ item, community, name }: StandingLine, cause: Cause, before: Spot | null, after: Spot | null): Move[] {
  const spot = after ?? before
  const delta = deltaOf(before, after)
  if (!spot || delta.length === 0) return []
  const { unit, households } = spot
  return [{ item, community, name, unit, cause, from: columnOf(before), to: columnOf(after), households, delta }]
}

const columnOf = (spot: Spot | null): Column | null => (spot === null ? null : spot.started ? 'started' : 'preparation')

function deltaOf(before: Spot | null, after: Spot | null): UnitDelta[] {
  const cells = [...(before ? [cellsOf(before, -1)] : []), ...(after ? [cellsOf(after, 1)] : [])]
  const [former, latter] = cells
  const deltas = former && latter && former.unit === latter.unit ? [added(former, latter)] : cells
  return deltas.filter(delta => !(isNone(delta.plan) && isNone(delta.preparation) && isNone(delta.started)))
}

function cellsOf({ unit, households, started }: Spot, sign: 1 | -1): UnitDelta {
  const one = { households, communities: 1 }
  const counts = sign === 1 ? one : minus(none, one)
  return { unit, plan: counts, preparation: started ? none : counts, started: started ? counts : none }
}

const added = (a: UnitDelta, b: UnitDelta): UnitDelta => ({
  unit: a.unit,
  plan: plus(a.plan, b.plan),
  preparation: plus(a.preparation, b.preparation),
  started: plus(a.started, b.started),
})
