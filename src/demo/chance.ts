/**
 * Chance for the demo city: a sequence that is the same on every machine and in every year. Each part of the city
 * takes a sequence of its own by name, so that a change to one part leaves the others as they were.
 */
export interface Chance {
  /** The next number, at least 0 and below 1. */
  next(): number
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number
  /** One of the list, which must not be empty. */
  pick<T>(list: readonly T[]): T
  /** The list in another order. */
  shuffled<T>(list: readonly T[]): T[]
}

export function chanceOf(name: string): Chance {
  let state = seedOf(name)
  // Mulberry32: one multiplication-and-shift step a number, long enough a period for a city.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    between,
    pick: list => {
      const found = list[between(0, list.length - 1)]
      if (found === undefined) throw new RangeError(`nothing to pick from: ${name}`)
      return found
    },
    shuffled: list =>
      list
        .map(one => ({ one, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one),
  }
}

/** FNV-1a over the characters of the name. */
function seedOf(name: string): number {
  let hash = 0x811c9dc5
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash
}
