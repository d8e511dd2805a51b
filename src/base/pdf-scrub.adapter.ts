import { inflateSync } from 'node:zlib'
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFInvalidObject,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'
import { pictureOnly } from './jpeg-segments.ts'

/**
 * Takes out of a PDF what is not on its pages: who made it when and with what, attached files, scripts and actions,
 * signatures (a rewritten file would break them), earlier versions, and what phones wrote into the photos in it.
 *
 * The trailer and the catalogue keep only what is named here; everything that is still reached is gone through; what is
 * reached no longer is deleted. Throws where a part that is reached cannot be read, since what cannot be read cannot be
 * cleaned.
 */
export function scrub(context: PDFContext): void {
  const catalogue = context.lookup(context.trailerInfo.Root, PDFDict)
  context.trailerInfo = { Root: context.trailerInfo.Root! }
  keepOnly(catalogue, keptInCatalogue)
  const names = catalogue.lookup(PDFName.of('Names'))
  if (names instanceof PDFDict) keepOnly(names, ['Dests'])
  goThrough(context, clean)
  const reached = goThrough(context, () => {})
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref)
}

const keptInCatalogue = [
  ...['Type', 'Version', 'Pages', 'PageLabels', 'PageLayout', 'ViewerPreferences', 'Outlines', 'Dests', 'Names', 'AcroForm'],
  ...['OCProperties', 'OutputIntents', 'StructTreeRoot', 'MarkInfo', 'Lang'],
]

const removedAnywhere = [
  ...['Metadata', 'PieceInfo', 'LastModified', 'Thumb', 'Author', 'Creator', 'Producer', 'CreationDate', 'ModDate'],
  ...['EmbeddedFiles', 'EF', 'RF', 'AF', 'JavaScript', 'JS', 'OpenAction', 'AA', 'PA', 'XFA'],
]

/** Under these keys lie names that the author chose: a font may well be called `AA`, and must keep its name. */
const chosenNames = new Set([
  ...['Font', 'XObject', 'ExtGState', 'ColorSpace', 'Pattern', 'Shading', 'Properties', 'CharProcs', 'Colorants', 'Dests'],
  ...['ClassMap', 'RoleMap', 'N', 'R', 'D'],
])

/** Notes that carry a file, a film, a sound or a program. */
const carrying = new Set(['FileAttachment', 'RichMedia', 'Movie', 'Sound', 'Screen', '3D'])

const nameAt = (dict: PDFDict, key: string): string | null => {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFName ? value.decodeText() : null
}

const remove = (dict: PDFDict, keys: readonly string[]) => {
  for (const key of keys) dict.delete(PDFName.of(key))
}

function keepOnly(dict: PDFDict, keys: readonly string[]): void {
  for (const key of dict.keys()) if (!keys.includes(key.decodeText())) dict.delete(key)
}

/** Visits every dictionary that can be reached from the catalogue, and returns the references on the way. */
function goThrough(context: PDFContext, visit: (dict: PDFDict, stream: PDFStream | null) => void): Set<PDFRef> {
  const reached = new Set<PDFRef>()
  const seen = { plain: new Set<PDFObject>(), chosen: new Set<PDFObject>() }
  const waiting: { object: PDFObject | undefined; chosen: boolean }[] = [{ object: context.trailerInfo.Root, chosen: false }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.object instanceof PDFRef) reached.add(next.object)
    const object = context.lookup(next.object)
    // The same dictionary may be reached as names and as itself; whoever reaches it as itself cleans it.
    const chosen = next.chosen && object instanceof PDFDict
    const been = chosen ? seen.chosen : seen.plain
    if (!object || been.has(object)) continue
    been.add(object)
    if (object instanceof PDFInvalidObject) throw new Error('a part of the PDF cannot be read')
    if (object instanceof PDFArray) for (const entry of object.asArray()) waiting.push({ object: entry, chosen: false })
    const dict = object instanceof PDFStream ? object.dict : object instanceof PDFDict ? object : null
    if (!dict) continue
    if (!chosen) visit(dict, object instanceof PDFStream ? object : null)
    for (const [key, value] of dict.entries()) waiting.push({ object: value, chosen: !chosen && chosenNames.has(key.decodeText()) })
  }
  return reached
}

function clean(dict: PDFDict, stream: PDFStream | null): void {
  remove(dict, removedAnywhere)
  if (stream instanceof PDFRawStream) cleanPhoto(stream)
  cleanAction(dict)
  const signature = dict.lookup(PDFName.of('V'))
  if (signature instanceof PDFDict && signature.has(PDFName.of('ByteRange'))) remove(dict, ['V'])
  const notes = dict.lookup(PDFName.of('Annots'))
  if (notes instanceof PDFArray) cleanNotes(notes)
}

/** Links within the document and to the web stay; whatever else may happen at a click does not. */
function cleanAction(dict: PDFDict): void {
  const action = dict.lookup(PDFName.of('A'))
  if (!(action instanceof PDFDict)) return
  const does = nameAt(action, 'S')
  if (does === 'GoTo' || does === 'URI') remove(action, ['Next'])
  else if (does !== null) remove(dict, ['A'])
}

function cleanNotes(notes: PDFArray): void {
  for (let index = notes.size() - 1; index >= 0; index--) {
    const note = notes.lookup(index)
    if (!(note instanceof PDFDict)) continue
    const subtype = nameAt(note, 'Subtype')
    if (subtype !== null && carrying.has(subtype)) notes.remove(index)
    remove(note, ['M', 'NM'])
    if (subtype !== 'Widget') remove(note, ['T']) // the author of a note; in a form it is the name of the field
  }
}

function cleanPhoto(stream: PDFRawStream): void {
  const filter = stream.dict.lookup(PDFName.of('Filter'))
  const filters = filter instanceof PDFArray ? filter.asArray() : filter ? [filter] : []
  const called = filters.map(one => (one instanceof PDFName ? one.decodeText() : '')).join(' ')
  const packed = called === 'FlateDecode DCTDecode'
  if (called !== 'DCTDecode' && !packed) return
  const photo = pictureOnly(packed ? inflateSync(stream.contents, { maxOutputLength: 2 ** 28 }) : stream.contents)
  if (!photo) throw new Error('a photo in the PDF cannot be read')
  stream.updateContents(photo)
  if (!packed) return
  stream.dict.set(PDFName.of('Filter'), PDFName.of('DCTDecode'))
  remove(stream.dict, ['DecodeParms'])
}
