import type { Actor } from '../access/actor.ts'

/**
 * The hand (经手人) behind a decision: who did it, and whom they did it for. One person is not author, reviewer and signer
 * of one sheet, and neither is somebody in that person's place.
 *
 * Who decides at the desk is known by account; who signs on paper only by name. So both are compared, and a name also
 * with the names behind the accounts.
 */
export interface Hand {
  /** The ids of people. */
  readonly persons: readonly string[]
  readonly names: readonly string[]
}

export const isSameHand = (one: Hand, other: Hand): boolean =>
  one.persons.some(person => other.persons.includes(person)) ||
  one.names.some(name => other.names.some(theirs => bare(theirs) === bare(name)))

/** 林 正远 and 林正远 are one, and so are names that differ only in what nobody sees. */
const bare = (name: string) => name.normalize('NFKC').replace(/[\s\p{Cf}]+/gu, '')

/** The people behind an actor: who acts and, of a deputy, for whom. */
export const personsOf = ({ person, acting }: Actor): string[] => (acting?.for ? [person, acting.for] : [person])
