import { sha256 } from '../base/sha256.ts'

/**
 * The check code (校验码) under a printed table: eight characters, of which the last checks the others, printed 7K3M-9QPX.
 *
 * It is worked out from what the table is and from its cells, and it is no secret: who types it at the desk is told which
 * table it belongs to, and compares. Its letters are those that are read aloud and copied by hand without mistakes: no I, L,
 * O and U.
 */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 8

/** The code of a text: 35 bits of its hash, and the character that checks them. */
export function codeOf(text: string): string {
  const digits = [...sha256(text).slice(0, length - 1)].map(byte => byte & 31)
  return grouped([...digits, checkOf(digits)].map(digit => letters[digit]).join(''))
}

export type CodeFault = 'shape' | 'mistyped'

/** A code as somebody typed it: with or without the hyphen, in small letters, O for 0 and I or L for 1. */
export function readCode(typed: string): { readonly code: string } | { readonly fault: CodeFault } {
  const plain = typed
    .normalize('NFKC')
    .trim()
    .toUpperCase()
    .replace(/^校验码/, '')
    .replace(/[\s\-–—:]/g, '')
  const read = plain.replaceAll('O', '0').replace(/[IL]/g, '1')
  const digits = [...read].map(letter => letters.indexOf(letter))
  if (digits.length !== length || digits.includes(-1)) return { fault: 'shape' }
  return checkOf(digits.slice(0, -1)) === digits.at(-1) ? { code: grouped(read) } : { fault: 'mistyped' }
}

const grouped = (plain: string): string => `${plain.slice(0, 4)}-${plain.slice(4)}`

/** A weighted sum in the field of 32 elements: one wrong character, or two that changed places, never leave it as it was. */
const checkOf = (digits: readonly number[]): number => digits.reduce((sum, digit) => doubled(sum ^ digit), 0)

/** Times x in GF(2)[x] / (x⁵ + x² + 1). */
const doubled = (digit: number): number => (digit & 16 ? ((digit << 1) & 31) ^ 5 : digit << 1)
