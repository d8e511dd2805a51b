import type { Succession } from '../registry/succession.ts'

/** Why a community came, went or was counted anew, as far as successions explain it; null where they do not. */
export interface Family {
  /** One key for all the keys that a community has had by moving: a move alone makes no other community of it. */
  home(community: string): string
  entered(community: string): 'split' | 'merged' | null
  left(community: string): 'split' | 'merged' | null
  /** It stayed, and a part of it went away as a new community, or one that went away became a part of it. */
  recounted(community: string): 'split' | 'merged' | null
}

/** `before` and `after`: the communities of the two standings that are compared. */
export function familyOf(successions: readonly Succession[], before: readonly string[], after: readonly string[]): Family {
  const home = homes(successions)
  const [then, now] = [new Set(before.map(home)), new Set(after.map(home))]
  const forward = new Map<string, Tie[]>()
  const backward = new Map<string, Tie[]>()
  for (const { from, to, kind } of successions) {
    if (kind === 'moved') continue
    add(forward, home(from), { kind, other: home(to) })
    add(backward, home(to), { kind, other: home(from) })
  }
  const left = (community: string) => firstTie(forward, home(community), other => now.has(other))
  const entered = (community: string) => firstTie(backward, home(community), other => then.has(other))
  return {
    home,
    left,
    entered,
    recounted: community =>
      firstTie(forward, home(community), other => now.has(other) && !then.has(other)) ??
      firstTie(backward, home(community), other => then.has(other) && !now.has(other)),
  }
}

interface Tie {
  readonly kind: 'split' | 'merged'
  readonly other: string
}

function add(ties: Map<string, Tie[]>, community: string, tie: Tie): void {
  ties.set(community, [...(ties.get(community) ?? []), tie])
}

/** The kind of the first step on a way to a community that is wanted; the way may lead over communities of neither standing. */
function firstTie(ties: ReadonlyMap<string, readonly Tie[]>, start: string, wanted: (community: string) => boolean): Tie['kind'] | null {
  const seen = new Set([start])
  const leads = (community: string): boolean => {
    if (seen.has(community)) return false
    seen.add(community)
    return wanted(community) || (ties.get(community) ?? []).some(tie => leads(tie.other))
  }
  return ties.get(start)?.find(tie => leads(tie.other))?.kind ?? null
}

function homes(successions: readonly Succession[]): (community: string) => string {
  const next = new Map<string, string>()
  const home = (community: string): string => {
    const further = next.get(community)
    return further === undefined ? community : home(further)
  }
  for (const { from, to, kind } of successions) {
    // What moved away and back again stays one: the way home must not become a circle.
    if (kind === 'moved' && home(from) !== home(to)) next.set(home(from), home(to))
  }
  return home
}
