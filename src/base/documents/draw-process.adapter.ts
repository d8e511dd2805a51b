/**
 * The drawing process: what `draw.adapter.ts` starts. It draws what it is sent, one document after the other, and ends
 * when the channel to its parent closes, for whatever reason: it never outlives the program that started it.
 */
import type { DocumentTree, Drawn } from '../document.ts'
import { drawDocx } from './docx.adapter.ts'
import type { DrawAnswer, Drawings, DrawOptions, DrawRequest } from './draw.adapter.ts'
import type { FontSet } from './font-roles.ts'
import { loadFonts } from './fonts.adapter.ts'
import { drawHtml } from './html.ts'
import { drawPages, drawPdf } from './pdf.adapter.ts'
import { drawXlsx } from './xlsx.adapter.ts'

const loaded = new Map<string, Promise<FontSet>>()

function fontsFor(options: DrawOptions): Promise<FontSet> {
  const key = JSON.stringify([options.folder, options.cache])
  const known = loaded.get(key) ?? loadFonts(options)
  loaded.set(key, known)
  return known
}

async function draw({ wanted, tree, pictures, options }: DrawRequest): Promise<Drawings[keyof Drawings]> {
  const fonts = await fontsFor(options)
  if (wanted === 'pages') return drawPages(tree, pictures, fonts)
  if (wanted !== 'files') return drawers[wanted](tree, pictures, fonts)
  return {
    html: await drawers.html(tree, pictures, fonts),
    pdf: await drawers.pdf(tree, pictures, fonts),
    docx: await drawers.docx(tree, pictures, fonts),
    xlsx: await drawers.xlsx(tree, pictures, fonts),
  }
}

type DrawOne = (tree: DocumentTree, pictures: ReadonlyMap<string, Uint8Array>, fonts: FontSet) => Promise<Uint8Array>

const drawers: Readonly<Record<keyof Drawn, DrawOne>> = {
  html: async (tree, pictures) => new TextEncoder().encode(drawHtml(tree, hash => addressOf(tree, pictures, hash))),
  pdf: drawPdf,
  docx: drawDocx,
  xlsx: drawXlsx,
}

/** The picture as an address that needs no network. */
function addressOf(tree: DocumentTree, pictures: ReadonlyMap<string, Uint8Array>, hash: string): string {
  const block = tree.blocks.find(one => one.kind === 'picture' && one.file === hash)
  const bytes = pictures.get(hash)
  if (block?.kind !== 'picture' || !bytes) throw new Error(`The picture ${hash} is not among the files given.`)
  return `data:${block.type};base64,${Buffer.from(bytes).toString('base64')}`
}

const answer = (message: DrawAnswer): void => {
  process.send?.(message)
}

// One after the other: two documents at once would take twice the memory and no less time.
let last: Promise<void> = Promise.resolve()
process.on('message', (request: DrawRequest) => {
  last = last.then(async () => {
    try {
      answer({ id: request.id, drawn: await draw(request) })
    } catch (error) {
      answer({ id: request.id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  })
})
// Ctrl-C reaches every process of the terminal; when to end is the parent's to say, after what it is drawing is kept.
process.on('SIGINT', () => {})
process.on('disconnect', () => process.exit(0))
