/**
 * Divides a whole number into whole parts by weight, each at least 1: the parts add up exactly, and what rounding
 * leaves over goes to the largest remainders. Throws a RangeError where there is less than 1 for each.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const rest = total - weights.length
  if (rest < 0) throw new RangeError(`${total} cannot be divided into ${weights.length} parts of at least 1`)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = weights.map((weight, index) => ({ index, exact: (rest * weight) / all }))
  const parts = shares.map(({ exact }) => 1 + Math.floor(exact))
  const left = total - parts.reduce((sum, part) => sum + part, 0)
  const byRemainder = [...shares].sort((a, b) => (b.exact % 1) - (a.exact % 1) || a.index - b.index)
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1
  return parts
}
