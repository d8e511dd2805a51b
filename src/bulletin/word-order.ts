import type { Expected } from './word-expected.ts'

/** What stands in an article when it has come back, in its order: pieces in their place, new ones, and the places of those that went. */
export type Step<E> =
  | { readonly kind: 'stays' | 'comes'; readonly entry: E }
  | { readonly kind: 'goes'; readonly sent: Expected; readonly entry: E | null }

interface Placed {
  readonly sent: Expected | null
}

/**
 * Lays the pieces that came back among those that went out. The longest row of pieces in their old order stays; what stands
 * elsewhere goes from its old place and comes at its new one.
 */
export function stepsOf<E extends Placed>(sent: readonly Expected[], back: readonly E[]): Step<E>[] {
  const orders = back.map(entry => (entry.sent ? sent.indexOf(entry.sent) : -1))
  const staying = longestRising(orders)
  const steps: Step<E>[] = []
  let next = 0
  const upTo = (end: number) => {
    for (; next < end; next++) {
      const entry = back[next]
      if (entry) steps.push({ kind: staying.has(next) ? 'stays' : 'comes', entry })
    }
  }
  for (const [order, piece] of sent.entries()) {
    const at = orders.indexOf(order)
    if (at >= 0 && staying.has(at)) upTo(at + 1)
    else steps.push({ kind: 'goes', sent: piece, entry: back[at] ?? null })
  }
  upTo(back.length)
  return steps
}

/** The places of the longest rising row of these numbers; those below 0 take no part. */
function longestRising(numbers: readonly number[]): Set<number> {
  const best: { length: number; before: number }[] = []
  for (const [i, number] of numbers.entries()) {
    let [length, before] = number < 0 ? [0, -1] : [1, -1]
    for (let j = 0; j < i && number >= 0; j++) {
      const one = best[j]
      if (one && one.length > 0 && (numbers[j] ?? -1) < number && one.length + 1 > length) [length, before] = [one.length + 1, j]
    }
    best.push({ length, before })
  }
  const longest = best.reduce((top, one, i) => (one.length > (best[top]?.length ?? 0) ? i : top), 0)
  const row = new Set<number>()
  for (let at = best[longest]?.length ? longest : -1; at >= 0; at = best[at]?.before ?? -1) row.add(at)
  return row
}
