/**
 * The pages of a document as pictures, for showing beside the text while it is written.
 *
 * The PDF drawer's compiler gives all pages as one SVG: on its second level stand, for each page, a white ground and a
 * group that is moved down by the pages before it; after them the definitions (glyphs, clippings) that the pages use.
 * Here it is cut into one SVG a page, each with what it uses, so that a page that has not changed need not be sent again.
 */
export function svgPages(svg: string): string[] {
  const [head = '', ...lines] = svg.split('\n')
  const width = numberIn(head, /width="([\d.]+)pt"/)
  const grounds = lines.flatMap((line, index) => (line.startsWith(ground) ? [index] : []))
  if (grounds.length === 0) throw new Error('No page was found in the SVG: the compiler writes it otherwise than it did.')
  const firstDefinition = lines.findIndex(line => line.startsWith('    <defs'))
  const end = firstDefinition < 0 ? lines.length - 1 : firstDefinition
  const height = numberIn(head, /height="([\d.]+)pt"/) / grounds.length
  const known = definitionsIn(lines.slice(end))
  return grounds.map((from, index) => {
    const drawn = lines.slice(from, grounds[index + 1] ?? end).map(line => line.trim())
    // The ground is not moved with its page by the compiler; both are put at the top here.
    const body = drawn.map((line, at) => (at === 1 ? line.replace(/^<g transform="matrix\(1 0 0 1 0 [\d.]+\)">/, '<g>') : line)).join('')
    return shorter(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt">${body}<defs>${usedIn(body, known)}</defs></svg>`,
    )
  })
}

const ground = '    <path class="typst-shape" fill="#ffffff"'

function numberIn(text: string, pattern: RegExp): number {
  const [, found] = pattern.exec(text) ?? []
  if (found === undefined) throw new Error('The size of the SVG was not found: the compiler writes it otherwise than it did.')
  return Number(found)
}

/** The definitions by their ids: each begins on the third level and ends where its indentation comes back. */
function definitionsIn(lines: readonly string[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>()
  let open: { readonly id: string; readonly lines: string[] } | null = null
  for (const line of lines) {
    const [, id] = /^ {8}<\w+ [^>]*?\bid="([^"]+)"/.exec(line) ?? []
    if (id !== undefined) open = { id, lines: [] }
    open?.lines.push(line.trim())
    const closed = /^ {8}<\//.test(line) || (id !== undefined && line.endsWith('/>'))
    if (open && closed) {
      known.set(open.id, open.lines.join(''))
      open = null
    }
  }
  return known
}

const references = /(?:xlink:href="#|url\(#)([^")]+)/g

/** What a page uses, and what that uses. */
function usedIn(body: string, known: ReadonlyMap<string, string>): string {
  const used = new Map<string, string>()
  const look = (text: string) => {
    for (const [, id = ''] of text.matchAll(references)) {
      const definition = known.get(id)
      if (definition === undefined || used.has(id)) continue
      used.set(id, definition)
      look(definition)
    }
  }
  look(body)
  return [...used.values()].join('')
}

/** Names and numbers as short as they may be: half the size, and nobody sees a ten-thousandth of a point. */
function shorter(svg: string): string {
  const names = new Map<string, string>()
  for (const [, id = ''] of svg.matchAll(/ id="([^"]+)"/g)) names.set(id, `d${names.size.toString(36)}`)
  const renamed = svg.replace(/( id="|xlink:href="#|url\(#)([^")]+)/g, (_, before: string, id: string) => before + (names.get(id) ?? id))
  return renamed.replace(/ class="typst-\w+"/g, '').replace(/-?\d+\.\d{4,}/g, number => String(Number(Number(number).toFixed(3))))
}
