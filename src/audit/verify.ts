import { hashOf, type Line } from './line.ts'

export interface Break {
  readonly county: number
  readonly no: number
  readonly reason: 'missing' | 'changed' | 'cut-off' | 'surplus' | 'headless'
}

export interface End {
  readonly county: number
  readonly no: number
  readonly hash: Uint8Array
}

type Kept = Line & { readonly hash: Uint8Array }

/** Follows the chain over the next lines, from its end so far; answers the new end, or the first break. */
export function follow(end: End, lines: readonly Kept[]): End | Break {
  let at = end
  for (const line of lines) {
    if (line.no !== at.no + 1) return { county: end.county, no: at.no + 1, reason: 'missing' }
    const hash = hashOf(at.hash, line)
    if (!same(hash, line.hash)) return { county: end.county, no: line.no, reason: 'changed' }
    at = { county: end.county, no: line.no, hash }
  }
  return at
}

/** Whether the chain that was followed ends where the cabinet says that it ends. */
export function objectionToEnd(followed: End, head: End): Break | null {
  if (followed.no < head.no) return { county: head.county, no: followed.no + 1, reason: 'cut-off' }
  if (followed.no > head.no) return { county: head.county, no: head.no + 1, reason: 'surplus' }
  return same(followed.hash, head.hash) ? null : { county: head.county, no: head.no, reason: 'changed' }
}

const same = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, index) => byte === b[index])
