import type { Counts } from './counts.ts'

/**
 * A rate is kept as its exact fraction; the percentage is only how it is printed.
 * It is never clamped: where more was done than planned, 110.0 is the truth.
 */
export interface Rate {
  readonly numerator: number
  readonly denominator: number
  /** With one decimal and without the sign: `77.7`. */
  readonly percent: string
}

/** Both measures, always together: by communities and by households a plan tells different stories. */
export interface Rates {
  readonly communities: Rate | null
  readonly households: Rate | null
}

/** Null where the denominator is 0: a share of nothing is no number. */
export function rateOf(numerator: number, denominator: number): Rate | null {
  const percent = percentOf(numerator, denominator)
  return percent === null ? null : { numerator, denominator, percent }
}

export const ratesOf = (part: Counts, whole: Counts): Rates => ({
  communities: rateOf(part.communities, whole.communities),
  households: rateOf(part.households, whole.households),
})

/**
 * The fraction as a percentage, rounded half up, in whole numbers throughout: 101/130 → `77.7`, 1/8 with no decimals → `13`.
 * Null where the denominator is 0. Throws a RangeError on what is no count (negative, broken, too large to be exact).
 */
export function percentOf(numerator: number, denominator: number, decimals = 1): string | null {
  for (const count of [numerator, denominator, decimals]) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`)
  }
  if (denominator === 0) return null
  const [part, whole, scale] = [BigInt(numerator), BigInt(denominator), 10n ** BigInt(decimals)]
  const rounded = (part * 200n * scale + whole) / (2n * whole) // floor(x + 1/2), in units of the last decimal
  const digits = String(rounded).padStart(decimals + 1, '0')
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
