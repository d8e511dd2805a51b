/** A piece of text on one of the two sides, with the anchors that it carries. */
export interface Alignable {
  readonly text: string
  readonly anchors: readonly string[]
}

/**
 * Which of the pieces that went out each piece that came back is; null for a new one. The same words are the same piece. Of the
 * others, an anchor tells, where the words are still alike (a proof may be older than the draft, and its lines others); else
 * the likest words near the same place.
 */
export function pairUp(out: readonly Alignable[], back: readonly Alignable[]): (number | null)[] {
  const pairs: (number | null)[] = back.map(() => null)
  const taken = new Set<number>()
  const pair = (b: number, o: number) => {
    pairs[b] = o
    taken.add(o)
  }
  const sameWords = new Map<string, number[]>()
  for (const [o, { text }] of out.entries()) sameWords.set(bare(text), [...(sameWords.get(bare(text)) ?? []), o])
  for (const [b, { text }] of back.entries()) {
    const o = sameWords.get(bare(text))?.shift()
    if (o !== undefined) pair(b, o)
  }
  const anchored = new Map(out.flatMap(({ anchors }, o) => anchors.map(anchor => [anchor, o] as const)))
  const left = () => back.flatMap((piece, b) => (pairs[b] === null ? [{ b, piece }] : []))
  for (const { b, piece } of left()) {
    const o = piece.anchors.map(anchor => anchored.get(anchor)).find(one => one !== undefined && !taken.has(one))
    if (o !== undefined && likeness(out[o]!.text, piece.text) >= 0.3) pair(b, o)
  }
  for (const { b, o } of likest(out, left(), taken)) if (pairs[b] === null && !taken.has(o)) pair(b, o)
  return pairs
}

/** How far a piece is looked for around its place, in pieces. */
const window = 60

function likest(out: readonly Alignable[], left: readonly { b: number; piece: Alignable }[], taken: ReadonlySet<number>) {
  const found = left.flatMap(({ b, piece }) =>
    out.flatMap(({ text }, o) => {
      if (taken.has(o) || Math.abs(o - b) > window) return []
      const like = likeness(text, piece.text)
      return like >= 0.45 ? [{ b, o, like }] : []
    }),
  )
  return found.sort((x, y) => y.like - x.like || Math.abs(x.o - x.b) - Math.abs(y.o - y.b))
}

const bare = (text: string): string => text.replace(/\s+/g, '')

/** From 0 to 1: how many pairs of neighbouring characters two texts share. A text that lies in the other is quite like it. */
function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  const smaller = Math.min(a.size, b.size)
  if (smaller === 0) return bare(one) === bare(other) ? 1 : 0
  let shared = 0
  for (const two of a) if (b.has(two)) shared++
  return Math.max((2 * shared) / (a.size + b.size), smaller >= 8 ? (0.7 * shared) / smaller : 0)
}

const pairsOf = (text: string): Set<string> => {
  const characters = [...bare(text)]
  return new Set(characters.slice(1).map((character, i) => `${characters[i]}${character}`))
}
