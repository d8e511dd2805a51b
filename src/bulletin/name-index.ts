import type { Stretch } from './number-in-text.ts'

/**
 * The names and fixed phrases that a text may use, found fast: exactly, or with one character wrong, missing or doubled.
 *
 * The slips of a short name are few and are written down beforehand. A long one is found by its halves, one of which a
 * single slip leaves whole. So the work grows with the text, not with the number of names.
 */
export const nameKinds = ['unit', 'division', 'community', 'phrase', 'person', 'title'] as const
export type NameKind = (typeof nameKinds)[number]

export interface KnownName {
  readonly name: string
  readonly kind: NameKind
  /** Of a name that is out of use: what it is called now. */
  readonly now?: string
}

export interface NamedStretch extends Stretch {
  readonly known: KnownName
}

type Named = readonly KnownName[]

export interface NameIndex {
  /** By the first two characters, the longest first. */
  readonly byStart: ReadonlyMap<string, Named>
  /** Short names with a slip: one character wrong (`梅*区`), missing or doubled. */
  readonly bySlip: ReadonlyMap<string, Named>
  readonly byFirstHalf: ReadonlyMap<string, Named>
  readonly bySecondHalf: ReadonlyMap<string, Named>
  readonly halves: readonly number[]
}

/** The longest name whose slips are all written down. */
export const shortName = 6

export function indexNames(names: readonly KnownName[]): NameIndex {
  const once = [...new Map(names.filter(({ name }) => name.length >= 2).map(one => [one.name, one])).values()]
  const longFirst = once.sort((a, b) => b.name.length - a.name.length)
  const current = longFirst.filter(({ name, now }) => name.length >= 3 && now === undefined)
  const long = current.filter(({ name }) => name.length > shortName)
  return {
    byStart: grouped(longFirst, ({ name }) => [name.slice(0, 2)]),
    bySlip: grouped(
      current.filter(({ name }) => name.length <= shortName),
      ({ name }) => slipsOf(name),
    ),
    byFirstHalf: grouped(long, ({ name }) => [name.slice(0, middle(name))]),
    bySecondHalf: grouped(long, ({ name }) => [name.slice(middle(name))]),
    halves: [...new Set(long.flatMap(({ name }) => [middle(name), name.length - middle(name)]))],
  }
}

export const middle = (name: string): number => Math.floor(name.length / 2)

function slipsOf(name: string): string[] {
  const at = [...name].map((_, index) => index)
  const without = (index: number) => name.slice(0, index) + name.slice(index + 1)
  const doubled = (index: number) => name.slice(0, index + 1) + name.slice(index)
  return [...new Set(at.flatMap(index => [withOneOpen(name, index), doubled(index), ...(name.length > 4 ? [without(index)] : [])]))]
}

/** `梅*区`: any character at this place. */
export const withOneOpen = (name: string, index: number): string => `${name.slice(0, index)}*${name.slice(index + 1)}`

function grouped(names: Named, by: (one: KnownName) => readonly string[]): Map<string, KnownName[]> {
  const groups = new Map<string, KnownName[]>()
  for (const one of names)
    for (const key of by(one)) {
      const group = groups.get(key)
      if (group) group.push(one)
      else groups.set(key, [one])
    }
  return groups
}

/** The names in a text, from left to right, the longest at each place. */
export function namesIn(text: string, { byStart }: NameIndex): NamedStretch[] {
  const found: NamedStretch[] = []
  for (let from = 0; from < text.length - 1; from++) {
    const known = byStart.get(text.slice(from, from + 2))?.find(({ name }) => text.startsWith(name, from))
    if (!known) continue
    found.push({ from, to: from + known.name.length, known })
    from += known.name.length - 1
  }
  return found
}
