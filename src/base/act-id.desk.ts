/**
 * The id of an act or of a thing, made on the page (UUID version 7, RFC 9562): what is sent twice under one id is done once.
 * `crypto.randomUUID` is not there on a page without https, which an office's own network often has.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10))
  const random = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
  const time = Date.now().toString(16).padStart(12, '0')
  const variant = ((Number.parseInt(random.slice(3, 4), 16) & 3) | 8).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(4, 7)}-${random.slice(7, 19)}`
}
