import { expect, test } from 'vitest'
import { pictureOnly } from './jpeg-segments.ts'

const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap(part => (typeof part === 'string' ? [...part].map(letter => letter.charCodeAt(0)) : part)))
/** A segment with its marker and its length. */
const segment = (marker: number, content: string) => bytes([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255], content)

const start = [0xff, 0xd8]
const end = [0xff, 0xd9]
const jfif = segment(0xe0, 'JFIF\0\x01\x02')
const adobe = segment(0xee, 'Adobe\0\x64')
const table = segment(0xdb, 'table')
// Data with a stuffed `ff`, a restart mark, and a second scan behind a table: as in a progressive picture.
const scans = [...segment(0xda, 'head'), 1, 0xff, 0, 2, 0xff, 0xd3, 3, ...table, ...segment(0xda, 'next'), 4, 0xff, 0xff, 0, 5]

const picture = bytes(start, [...jfif], [...adobe], [...table], scans, end)

test('a picture without notes stays byte for byte', () => {
  expect(pictureOnly(picture)).toEqual(picture)
})

test('notes, thumbnails and comments go, wherever they stand', () => {
  const notes = [
    segment(0xe1, 'Exif\0\0place'),
    segment(0xe1, 'http://ns.adobe.com/xap'),
    segment(0xe2, 'ICC_PROFILE\0'),
    segment(0xed, 'Photoshop'),
  ]
  const more = [...notes, segment(0xe0, 'JFXX\0thumbnail'), segment(0xfe, 'by the clerk')].flatMap(one => [...one])
  expect(pictureOnly(bytes(start, more, [...jfif], [...adobe], more, [...table], scans, end))).toEqual(picture)
})

test('what hangs behind the picture goes, and stray bytes before a marker are skipped', () => {
  expect(pictureOnly(bytes(start, [...jfif, 7, 7], [...adobe, 0xff], [...table], scans, end, 'a film'))).toEqual(picture)
})

test('a picture without its end is given one', () => {
  expect(pictureOnly(picture.subarray(0, -2))).toEqual(picture)
})

test('what is no JPEG, or ends before its picture, is null', () => {
  expect(pictureOnly(bytes('%PDF'))).toBeNull()
  expect(pictureOnly(new Uint8Array())).toBeNull()
  for (let length = 0; length < picture.indexOf(0xda); length++) expect(pictureOnly(picture.subarray(0, length))).toBeNull()
})
