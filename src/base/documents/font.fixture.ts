/** Font files for tests: those of the program under the names of the customary ones, which nobody may hand on. */
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadFonts } from './fonts.adapter.ts'
import { renamedFace } from './sfnt.ts'

/** Where tests keep unpacked fonts from run to run. */
export const fontCache = join(tmpdir(), 'xinjiayuan-test-fonts')

/** A sound font file whose glyphs are those of LXGW WenKai and whose name is what is asked for. */
export async function fontCalled(family: string): Promise<Uint8Array> {
  const { roles } = await loadFonts({ cache: fontCache })
  return renamedFace(await readFile(roles.kai.path), 0, family)
}

/** Several font files as one collection (.ttc): every face keeps its own tables. */
export function collectionOf(files: readonly Uint8Array[]): Uint8Array {
  const head = 12 + 4 * files.length
  const bytes = new Uint8Array(head + files.reduce((sum, file) => sum + file.length, 0))
  const view = new DataView(bytes.buffer)
  bytes.set(new TextEncoder().encode('ttcf'))
  view.setUint32(4, 0x00010000)
  view.setUint32(8, files.length)
  let at = head
  for (const [i, file] of files.entries()) {
    bytes.set(file, at)
    view.setUint32(12 + 4 * i, at)
    // Tables are found from the beginning of the file: each moves by as much as its face does.
    for (let table = 0; table < view.getUint16(at + 4); table++) {
      const place = at + 12 + 16 * table + 8
      view.setUint32(place, view.getUint32(place) + at)
    }
    at += file.length
  }
  return bytes
}
