import { hash, verify } from '@node-rs/argon2'

/** argon2id (RFC 9106) with 19 MiB and two passes: some twenty milliseconds of one core a try. */
export const hashPassword = (password: string): Promise<string> => hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })

export const isPassword = (hashed: string, password: string): Promise<boolean> => verify(hashed, password).catch(() => false)

const letters = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789' // none that reads like another

/** A password of 100 bits, in groups that a person can copy. */
export function makePassword(): string {
  const drawn: string[] = []
  while (drawn.length < 18) {
    const [byte = 255] = globalThis.crypto.getRandomValues(new Uint8Array(1))
    if (byte < letters.length * 4) drawn.push(letters[byte % letters.length] as string) // no letter likelier than another
  }
  return [drawn.slice(0, 6), drawn.slice(6, 12), drawn.slice(12)].map(group => group.join('')).join('-')
}
