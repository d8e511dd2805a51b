import type { FileStore } from '../base/file-store.adapter.ts'
import { bytesInMegabyte, fileTypeOf, objectionsToFile } from '../base/file-type.ts'
import { refuseIf } from '../base/objection.ts'
import { readPhoto, shownCopy } from '../base/photo.adapter.ts'

/** A picture for articles that has come in: what `bulletin.keep-picture` takes, once it is said in which office. */
export interface ReceivedPicture {
  readonly hash: string
  readonly type: 'image/jpeg' | 'image/png'
  readonly width: number
  readonly height: number
}

/**
 * Takes in a picture for an article: only its shown copy is kept, without metadata; the row comes next, by `keepPicture`.
 * Throws `Refused` with all that is wrong. Word knows no WebP, so that is not taken.
 */
export async function receivePicture(files: Pick<FileStore, 'put'>, bytes: Uint8Array, name: string): Promise<ReceivedPicture> {
  const type = fileTypeOf(bytes)
  refuseIf(objectionsToFile({ name, size: bytes.length, type }, { maxBytes: 20 * bytesInMegabyte, allowed: ['image/jpeg', 'image/png'] }))
  if (type !== 'image/jpeg' && type !== 'image/png') throw new RangeError('a picture of another type is refused before')
  const shown = await shownCopy(bytes, type)
  const { width, height } = await readPhoto(shown)
  return { hash: await files.put(shown), type, width, height }
}
