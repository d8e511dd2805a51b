/** A new id (UUID version 7, RFC 9562): rises with time, so that an index grows at its end. */
export function newId(now: number = Date.now()): string {
  const time = now.toString(16).padStart(12, '0')
  // Of a random UUID (version 4) all that is random: Node draws its chance in stock, which a call for a few bytes does not.
  const random = globalThis.crypto.randomUUID().slice(15)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random}`
}
