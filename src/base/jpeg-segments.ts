/**
 * A JPEG with its picture and nothing else: comments and application segments (EXIF, XMP, IPTC, colour profiles,
 * thumbnails) are left out, and whatever stands behind the end of the picture. No pixel is touched.
 *
 * A PDF carries photos as they came from the phone, with their place and time in them. Kept are `JFIF` and `Adobe`, which
 * say how the colours are to be read. Null where the bytes are no JPEG, or end before its picture.
 */
export function pictureOnly(jpeg: Uint8Array): Uint8Array | null {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) return null
  const kept: Uint8Array[] = [jpeg.subarray(0, 2)]
  let drawn = false
  // Readers skip stray and filling bytes before a marker, and forgive a missing end; so does this.
  for (let at = nextMarker(jpeg, 2); at < jpeg.length; at = nextMarker(jpeg, at)) {
    const marker = jpeg[at + 1] ?? 0
    if (marker === 0xd9) break
    const end = at + 2 + (((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0))
    if (end < at + 4 || end > jpeg.length) return null
    const segment = jpeg.subarray(at, marker === 0xda ? nextMarker(jpeg, end) : end)
    if (!isExtra(marker, segment)) kept.push(segment)
    drawn ||= marker === 0xda
    at += segment.length
  }
  return drawn ? joined([...kept, Uint8Array.of(0xff, 0xd9)]) : null
}

/** Where the next marker stands; in the data of a picture, `ff` before a zero, a restart mark or another `ff` is none. */
function nextMarker(jpeg: Uint8Array, from: number): number {
  for (let at = jpeg.indexOf(0xff, from); at >= 0; at = jpeg.indexOf(0xff, at + 1)) {
    const next = jpeg[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return jpeg.length
}

function isExtra(marker: number, segment: Uint8Array): boolean {
  if (marker === 0xfe) return true
  if (marker < 0xe0 || marker > 0xef) return false
  const named = String.fromCharCode(...segment.subarray(4, 9))
  return !((marker === 0xe0 && named === 'JFIF\0') || (marker === 0xee && named === 'Adobe'))
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
