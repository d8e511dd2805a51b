import { createHmac } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

/** One-time codes (TOTP, RFC 6238) as every authenticator knows them: SHA-1, six digits, half a minute. */
const periodMs = 30_000

export const makeFactorSecret = (): string => new Secret({ size: 20 }).base32

/** What the authenticator reads from the picture. */
export const factorAddress = (secret: string, login: string, city: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret), label: login, issuer: `新家园 ${city}` }).toString()

/** The half minute to which a code belongs: this one, or one beside it where a clock is a little off. Null: it fits none. */
export function stepOfCode(secret: string, code: string, at: Date): number | null {
  const step = new TOTP({ secret: Secret.fromBase32(secret) }).validate({ token: code, timestamp: at.getTime(), window: 1 })
  return step === null ? null : Math.floor(at.getTime() / periodMs) + step
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789' // none that reads like another

/** Ten codes of some fifty bits, each good once. */
export const makeRecoveryCodes = (): string[] => Array.from({ length: 10 }, makeRecoveryCode)

function makeRecoveryCode(): string {
  const drawn: string[] = []
  while (drawn.length < 10) {
    const [byte = 255] = globalThis.crypto.getRandomValues(new Uint8Array(1))
    if (byte < letters.length * 8) drawn.push(letters[byte % letters.length] as string) // no letter likelier than another
  }
  return `${drawn.slice(0, 5).join('')}-${drawn.slice(5).join('')}`
}

/** Keyed, so that who reads the table cannot try all codes; of the code only its letters count. */
export const hashOfRecoveryCode = (key: Uint8Array, person: string, code: string): Buffer =>
  createHmac('sha256', key)
    .update(`access.recovery-code ${person} ${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`)
    .digest()

/** Knows an address again without keeping it. */
export const hashOfAddress = (key: Uint8Array, person: string, address: string): Buffer =>
  createHmac('sha256', key).update(`access.known-address ${person} ${address}`).digest()
