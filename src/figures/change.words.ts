import type { Bilingual } from '../base/objection.ts'
import { type Cause, causes, type Move } from './change.ts'
import { type Counts, none, plus } from './counts.ts'
import { type Layout, unitOrder } from './template.ts'

/** What each cause is called, before its numbers. */
export const causeWords: Readonly<Record<Cause, Bilingual>> = {
  happened: { zh: '新增开工', en: 'newly started' },
  'recorded-late': { zh: '补报开工', en: 'started earlier, reported late' },
  voided: { zh: '作废更正开工', en: 'start voided' },
  entered: { zh: '调入计划', en: 'entered the plan' },
  left: { zh: '调出计划', en: 'left the plan' },
  split: { zh: '小区拆分', en: 'split' },
  merged: { zh: '小区合并', en: 'merged' },
  refrozen: { zh: '户数重新核定', en: 'households counted anew' },
  'unit-changed': { zh: '责任单位调整', en: 'handed to another unit' },
}

/** How numbers are said under a cause: of what a move counts, of what it adds, or of what it was and became. */
interface Telling {
  readonly whole: (moves: readonly Move[]) => Bilingual
  readonly part: (moves: readonly Move[]) => Bilingual
}

type UnitNames = ReadonlyMap<number, string>

/**
 * One sentence that explains a change, clause by clause in the order of the causes, units in the template's order:
 * `新增开工 6 个小区、385 户，均为大埔县。` Throws a RangeError where a unit has no name.
 */
export function changeWords(moves: readonly Move[], layout: Layout, names: UnitNames): Bilingual {
  if (moves.length === 0) return { zh: '没有变化。', en: 'Nothing changed.' }
  const clauses = causes.flatMap(cause => {
    const mine = moves.filter(move => move.cause === cause)
    return mine.length > 0 ? [clauseOf(cause, mine, layout, names)] : []
  })
  const en = clauses.map(clause => clause.en).join('; ')
  return { zh: `${clauses.map(clause => clause.zh).join('；')}。`, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.` }
}

function clauseOf(cause: Cause, moves: readonly Move[], layout: Layout, names: UnitNames): Bilingual {
  const { whole, part } = tellings[cause]
  const [words, said] = [causeWords[cause], whole(moves)]
  const places = placesOf(moves, layout, names, part)
  const started = amongThemStarted(cause, moves, part)
  return { zh: `${words.zh}${said.zh}${places.zh}${started.zh}`, en: `${words.en}: ${said.en}${places.en}${started.en}` }
}

/** `，均为大埔县`, or in brackets what falls to each unit. */
function placesOf(moves: readonly Move[], layout: Layout, names: UnitNames, part: Telling['part']): Bilingual {
  const inOrder = unitOrder(layout)
  const [first, ...others] = groupsOf([...moves].sort((a, b) => inOrder(a.unit, b.unit)))
  if (!first) return { zh: '', en: '' }
  if (others.length === 0) {
    const [place, alone] = [placeOf(first, names), moves.length === 1]
    return handedOver(first)
      ? { zh: `，由${place.zh}`, en: `, ${place.en}` }
      : { zh: `，${alone ? '为' : '均为'}${place.zh}`, en: `, ${alone ? 'in' : 'all in'} ${place.en}` }
  }
  const groups = [first, ...others].map(group => ({ place: placeOf(group, names), said: part(group) }))
  return {
    zh: `（${groups.map(({ place, said }) => `${place.zh}${said.zh}`).join('，')}）`,
    en: ` (${groups.map(({ place, said }) => `${place.en} ${said.en}`).join(', ')})`,
  }
}

/** Moves of one unit, or from one unit to the same other one, stand together. */
function groupsOf(moves: readonly Move[]): Move[][] {
  const groups = new Map<string, Move[]>()
  for (const move of moves) {
    const way = move.delta.map(delta => delta.unit).join(' ')
    groups.set(way, [...(groups.get(way) ?? []), move])
  }
  return [...groups.values()]
}

const handedOver = (group: readonly Move[]): boolean => (group[0]?.delta.length ?? 0) > 1

function placeOf(group: readonly Move[], names: UnitNames): Bilingual {
  const [former = '', latter] = (group[0]?.delta ?? []).map(({ unit }) => {
    const name = names.get(unit)
    if (name === undefined) throw new RangeError(`unit ${unit} has no name`)
    return name
  })
  return latter === undefined ? { zh: former, en: former } : { zh: `${former}调至${latter}`, en: `from ${former} to ${latter}` }
}

/** Which of them stand in the started column, where the cause itself does not say so. */
function amongThemStarted(cause: Cause, moves: readonly Move[], part: Telling['part']): Bilingual {
  const started = moves.filter(move => move.from === 'started' || move.to === 'started')
  if (['happened', 'recorded-late', 'voided'].includes(cause) || started.length === 0) return { zh: '', en: '' }
  const said = part(started)
  return { zh: `，其中已开工${said.zh}`, en: `, of these started ${said.en}` }
}

const sumOf = (counts: readonly Counts[]): Counts => counts.reduce(plus, none)
const counted = (moves: readonly Move[]): Counts => sumOf(moves.map(({ households }) => ({ households, communities: 1 })))
const gained = (moves: readonly Move[]): number => sumOf(moves.flatMap(move => move.delta.map(delta => delta.plan))).households

/** Before a split or a merger: what was there; after it: what is there. */
const was = (moves: readonly Move[]): Counts =>
  sumOf(moves.filter(move => move.from).map(move => ({ households: move.households - (move.to ? gained([move]) : 0), communities: 1 })))
const became = (moves: readonly Move[]): Counts => counted(moves.filter(move => move.to))

const inFull = ({ communities, households }: Counts): Bilingual => ({
  zh: `${communities} 个小区、${households} 户`,
  en: `${communities} ${communities === 1 ? 'community' : 'communities'}, ${households} ${households === 1 ? 'household' : 'households'}`,
})
const inShort = ({ communities, households }: Counts): Bilingual => ({
  zh: `${communities} 个、${households} 户`,
  en: `${communities} with ${households}`,
})
const signed = (households: number): Bilingual =>
  households === 0
    ? { zh: '增减相抵', en: '±0' }
    : { zh: `净${households > 0 ? '增' : '减'} ${Math.abs(households)} 户`, en: `${households > 0 ? '+' : '−'}${Math.abs(households)}` }

const counting: Telling = {
  whole: moves => ({ zh: ` ${inFull(counted(moves)).zh}`, en: inFull(counted(moves)).en }),
  part: moves => ({ zh: ` ${inShort(counted(moves)).zh}`, en: inShort(counted(moves)).en }),
}
const difference: Telling = {
  whole: moves => ({
    zh: ` ${moves.length} 个小区，${signed(gained(moves)).zh}`,
    en: `${moves.length} ${moves.length === 1 ? 'community' : 'communities'}, ${signed(gained(moves)).en}`,
  }),
  part: moves => ({ zh: ` ${moves.length} 个、${signed(gained(moves)).zh}`, en: `${moves.length} with ${signed(gained(moves)).en}` }),
}
const becoming: Telling = {
  whole: moves => ({
    zh: `，由 ${inFull(was(moves)).zh}变为 ${inFull(became(moves)).zh}`,
    en: `${inFull(was(moves)).en} became ${inFull(became(moves)).en}`,
  }),
  part: moves => ({
    zh: `由 ${inShort(was(moves)).zh}变为 ${inShort(became(moves)).zh}`,
    en: `${inShort(was(moves)).en} became ${inShort(became(moves)).en}`,
  }),
}

const tellings: Readonly<Record<Cause, Telling>> = {
  happened: counting,
  'recorded-late': counting,
  voided: counting,
  entered: counting,
  left: counting,
  split: becoming,
  merged: becoming,
  refrozen: difference,
  'unit-changed': counting,
}
