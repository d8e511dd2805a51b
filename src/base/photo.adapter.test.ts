import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { Refused } from './objection.ts'
import { readPhoto, shownCopy } from './photo.adapter.ts'

const secretWords = ['Xiaomi', 'Meizhou', 'clerk', 'W3C', 'DateTime', 'Exif', 'http', 'iTXt', 'tEXt', 'eXIf', 'ICC', 'Photoshop']

/** A picture red on its left half and blue on its right, so that turning it shows. */
const halves = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'blue' } }).composite([
    { input: { create: { width: Math.floor(width / 2), height, channels: 3, background: 'red' } }, left: 0, top: 0 },
  ])

/** As a phone writes it: with camera, author, time and place. */
const phonePhoto = (width = 60, height = 40) =>
  halves(width, height)
    .withIccProfile('p3')
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">Meizhou clerk</rdf:RDF></x:xmpmeta>',
    )
    .withExifMerge({
      IFD0: { Make: 'Xiaomi', Artist: 'clerk', ImageDescription: 'Meizhou' },
      IFD2: { DateTimeOriginal: '2021:10:12 15:04:05', OffsetTimeOriginal: '+08:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '24/1 17/1 3060/100', GPSLongitudeRef: 'E', GPSLongitude: '116/1 7/1 1234/100' },
    })

const facts = { takenAt: '2021-10-12T15:04:05+08:00', place: { latitude: 24.2918333, longitude: 116.1200944 } }

/** The objections with which the work was refused. */
const refusedBy = (work: Promise<unknown>) =>
  work.then(
    () => [],
    error => (error instanceof Refused ? error.objections.map(objection => objection.code) : Promise.reject(error)),
  )

async function colourAt(bytes: Uint8Array, left: number, top: number) {
  const { data } = await sharp(bytes).removeAlpha().extract({ left, top, width: 1, height: 1 }).raw().toBuffer({ resolveWithObject: true })
  return (data[0] ?? 0) > 200 ? 'red' : (data[2] ?? 0) > 200 ? 'blue' : `${[...data]}`
}

/** Everything that is neither picture nor structure is gone, and none of the words is left anywhere in the bytes. */
async function expectBare(bytes: Uint8Array) {
  const { exif, xmp, iptc, icc, comments, orientation } = await sharp(bytes).metadata()
  expect({ exif, xmp, iptc, icc, comments, orientation }).toEqual({})
  for (const word of secretWords) expect(Buffer.from(bytes).includes(word), word).toBe(false)
}

/** A PNG with more chunks behind its head, as a phone's screenshot or an editor leaves them. */
function withChunks(png: Uint8Array, chunks: readonly (readonly [name: string, data: Buffer])[]) {
  const made = chunks.map(([name, data]) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const check = Buffer.alloc(4)
    check.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, check])
  })
  return Buffer.concat([png.subarray(0, 33), ...made, png.subarray(33)])
}

test('a photo says how large it is, and when and where it was taken, in every format', async () => {
  for (const bytes of [await phonePhoto().jpeg().toBuffer(), await phonePhoto().png().toBuffer(), await phonePhoto().webp().toBuffer()])
    expect(await readPhoto(bytes)).toEqual({ width: 60, height: 40, ...facts })
})

test('a photo without such notes says only its size', async () => {
  expect(await readPhoto(await halves(8, 6).jpeg().toBuffer())).toEqual({ width: 8, height: 6, takenAt: null, place: null })
})

test('broken notes are no notes, and the photo is a photo all the same', async () => {
  const whole = await phonePhoto().jpeg().toBuffer()
  const at = whole.indexOf('Exif\0\0', 0, 'latin1')
  const length = whole.readUInt16BE(at - 2)
  for (const [from, to] of [
    [6, 8],
    [8, 20],
    [14, length - 2],
  ] as const) {
    const broken = Buffer.from(whole).fill(0xff, at + from, at + to)
    expect(await readPhoto(broken)).toEqual({ width: 60, height: 40, takenAt: null, place: null })
  }
})

test('the shown copy of a phone photo holds the picture and nothing else, in every format', async () => {
  const photo = phonePhoto()
  const [jpeg, png, webp] = [
    await photo.clone().jpeg().toBuffer(),
    await photo.clone().png().toBuffer(),
    await photo.clone().webp().toBuffer(),
  ]
  for (const bytes of [jpeg, png, webp]) expect(secretWords.some(word => Buffer.from(bytes).includes(word))).toBe(true)
  await expectBare(await shownCopy(jpeg, 'image/jpeg'))
  await expectBare(await shownCopy(png, 'image/png'))
  await expectBare(await shownCopy(webp, 'image/webp'))
})

test('the shown copy keeps the type, and its colours are those of the original', async () => {
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    const shown = await shownCopy(await phonePhoto().toFormat(format).toBuffer(), `image/${format}`)
    expect((await sharp(shown).metadata()).format).toBe(format)
    expect([await colourAt(shown, 5, 20), await colourAt(shown, 55, 20)]).toEqual(['red', 'blue'])
  }
})

test('texts in a PNG do not reach the shown copy', async () => {
  const png = withChunks(await halves(8, 6).png().toBuffer(), [
    ['tEXt', Buffer.from('Author\0clerk of Meizhou', 'latin1')],
    ['iTXt', Buffer.from('Comment\0\0\0\0\0Meizhou', 'latin1')],
    ['tIME', Buffer.from([7, 229, 10, 12, 15, 4, 5])],
  ])
  expect((await sharp(png).metadata()).comments).toHaveLength(2)
  const shown = Buffer.from(await shownCopy(png, 'image/png'))
  await expectBare(shown)
  expect(shown.includes('tIME')).toBe(false)
})

test('a film that hangs behind a photo does not reach the shown copy', async () => {
  const moving = Buffer.concat([await phonePhoto().jpeg().toBuffer(), Buffer.from('\0\0\0\x18ftypmp42 Meizhou', 'latin1')])
  await expectBare(await shownCopy(moving, 'image/jpeg'))
})

test('a photo that was held sideways is shown upright, and its size is that of the upright picture', async () => {
  // Orientation 6: the camera was turned, so what is stored on the left belongs at the top.
  const sideways = await halves(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  expect(await readPhoto(sideways)).toMatchObject({ width: 40, height: 60 })
  const shown = await shownCopy(sideways, 'image/jpeg')
  expect(await readPhoto(shown)).toMatchObject({ width: 40, height: 60 })
  expect([await colourAt(shown, 20, 5), await colourAt(shown, 20, 55)]).toEqual(['red', 'blue'])
  await expectBare(shown)
})

test('a large picture is made smaller, a small one stays', async () => {
  const large = await halves(600, 300).jpeg().toBuffer()
  expect(await readPhoto(await shownCopy(large, 'image/jpeg', { maxEdge: 200 }))).toMatchObject({ width: 200, height: 100 })
  expect(await readPhoto(await shownCopy(large, 'image/jpeg'))).toMatchObject({ width: 600, height: 300 })
})

test('a picture for print (CMYK) is shown in the colours of a screen', async () => {
  const print = await halves(8, 6).toColourspace('cmyk').jpeg().toBuffer()
  expect((await sharp(print).metadata()).space).toBe('cmyk')
  expect((await sharp(await shownCopy(print, 'image/jpeg')).metadata()).space).toBe('srgb')
})

test('the same original gives the same shown copy', async () => {
  const bytes = await phonePhoto().jpeg().toBuffer()
  expect(Buffer.from(await shownCopy(bytes, 'image/jpeg')).equals(await shownCopy(bytes, 'image/jpeg'))).toBe(true)
})

test('a small file that would unfold into a giant picture is refused before it unfolds', async () => {
  const bomb = Buffer.from(await halves(8, 6).png().toBuffer())
  bomb.writeUInt32BE(40_000, 16)
  bomb.writeUInt32BE(40_000, 20)
  bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29)
  expect(await refusedBy(readPhoto(bomb))).toEqual(['base.picture-too-many-pixels'])
  expect(await refusedBy(shownCopy(bomb, 'image/png'))).toEqual(['base.picture-too-many-pixels'])
  const said = await shownCopy(bomb, 'image/png').catch((error: Refused) => error.objections[0]?.says.zh)
  expect(said).toBe('图片尺寸为40000×40000像素，总数超过上限10000万像素。请缩小图片尺寸后重新上传。')
})

test('a picture that did not arrive whole is refused', async () => {
  const noise = sharp({
    create: { width: 200, height: 200, channels: 3, background: 'grey', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  })
  const whole = { 'image/jpeg': await noise.clone().jpeg().toBuffer(), 'image/png': await noise.clone().png().toBuffer() }
  for (const type of ['image/jpeg', 'image/png'] as const)
    for (const part of [0.001, 0.01, 0.5, 0.95])
      expect(await refusedBy(shownCopy(whole[type].subarray(0, Math.ceil(whole[type].length * part)), type)), `${type} ${part}`).toEqual([
        'base.picture-broken',
      ])
})

test('what is no picture, or not the one it was said to be, is refused', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  expect(await refusedBy(readPhoto(svg))).toEqual(['base.picture-broken'])
  expect(await refusedBy(readPhoto(Buffer.from('%PDF-1.7')))).toEqual(['base.picture-broken'])
  expect(await refusedBy(readPhoto(new Uint8Array()))).toEqual(['base.picture-broken'])
  expect(await refusedBy(shownCopy(await halves(8, 6).png().toBuffer(), 'image/jpeg'))).toEqual(['base.picture-broken'])
})
