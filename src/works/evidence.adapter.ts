import { createHash } from 'node:crypto'
import type { FileStore } from '../base/file-store.adapter.ts'
import { correctedName, type FileLimits, fileTypeOf, objectionsToFile, usualLimits } from '../base/file-type.ts'
import { refuseIf } from '../base/objection.ts'
import { readPhoto, shownCopy } from '../base/photo.adapter.ts'
import { seal, unseal } from '../base/seal.adapter.ts'
import { shownPdf } from '../base/shown-pdf.adapter.ts'
import type { KeptFile } from './recording.ts'

/** Where files lie, and the key under which originals are sealed: a `House` has both. */
export interface Shelf {
  readonly files: Pick<FileStore, 'put' | 'get'>
  readonly sealKey: Uint8Array
}

/** Evidence that has come in: what `works.keep-file` takes, once it is said in which cabinets the file belongs. */
export type Received = Omit<KeptFile, 'counties'>

/**
 * Takes in a piece of evidence as it was sent. What it is is read from its bytes; its time and place are read out; the
 * original is sealed, and a copy without metadata is made for showing. Both lie in the store when this returns; their
 * row comes next, by `keepFile`. Throws `Refused` with all that is wrong.
 */
export async function receiveEvidence(shelf: Shelf, bytes: Uint8Array, name: string, limits: FileLimits = usualLimits): Promise<Received> {
  const type = fileTypeOf(bytes)
  refuseIf(objectionsToFile({ name, size: bytes.length, type }, limits))
  if (type === null) throw new RangeError('a file of no type is refused before')
  const isPdf = type === 'application/pdf'
  const { takenAt, place } = isPdf ? { takenAt: null, place: null } : await readPhoto(bytes)
  const shown = isPdf ? await shownPdf(bytes) : await shownCopy(bytes, type)
  return {
    hash: createHash('sha256').update(bytes).digest('hex'),
    sealedHash: await shelf.files.put(seal(bytes, shelf.sealKey)),
    shownHash: await shelf.files.put(shown),
    type,
    name: correctedName(name, type),
    bytes: bytes.length,
    takenAt,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
  }
}

/** The original, as it came. Only for who may see originals. */
export const openOriginal = async (shelf: Shelf, sealedHash: string): Promise<Uint8Array> =>
  unseal(await shelf.files.get(sealedHash), shelf.sealKey)
