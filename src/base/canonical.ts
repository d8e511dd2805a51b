/**
 * One text for one value: JSON with sorted keys and nothing left to chance, so that equal values hash alike.
 * A date is its instant; what is undefined is left out. Throws a TypeError for what JSON cannot say.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (Array.isArray(value)) return `[${value.map(entry => canonical(entry ?? null)).join(',')}]`
  if (typeof value === 'object') {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined)
    fields.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`
  }
  throw new TypeError(`JSON cannot say a ${typeof value}${typeof value === 'number' ? ` that is ${value}` : ''}`)
}
