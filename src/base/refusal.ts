import type { Refusal } from './contract.ts'
import { type Bilingual, Conflict, Forbidden, NotFound, Refused, Unknown } from './objection.ts'
import { saysForbidden, saysUnknown } from './refusal.words.ts'

/** What is answered where something was refused; null where the error is a fault, of which nobody outside is told more. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refused) {
    const objections = error.objections.map(({ code, place, says }) => ({ code, ...(place !== undefined && { place }), ...says }))
    return { status: 422, objections }
  }
  if (error instanceof NotFound) return refusalWith(404, 'base.not-found', error.what)
  if (error instanceof Conflict) return refusalWith(409, 'base.conflict', error.says)
  if (error instanceof Forbidden) return refusalWith(403, 'base.forbidden', error.says ?? saysForbidden)
  return error instanceof Unknown ? refusalWith(401, 'base.not-signed-in', error.says ?? saysUnknown) : null
}

export const refusalWith = (status: number, code: string, says: Bilingual): Refusal => ({ status, objections: [{ code, ...says }] })

/**
 * Whether a request that would change something comes from a page of another origin. Every browser says so in one of
 * two headers; what sends neither is a program, which holds no cookie that a stranger could use.
 */
export function isForeign(headers: { readonly [name: string]: string | string[] | undefined }): boolean {
  const { 'sec-fetch-site': site, origin, host } = headers
  if (site !== undefined) return site !== 'same-origin'
  if (origin === undefined) return false
  return typeof origin !== 'string' || typeof host !== 'string' || origin.replace(/^https?:\/\//, '').toLowerCase() !== host.toLowerCase()
}
