import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readExif } from './exif.ts'

/** One entry of a folder: its tag, its type (2 text, 4 number, 5 fraction) and its value. */
type Entry = readonly [tag: number, type: 2 | 4 | 5, value: string | readonly number[]]

/** An EXIF block as a camera writes it: the main folder, then the photo's and the place's, each with its values behind it. */
function block(photo: readonly Entry[], gps: readonly Entry[] = [], main: readonly Entry[] = [], big = false): Uint8Array {
  const view = new DataView(new ArrayBuffer(2000))
  const little = !big
  const bytes = new Uint8Array(view.buffer)
  bytes.set(Buffer.from(big ? 'MM\0*' : 'II*\0', 'latin1'))
  view.setUint32(4, 8, little)
  const folder = (start: number, entries: readonly Entry[]) => {
    let behind = start + 2 + entries.length * 12 + 4
    view.setUint16(start, entries.length, little)
    entries.forEach(([tag, type, value], index) => {
      const at = start + 2 + index * 12
      const data = Buffer.alloc(200)
      const dataView = new DataView(data.buffer, data.byteOffset)
      const numbers = typeof value === 'string' ? [] : value
      if (typeof value === 'string') data.write(`${value}\0`, 'latin1')
      else for (const [place, number] of numbers.entries()) dataView.setUint32(place * 4, number, little)
      const count = typeof value === 'string' ? value.length + 1 : type === 5 ? numbers.length / 2 : numbers.length
      const size = type === 2 ? count : numbers.length * 4
      view.setUint16(at, tag, little)
      view.setUint16(at + 2, type, little)
      view.setUint32(at + 4, count, little)
      if (size > 4) view.setUint32(at + 8, behind, little)
      bytes.set(data.subarray(0, size), size > 4 ? behind : at + 8)
      if (size > 4) behind += size
    })
  }
  folder(8, [[0x8769, 4, [400]], [0x8825, 4, [900]], ...main])
  folder(400, photo)
  folder(900, gps)
  return bytes
}

const taken = (text: string): Entry => [0x9003, 2, text]
const meizhou: readonly Entry[] = [
  [1, 2, 'N'],
  [2, 5, [24, 1, 17, 1, 3060, 100]],
  [3, 2, 'E'],
  [4, 5, [116, 1, 7, 1, 1234, 100]],
]
/** The same place with one entry changed. */
const changed = (entry: Entry) => meizhou.map(one => (one[0] === entry[0] ? entry : one))

test('the time is what the camera wrote, and no zone is guessed', () => {
  expect(readExif(block([taken('2021:10:12 15:04:05')])).takenAt).toBe('2021-10-12T15:04:05')
})

test('where the camera says how its clock stands, the time says so too', () => {
  expect(readExif(block([taken('2021:10:12 15:04:05'), [0x9011, 2, '+08:00']])).takenAt).toBe('2021-10-12T15:04:05+08:00')
})

test('the offset of the last change counts only where nothing was changed since', () => {
  const photo: readonly Entry[] = [taken('2021:10:12 15:04:05'), [0x9010, 2, '+08:00']]
  expect(readExif(block(photo, [], [[0x0132, 2, '2021:10:12 15:04:05']])).takenAt).toBe('2021-10-12T15:04:05+08:00')
  expect(readExif(block(photo, [], [[0x0132, 2, '2022:01:01 09:00:00']])).takenAt).toBe('2021-10-12T15:04:05')
})

test('a clock that was never set, a day that does not exist and a broken text are no time', () => {
  for (const text of [
    '0000:00:00 00:00:00',
    '2021:02:30 10:00:00',
    '2021:13:01 10:00:00',
    '2021:10:12 24:00:00',
    '    :  :     :  :  ',
    '昨天',
    '',
  ])
    expect(readExif(block([taken(text)])).takenAt, text).toBeNull()
})

test('an offset that no clock has is left out', () => {
  expect(readExif(block([taken('2021:10:12 15:04:05'), [0x9011, 2, '+99:00']])).takenAt).toBe('2021-10-12T15:04:05')
})

test('the place is in degrees, in either byte order and with or without the heading', () => {
  const place = { latitude: 24.2918333, longitude: 116.1200944 }
  expect(readExif(block([], meizhou)).place).toEqual(place)
  expect(readExif(block([], meizhou, [], true)).place).toEqual(place)
  expect(readExif(Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), block([], meizhou)])).place).toEqual(place)
})

test('south and west are negative', () => {
  expect(readExif(block([], changed([1, 2, 'S']))).place?.latitude).toBe(-24.2918333)
  expect(readExif(block([], changed([3, 2, 'W']))).place?.longitude).toBe(-116.1200944)
})

test('a place that is incomplete, impossible, or all zeros is no place', () => {
  const wrong: readonly Entry[] = [
    [1, 2, 'X'],
    [2, 5, [24, 1, 17, 1]],
    [2, 5, [24, 0, 17, 0, 0, 0]],
    [2, 5, [91, 1, 0, 1, 0, 1]],
    [2, 5, [24, 1, 75, 1, 0, 1]],
    [4, 5, [181, 1, 0, 1, 0, 1]],
    [4, 2, '116'],
  ]
  for (const entry of wrong) expect(readExif(block([], changed(entry))).place).toBeNull()
  expect(readExif(block([], meizhou.slice(0, 3))).place).toBeNull()
  const zeros: readonly Entry[] = [
    [1, 2, 'N'],
    [2, 5, [0, 1, 0, 1, 0, 1]],
    [3, 2, 'E'],
    [4, 5, [0, 1, 0, 1, 0, 1]],
  ]
  expect(readExif(block([], zeros)).place).toBeNull()
})

test('a block that was cut short anywhere, or changed anywhere, never throws', () => {
  const whole = block([taken('2021:10:12 15:04:05')], meizhou)
  for (let length = 0; length < whole.length; length++) readExif(whole.subarray(0, length))
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(255), (at, first, second) => {
      const broken = Uint8Array.from(whole)
      broken.set([first, second].slice(0, whole.length - at), at)
      readExif(broken)
    }),
    { numRuns: 2000 },
  )
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), noise => Boolean(readExif(noise))))
})

test('a block that declares thousands of long values costs no more than an honest one', () => {
  const many = 5000
  const bytes = Buffer.alloc(65_000)
  bytes.write('II*\0', 'latin1')
  bytes.writeUInt32LE(8, 4)
  bytes.writeUInt16LE(many, 8)
  for (let entry = 0; entry < many; entry++) {
    const at = 10 + entry * 12
    bytes.writeUInt16LE(entry === 0 ? 0x8769 : entry, at)
    bytes.writeUInt16LE(entry === 0 ? 4 : 1, at + 2)
    bytes.writeUInt32LE(entry === 0 ? 1 : 64_900, at + 4)
    bytes.writeUInt32LE(8, at + 8)
  }
  // Read in full, these are three hundred million values; a run of this test that reads them ends without memory.
  for (let round = 0; round < 100; round++) expect(readExif(bytes)).toEqual({ takenAt: null, place: null })
})
