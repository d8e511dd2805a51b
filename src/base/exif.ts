/**
 * What a camera wrote beside the picture (EXIF): when and where it was taken.
 *
 * Only the few tags that evidence needs are read, each at most once and never beyond the bytes that are there: a photo
 * comes from outside, and one that declares ten thousand long values must cost no more than an honest one.
 * What is broken, blank or impossible is null; nothing here throws.
 */
export interface PhotoFacts {
  /** `2021-10-12T15:04:05` on the camera's clock, followed by `+08:00` where the camera says how its clock stands. */
  readonly takenAt: string | null
  readonly place: Place | null
}

/** Degrees, north and east positive, as the camera wrote them. */
export interface Place {
  readonly latitude: number
  readonly longitude: number
}

const tag = {
  changedAt: 0x0132,
  exifFolder: 0x8769,
  gpsFolder: 0x8825,
  takenAt: 0x9003,
  changedOffset: 0x9010,
  takenOffset: 0x9011,
  latitudeRef: 1,
  latitude: 2,
  longitudeRef: 3,
  longitude: 4,
}

/** Reads an EXIF block, with or without its `Exif` heading. */
export function readExif(block: Uint8Array): PhotoFacts {
  const nothing = { takenAt: null, place: null }
  const headed = block[0] === 0x45 && block[1] === 0x78 // "Ex": the block begins with its heading of six bytes
  const bytes = headed ? block.subarray(6) : block
  const order = String.fromCharCode(...bytes.subarray(0, 4))
  if (order !== 'II*\0' && order !== 'MM\0*') return nothing
  const block0: Block = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), little: order === 'II*\0' }
  const main = readFolder(block0, uint32(block0, 4))
  return {
    takenAt: takenAt(main, readFolder(block0, numberIn(main, tag.exifFolder))),
    place: place(readFolder(block0, numberIn(main, tag.gpsFolder))),
  }
}

interface Block {
  readonly view: DataView
  readonly little: boolean
}

/** The entries of one folder (IFD) by tag: where each value lies, read only when asked for. */
type Folder = ReadonlyMap<number, () => string | readonly number[] | null>

const uint16 = ({ view, little }: Block, at: number) => (at + 2 <= view.byteLength ? view.getUint16(at, little) : null)
const uint32 = ({ view, little }: Block, at: number) => (at + 4 <= view.byteLength ? view.getUint32(at, little) : null)

function readFolder(block: Block, start: number | null): Folder {
  const folder = new Map<number, () => string | readonly number[] | null>()
  if (start === null || start < 8) return folder
  const entries = uint16(block, start) ?? 0
  for (let entry = 0; entry < entries; entry++) {
    const at = start + 2 + entry * 12
    if (at + 12 > block.view.byteLength) break
    const number = uint16(block, at)
    if (number !== null && !folder.has(number)) folder.set(number, () => readValue(block, at))
  }
  return folder
}

/** A text (type 2), whole numbers (3 and 4) or fractions (5), at most 64 long; all that we ask for is shorter. */
function readValue(block: Block, entry: number): string | readonly number[] | null {
  const type = uint16(block, entry + 2) ?? 0
  const count = uint32(block, entry + 4) ?? 0
  const size = { 2: 1, 3: 2, 4: 4, 5: 8 }[type]
  if (!size || count === 0 || count > 64) return null
  const start = size * count <= 4 ? entry + 8 : uint32(block, entry + 8)
  if (start === null || start + size * count > block.view.byteLength) return null
  const places = Array.from({ length: count }, (_, index) => start + index * size)
  if (type === 2) return String.fromCharCode(...places.map(at => block.view.getUint8(at))).replace(/\0[\s\S]*$/, '')
  const read = (at: number) => (type === 3 ? uint16(block, at) : uint32(block, at)) ?? Number.NaN
  return places.map(at => (type === 5 ? read(at) / read(at + 4) : read(at)))
}

function textIn(folder: Folder, number: number): string | null {
  const value = folder.get(number)?.() ?? null
  return typeof value === 'string' ? value.trim() : null
}

function numbersIn(folder: Folder, number: number): readonly number[] {
  const value = folder.get(number)?.() ?? null
  return value === null || typeof value === 'string' ? [] : value
}

const numberIn = (folder: Folder, number: number) => numbersIn(folder, number)[0] ?? null

function takenAt(main: Folder, exif: Folder): string | null {
  const written = textIn(exif, tag.takenAt) ?? ''
  const found = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(written)
  if (!found) return null
  const local = `${found[1]}-${found[2]}-${found[3]}T${found[4]}`
  const at = new Date(`${local}Z`)
  // A camera whose clock was never set writes zeros: year 0, month 0, day 0 is no day.
  if (found[1] === '0000' || Number.isNaN(at.getTime()) || !at.toISOString().startsWith(local)) return null
  // The plain offset belongs to the last change; where that is the same moment, it holds for this one too.
  const same = textIn(main, tag.changedAt) === written
  const offset = textIn(exif, tag.takenOffset) || (same && textIn(exif, tag.changedOffset)) || ''
  return /^[+-](0\d|1[0-4]):[0-5]\d$/.test(offset) ? local + offset : local
}

function place(gps: Folder): Place | null {
  const latitude = degrees(numbersIn(gps, tag.latitude), textIn(gps, tag.latitudeRef), 'N', 'S', 90)
  const longitude = degrees(numbersIn(gps, tag.longitude), textIn(gps, tag.longitudeRef), 'E', 'W', 180)
  if (latitude === null || longitude === null) return null
  if (latitude === 0 && longitude === 0) return null // a phone that found no satellite writes zeros
  return { latitude, longitude }
}

/** Degrees, minutes and seconds as one number of seven decimals (about a centimetre). */
function degrees(parts: readonly number[], ref: string | null, plus: string, minus: string, most: number): number | null {
  const [whole, minutes, seconds] = parts
  if (whole === undefined || minutes === undefined || seconds === undefined || (ref !== plus && ref !== minus)) return null
  const value = Math.round((whole + minutes / 60 + seconds / 3600) * 1e7) / 1e7
  if (!(value <= most) || minutes >= 60 || seconds >= 60) return null
  return ref === minus ? -value : value
}
