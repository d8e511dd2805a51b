/** Half of them took no longer. Throws a RangeError where there are none. */
export const median = (times: readonly number[]): number => quantile(times, 0.5)

/** The time within which this share of them was done: `quantile(times, 0.95)`. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  const found = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  if (found === undefined) throw new RangeError('nothing was timed')
  return found
}

/** How many milliseconds it takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

export interface Pair {
  readonly ours: number
  readonly theirs: number
}

/**
 * The median times of two pieces of work that are done in turns, so that whatever else the machine does falls on both;
 * who begins changes each time. The first rounds only warm up.
 */
export async function inTurns(rounds: number, ours: () => Promise<unknown>, theirs: () => Promise<unknown>, warmUp = 0): Promise<Pair> {
  const times: Pair[] = []
  for (let round = 0; round < warmUp + rounds; round++) {
    const [first, second] = round % 2 === 0 ? [ours, theirs] : [theirs, ours]
    const [a, b] = [await timed(first), await timed(second)]
    if (round >= warmUp) times.push(round % 2 === 0 ? { ours: a, theirs: b } : { ours: b, theirs: a })
  }
  return { ours: median(times.map(one => one.ours)), theirs: median(times.map(one => one.theirs)) }
}
