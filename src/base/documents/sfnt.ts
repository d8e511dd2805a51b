/**
 * Font files (.ttf, .otf, .ttc), read as far as the drawers need: what a face calls itself, which characters it has,
 * and a copy of it under another name. The table formats are those of the OpenType specification, §§ otff, name, cmap.
 */

/** One face of a font file. A .ttf or .otf has one, a .ttc several. */
export interface Face {
  /** Every name by which it calls itself (family, full, PostScript, typographic family), in every language it has. */
  readonly names: readonly string[]
  /** One bit a code point, U+0000 to U+10FFFF: set where the face has a glyph. 139 kB. */
  readonly covers: Uint8Array
}

interface Table {
  readonly tag: string
  readonly offset: number
  readonly length: number
}

const nameIds = { family: 1, style: 2, full: 4, postScript: 6, typographicFamily: 16 }

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const tagAt = (view: DataView, at: number): string => String.fromCharCode(...[0, 1, 2, 3].map(i => view.getUint8(at + i)))

/** Where the table directory of each face begins. */
function faceOffsets(view: DataView): number[] {
  if (tagAt(view, 0) !== 'ttcf') return [0]
  return Array.from({ length: view.getUint32(8) }, (_, i) => view.getUint32(12 + 4 * i))
}

function tablesAt(view: DataView, face: number): Table[] {
  return Array.from({ length: view.getUint16(face + 4) }, (_, i) => {
    const at = face + 12 + 16 * i
    const table = { tag: tagAt(view, at), offset: view.getUint32(at + 8), length: view.getUint32(at + 12) }
    // A file that was cut off while being copied may still tell its names: nobody must believe that it can be drawn with.
    if (table.offset + table.length > view.byteLength) throw new RangeError(`table '${table.tag}' of the font is cut off`)
    return table
  })
}

function tableNamed(tag: string, tables: readonly Table[]): Table {
  const found = tables.find(table => table.tag === tag)
  if (!found) throw new RangeError(`the font has no table '${tag}'`)
  return found
}

/** The names with these ids. Only the two Unicode platforms and Macintosh Roman are read: every font has one of them. */
function namesIn(view: DataView, { offset }: Table, ids: readonly number[]): string[] {
  const strings = offset + view.getUint16(offset + 4)
  const found = Array.from({ length: view.getUint16(offset + 2) }, (_, i) => {
    const at = offset + 6 + 12 * i
    const [platform, encoding] = [view.getUint16(at), view.getUint16(at + 2)]
    if (!ids.includes(view.getUint16(at + 6)) || (platform === 1 && encoding !== 0)) return ''
    const [length, start] = [view.getUint16(at + 8), strings + view.getUint16(at + 10)]
    const units = platform === 1 ? 1 : 2
    const codes = Array.from({ length: length / units }, (_, k) => (units === 1 ? view.getUint8(start + k) : view.getUint16(start + 2 * k)))
    return String.fromCharCode(...codes)
  })
  return [...new Set(found.filter(name => name !== ''))]
}

/** The subtable of `cmap` that shapers take: all of Unicode where there is one (format 12), else the basic plane (format 4). */
function coverageIn(view: DataView, { offset }: Table): Uint8Array {
  const subtables = Array.from({ length: view.getUint16(offset + 2) }, (_, i) => {
    const at = offset + 4 + 8 * i
    const start = offset + view.getUint32(at + 4)
    return { platform: view.getUint16(at), encoding: view.getUint16(at + 2), start, format: view.getUint16(start) }
  }).filter(({ platform, encoding }) => platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10)))
  const covers = new Uint8Array(0x110000 / 8)
  const mark = (code: number) => {
    covers[code >> 3] = (covers[code >> 3] ?? 0) | (1 << (code & 7))
  }
  const wide = subtables.find(({ format }) => format === 12)
  const narrow = subtables.find(({ format }) => format === 4)
  if (wide) markFormat12(view, wide.start, mark)
  else if (narrow) markFormat4(view, narrow.start, mark)
  else throw new RangeError('the font has no Unicode character map')
  return covers
}

function markFormat12(view: DataView, start: number, mark: (code: number) => void): void {
  for (let i = 0; i < view.getUint32(start + 12); i++) {
    const at = start + 16 + 12 * i
    const [first, last, glyph] = [view.getUint32(at), view.getUint32(at + 4), view.getUint32(at + 8)]
    for (let code = first; code <= Math.min(last, 0x10ffff); code++) if (glyph + code - first !== 0) mark(code)
  }
}

function markFormat4(view: DataView, start: number, mark: (code: number) => void): void {
  const doubled = view.getUint16(start + 6) // twice the number of segments: the byte length of each of the four arrays
  for (let i = 0; i < doubled; i += 2) {
    const last = view.getUint16(start + 14 + i)
    const first = view.getUint16(start + 16 + doubled + i)
    const delta = view.getUint16(start + 16 + 2 * doubled + i)
    const rangeAt = start + 16 + 3 * doubled + i
    const range = view.getUint16(rangeAt)
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const glyph = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - first))
      if (glyph !== 0 && (glyph + delta) % 0x10000 !== 0) mark(code)
    }
  }
}

/** The faces of a font file, in their order. Throws a RangeError on what is no font. */
export function readFaces(file: Uint8Array): Face[] {
  const view = viewOf(file)
  return faceOffsets(view).map(face => {
    const tables = tablesAt(view, face)
    return {
      names: namesIn(view, tableNamed('name', tables), Object.values(nameIds)),
      covers: coverageIn(view, tableNamed('cmap', tables)),
    }
  })
}

export const hasGlyph = (covers: Uint8Array, code: number): boolean => ((covers[code >> 3] ?? 0) & (1 << (code & 7))) !== 0

/**
 * The same face, alone in a file, called by another family name; its PostScript name stays.
 *
 * Typst looks fonts up by name and always sees the machine's own too. Under a name that nothing else bears, the given
 * file is the one that is drawn with, whatever lies on the machine. The copy lives in memory and is never written out.
 */
export function renamedFace(file: Uint8Array, index: number, family: string): Uint8Array {
  const view = viewOf(file)
  const face = faceOffsets(view)[index]
  if (face === undefined) throw new RangeError(`the font file has no face ${index}`)
  const tables = tablesAt(view, face)
  const [postScript] = namesIn(view, tableNamed('name', tables), [nameIds.postScript])
  const names = nameTable([
    [nameIds.family, family],
    [nameIds.style, 'Regular'],
    [nameIds.full, family],
    [nameIds.postScript, postScript ?? family],
  ])
  const contents = tables.map(({ tag, offset, length }) => ({
    tag,
    bytes: tag === 'name' ? names : file.subarray(offset, offset + length),
  }))
  return fontFile(view.getUint32(face), contents)
}

function nameTable(names: readonly (readonly [id: number, text: string])[]): Uint8Array {
  const strings = 6 + 12 * names.length
  const bytes = new Uint8Array(strings + 2 * names.reduce((sum, [, text]) => sum + text.length, 0))
  const view = viewOf(bytes)
  view.setUint16(2, names.length)
  view.setUint16(4, strings)
  let end = strings
  names.forEach(([id, text], i) => {
    // Platform 3, encoding 1, language 0x409: Windows, basic plane, English (US).
    const record = [3, 1, 0x409, id, 2 * text.length, end - strings]
    record.forEach((value, k) => {
      view.setUint16(6 + 12 * i + 2 * k, value)
    })
    for (const unit of text) {
      view.setUint16(end, unit.charCodeAt(0))
      end += 2
    }
  })
  return bytes
}

/** A font file of these tables. The checksums stay zero: they guard a file in transit, and nothing reads them here. */
function fontFile(version: number, tables: readonly { readonly tag: string; readonly bytes: Uint8Array }[]): Uint8Array {
  const aligned = (length: number) => (length + 3) & ~3
  const head = 12 + 16 * tables.length
  const file = new Uint8Array(head + tables.reduce((sum, { bytes }) => sum + aligned(bytes.length), 0))
  const view = viewOf(file)
  view.setUint32(0, version)
  view.setUint16(4, tables.length)
  let end = head
  tables.forEach(({ tag, bytes }, i) => {
    const at = 12 + 16 * i
    for (let k = 0; k < 4; k++) view.setUint8(at + k, tag.charCodeAt(k))
    view.setUint32(at + 8, end)
    view.setUint32(at + 12, bytes.length)
    file.set(bytes, end)
    end += aligned(bytes.length)
  })
  return file
}
