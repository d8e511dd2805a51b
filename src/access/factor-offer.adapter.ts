import { z } from 'zod'
import { seal, unseal } from '../base/seal.adapter.ts'

/**
 * A secret that was offered and is not yet confirmed by a code. The page keeps it, sealed for one person and a quarter of
 * an hour, so that nothing is written for who only looks.
 */
const offer = z.object({ person: z.string(), secret: z.string(), at: z.number() })
const goodForMs = 15 * 60_000

export function sealOffer(secret: string, person: string, at: Date, key: Uint8Array): string {
  return Buffer.from(seal(Buffer.from(JSON.stringify({ person, secret, at: at.getTime() })), key)).toString('base64url')
}

/** The secret; null where it was offered to somebody else or too long ago, or is no offer at all. */
export function openOffer(sealed: string, person: string, now: Date, key: Uint8Array): string | null {
  const read = offer.safeParse(opened(sealed, key))
  if (!read.success || read.data.person !== person) return null
  const age = now.getTime() - read.data.at
  return age >= 0 && age <= goodForMs ? read.data.secret : null
}

function opened(sealed: string, key: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(unseal(Buffer.from(sealed, 'base64url'), key)).toString())
  } catch {
    return null // whatever it is, we have not sealed it
  }
}

export const sealFactorSecret = (secret: string, key: Uint8Array): Uint8Array => seal(Buffer.from(secret), key)

export const openFactorSecret = (sealed: Uint8Array, key: Uint8Array): string => Buffer.from(unseal(sealed, key)).toString()
