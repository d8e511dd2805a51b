import { Inflate } from 'fflate'

/**
 * The parts of a zip, unpacked one by one and only so far: the sizes that its list names are what somebody wrote there, and
 * a file of 20 MB that says it unpacks to 1 KB may go on for minutes. So what comes out is counted as it comes out.
 */
export interface ZipPart {
  readonly name: string
  /** 0: stored, 8: deflated. */
  readonly method: number
  readonly packed: Uint8Array
}

const [endOfList, entryOfList, localHead] = [0x06054b50, 0x02014b50, 0x04034b50]

/** What the list at the end of a zip names; null where there is none, or it points beyond the file. */
export function listParts(bytes: Uint8Array): ZipPart[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === null) return null
  const found: ZipPart[] = []
  try {
    let at = view.getUint32(end + 16, true)
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      if (view.getUint32(at, true) !== entryOfList) return null
      const [nameLength, more] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true) + view.getUint16(at + 32, true)]
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
      const packed = packedAt(view, bytes, view.getUint32(at + 42, true), view.getUint32(at + 20, true))
      if (!packed) return null
      found.push({ name, method: view.getUint16(at + 10, true), packed })
      at += 46 + nameLength + more
    }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
  return found
}

/** The list's end stands last, before a comment that may have 64 KB. */
function endOf(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at--) {
    if (view.getUint32(at, true) === endOfList) return at
  }
  return null
}

function packedAt(view: DataView, bytes: Uint8Array, head: number, length: number): Uint8Array | null {
  if (view.getUint32(head, true) !== localHead) return null
  const from = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true)
  return from + length <= bytes.length ? bytes.subarray(from, from + length) : null
}

const slice = 4096 // deflated bytes become at most a thousand times as many

/** The content of a part; null where it is more than `most` bytes. Throws an Error where it is damaged. */
export function unpackPart({ method, packed }: ZipPart, most: number): Uint8Array | null {
  if (method === 0) return packed.length <= most ? packed : null
  if (method !== 8) throw new Error(`packed in a way that office programs do not use: ${method}`)
  const pieces: Uint8Array[] = []
  let size = 0
  const inflate = new Inflate(piece => {
    size += piece.length
    pieces.push(piece)
  })
  for (let at = 0; at < packed.length && size <= most; at += slice) {
    inflate.push(packed.subarray(at, at + slice), at + slice >= packed.length)
  }
  return size <= most ? joined(pieces, size) : null
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
