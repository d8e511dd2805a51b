import type { Operation } from './api-document.ts'

type Said = Readonly<Record<string, string>>

/** Whether all is said without which the operation has no address or no meaning. */
export const isFilled = ({ parameters }: Operation, said: Said): boolean =>
  parameters.every(({ name, in: place, required }) => place === 'header' || !required || (said[name] ?? '') !== '')

/** The address of an operation with what was said; what was left empty is left out. */
export function askedAddress({ path, parameters }: Operation, said: Said): string {
  const query = new URLSearchParams()
  for (const { name, in: place } of parameters) {
    const value = said[name] ?? ''
    if (place === 'query' && value !== '') query.set(name, value)
  }
  const written = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(said[name] ?? ''))
  return query.size === 0 ? written : `${written}?${query}`
}
