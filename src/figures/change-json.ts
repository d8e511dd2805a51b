import type { Bilingual } from '../base/objection.ts'
import { type Move, sumOfMoves, type UnitDelta } from './change.ts'
import { causeWords } from './change.words.ts'
import { type Layout, unitOrder } from './template.ts'

/** A change for programs and pages: unit by unit in the template's order, each with what moved there. */
export interface UnitChangeJson {
  readonly unit: string
  readonly unitId: number
  readonly delta: Omit<UnitDelta, 'unit'>
  readonly moved: readonly MoveJson[]
  /** How many moved whose names lie outside the reader's reach. */
  readonly outside: number
}

export interface MoveJson {
  readonly item: string
  readonly community: string
  readonly name: string
  readonly cause: Move['cause']
  readonly causeName: Bilingual
  readonly households: number
  readonly from: Move['from']
  readonly to: Move['to']
}

/** `mayName` tells whether a community may be named to the reader. A move from one unit to another stands at the one it came to. */
export function changeJson(
  moves: readonly Move[],
  layout: Layout,
  names: ReadonlyMap<number, string>,
  mayName: (move: Move) => boolean,
): UnitChangeJson[] {
  const inOrder = unitOrder(layout)
  return [...sumOfMoves(moves).values()]
    .sort((a, b) => inOrder(a.unit, b.unit))
    .map(({ unit, ...delta }) => {
      const mine = moves.filter(move => move.unit === unit)
      const named = mine.filter(mayName)
      return { unit: names.get(unit) ?? String(unit), unitId: unit, delta, moved: named.map(moveJson), outside: mine.length - named.length }
    })
}

const moveJson = ({ item, community, name, cause, households, from, to }: Move): MoveJson => ({
  item,
  community,
  name,
  cause,
  causeName: causeWords[cause],
  households,
  from,
  to,
})
