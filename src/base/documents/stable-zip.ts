/**
 * Office files whose bytes depend on their content alone.
 *
 * A .docx or .xlsx is a zip of XML. The libraries that write them put in the hour, the time zone, the order in which
 * promises happened to end and counters that rise as long as the process lives. Here the zip is written again: entries
 * sorted, one fixed time, numbers dealt anew, the day of signature for every date. Signed files can then be hashed,
 * and drawing an old issue again gives the file that was sent out.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Day } from '../day.ts'

/** What to change in the library's own parts: path in the package → its XML as it should be. */
export type Changes = Readonly<Record<string, (xml: string) => string>>

/** The same package with stable bytes. `day` becomes its time of creation and change. Throws on what is no zip. */
export function stableOffice(bytes: Uint8Array, day: Day, changes: Changes = {}): Uint8Array {
  const files = new Map<string, Uint8Array>(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/')))
  for (const [path, change] of Object.entries(changes)) edit(files, path, change)
  dealRelationshipsAnew(files)
  for (const [path, bytes] of files) {
    if (path === 'docProps/core.xml') edit(files, path, xml => dated(xml, day))
    else if (path.endsWith('.xml')) files.set(path, dealBookmarksAnew(dealDrawingsAnew(bytes)))
  }
  return stableZip(files)
}

/** Sorted entries, the list of content types first as office programs expect, every entry at the same time. */
export function stableZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const first = '[Content_Types].xml'
  const paths = [...files.keys()].sort((a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1))
  // The zip format keeps a wall clock without a zone, and fflate reads it off the local fields of a date: a date made of
  // local fields gives the same bytes in every zone. Noon, because some zones have days that lack a midnight.
  const mtime = new Date(1980, 0, 1, 12, 0, 0)
  return zipSync(Object.fromEntries(paths.map(path => [path, files.get(path)!])), { mtime, level: 9 })
}

function edit(files: Map<string, Uint8Array>, path: string, change: (xml: string) => string) {
  const bytes = files.get(path)
  if (bytes) files.set(path, strToU8(change(strFromU8(bytes))))
}

/** Noon in Beijing, so that the date reads the same from California to New Zealand. */
const dated = (xml: string, day: Day): string =>
  xml.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, (_, open: string) => `${open}${day}T04:00:00Z`)

/** Only inside tags: text that looks like an attribute is the author's and stays. */
const inTags = (xml: string, change: (tag: string) => string): string => xml.replace(/<[^>]+>/g, change)

/** Relationship ids may be random: number them in their order, in the list and in the part that speaks of them. */
function dealRelationshipsAnew(files: Map<string, Uint8Array>) {
  for (const path of [...files.keys()].filter(path => path.endsWith('.rels'))) {
    const fresh = new Map<string, string>()
    edit(files, path, xml =>
      inTags(xml, tag =>
        tag.replace(/\bId="([^"]*)"/, (_, id: string) => {
          fresh.set(id, `rId${fresh.size + 1}`)
          return `Id="${fresh.get(id)}"`
        }),
      ),
    )
    const part = path.replace('_rels/', '').replace(/\.rels$/, '')
    edit(files, part, xml =>
      inTags(xml, tag => tag.replace(/\b(r:\w+)="([^"]*)"/g, (_, name: string, id: string) => `${name}="${fresh.get(id) ?? id}"`)),
    )
  }
}

/** Pictures are counted through the life of the process: count them through the part. */
function dealDrawingsAnew(bytes: Uint8Array): Uint8Array {
  let drawn = 0
  return strToU8(strFromU8(bytes).replace(/(<wp:docPr id=")\d+"/g, (_, open: string) => `${open}${++drawn}"`))
}

/** So are bookmarks; the end of one has the number of its beginning. */
function dealBookmarksAnew(bytes: Uint8Array): Uint8Array {
  const fresh = new Map<string, number>()
  const dealt = (id: string): number => {
    const known = fresh.get(id) ?? fresh.size + 1
    fresh.set(id, known)
    return known
  }
  return strToU8(
    inTags(strFromU8(bytes), tag =>
      /^<w:bookmark(?:Start|End)\b/.test(tag) ? tag.replace(/ w:id="([^"]*)"/, (_, id: string) => ` w:id="${dealt(id)}"`) : tag,
    ),
  )
}
