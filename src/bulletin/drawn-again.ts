import type { Drawn } from '../base/document.ts'

/** What draws differently now than when an issue was signed: the name, and what it was and is; null: not there. */
export interface OtherVersion {
  readonly name: string
  readonly was: string | null
  readonly is: string | null
}

/** The versions of the drawers, and the hashes of the fonts, that are not those of the signature; by name. */
export function otherVersions(then: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): OtherVersion[] {
  const names = [...new Set([...Object.keys(then), ...Object.keys(now)])].sort()
  return names.flatMap(name => (then[name] === now[name] ? [] : [{ name, was: then[name] ?? null, is: now[name] ?? null }]))
}

/** The forms whose bytes are not those that were kept. */
export const otherForms = (kept: Readonly<Record<keyof Drawn, string>>, again: Readonly<Record<keyof Drawn, string>>): (keyof Drawn)[] =>
  (Object.keys(kept) as (keyof Drawn)[]).filter(form => kept[form] !== again[form])
