/**
 * A key that travels (URL, reference, audit line) is always the pair of cabinet and id, printed `101-0192…`:
 * an id alone would mean a search in every cabinet of the country.
 */
export interface Key {
  readonly county: number
  readonly id: string
}

const printed = /^(\d{1,9})-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/

export const printKey = (key: Key): string => `${key.county}-${key.id}`

export function readKey(text: string): Key | null {
  const found = printed.exec(text)
  return found ? { county: Number(found[1]), id: found[2] as string } : null
}
