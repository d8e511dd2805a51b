import sharp, { type Metadata, type Sharp } from 'sharp'
import { type PhotoFacts, readExif } from './exif.ts'
import { brokenPicture, objectionsToPicture, usualMaxPixels } from './file-content.ts'
import { type FileType, fileTypeOf } from './file-type.ts'
import { Refused, refuseIf } from './objection.ts'

export type PictureType = Exclude<FileType, 'application/pdf'>

/** Width and height in pixels, the way a person holds the picture. */
export interface Photo extends PhotoFacts {
  readonly width: number
  readonly height: number
}

/**
 * What a photo says of itself: its size, when and where it was taken. Without decoding it.
 * Throws `Refused` where the file is no picture or has too many pixels; broken EXIF only leaves time and place null.
 */
export async function readPhoto(bytes: Uint8Array, maxPixels: number = usualMaxPixels): Promise<Photo> {
  const { autoOrient, exif } = await lookAt(bytes, maxPixels)
  return { width: autoOrient.width, height: autoOrient.height, ...(exif ? readExif(exif) : { takenAt: null, place: null }) }
}

/**
 * The copy that is shown: turned upright, at most `maxEdge` pixels long, in sRGB, of the same type, and made anew from the
 * pixels alone. Nothing else of the original is in it: no place, time, camera, author, comment, thumbnail or attached film.
 * Of a moving picture the first frame is shown. Throws `Refused` where the picture is broken or has too many pixels.
 */
export async function shownCopy(
  bytes: Uint8Array,
  type: PictureType,
  { maxEdge, maxPixels = usualMaxPixels }: { readonly maxEdge: number; readonly maxPixels?: number } = { maxEdge: 2000 },
): Promise<Uint8Array> {
  if (fileTypeOf(bytes) !== type) refuse()
  await lookAt(bytes, maxPixels)
  const upright = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' })
    .autoOrient()
    .resize({ width: maxEdge, height: maxEdge, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
  return toType(upright, type).toBuffer().catch(refuse)
}

function toType(picture: Sharp, type: PictureType): Sharp {
  if (type === 'image/jpeg') return picture.jpeg({ quality: 85 })
  return type === 'image/png' ? picture.png() : picture.webp({ quality: 85 })
}

async function lookAt(bytes: Uint8Array, maxPixels: number): Promise<Metadata> {
  const type = fileTypeOf(bytes) // before the library looks: it reads many formats, and would try them all on what is none of ours
  if (type === null || type === 'application/pdf') refuse()
  // The limit is ours to say here, with the size in the sentence: the head of a picture is read without unfolding it.
  const seen = await sharp(bytes, { limitInputPixels: false }).metadata().catch(refuse)
  refuseIf(objectionsToPicture(seen, maxPixels))
  return seen
}

function refuse(): never {
  throw new Refused([brokenPicture])
}
