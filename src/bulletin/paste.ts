import { cellsOf, isSeparator } from './grid.ts'
import type { Node } from './markup.ts'
import { type PastedElement, type Piece, piecesOf, type RowsPiece, type TextPiece } from './pasted.ts'
import { gridFromRows } from './pasted-rows.ts'
import { isBroken, numberedLevel, tidyNumbering, tidyText } from './pasted-text.ts'

/** Pasted text as nodes of an article. The lines of the nodes are those of `printMarkup`. */
export interface Pasted {
  readonly nodes: readonly Node[]
  /** In their order; they stand in no node before their files are kept. */
  readonly pictures: readonly PastedPicture[]
}

export interface PastedPicture {
  /** How many nodes stand before it. */
  readonly after: number
  /** `inline` is a data: address and can be kept at once; `local` lies on the machine of who pasted, where no page may look. */
  readonly from: 'inline' | 'local' | 'web'
  readonly source: string
  readonly caption: string
}

export const nodesFromPasted = (tree: PastedElement): Pasted => nodesFromPieces(joined(piecesOf(tree)))

/** Plain text: from an e-mail, a PDF, a chat. An empty line ends a paragraph, and so does a line that was not broken. */
export const nodesFromText = (text: string): Pasted => nodesFromPieces(joined(piecesOfText(text)))

function piecesOfText(text: string): Piece[] {
  const pieces: Piece[] = []
  let begins = true
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const cells = cellsIn(raw)
    const rows = pieces.at(-1)
    const words = tidyText(raw.replace(/^\s*(?:[-*•·●■◆]|[\ue000-\uf8ff])\s+/, ''))
    if (cells !== null) {
      if (rows?.kind === 'rows' && !begins) pieces[pieces.length - 1] = { ...rows, rows: [...rows.rows, ...cells] }
      else pieces.push({ kind: 'rows', rows: cells, head: 1 })
    } else if (words !== '') {
      const indented = begins || /^(?:\u3000| {2,}|\t|\s*[-*•·●■◆]\s)/.test(raw)
      pieces.push({ kind: 'text', text: words, level: null, bold: false, indented, caption: false })
    }
    begins = words === '' && cells === null
  }
  return pieces
}

/** Cells between bars or tabs; none of a line that only parts the head from the rows. */
function cellsIn(line: string): RowsPiece['rows'] | null {
  const text = line.trim()
  if (isSeparator(text)) return []
  const cells = text.startsWith('|') ? cellsOf(text) : text.includes('\t') ? text.split('\t') : null
  return cells && [cells.map(cell => ({ text: tidyText(cell), columns: 1, rows: 1 }))]
}

/**
 * Joins the lines of one paragraph that came as several, as at the end of a page. Where paragraphs are set in, a line that is
 * not set in goes on; otherwise the one before must be long and unended.
 */
function joined(pieces: readonly Piece[]): Piece[] {
  const showsIndents = pieces.some(piece => piece.kind === 'text' && piece.indented)
  const whole: Piece[] = []
  for (const piece of pieces) {
    const before = whole.at(-1)
    if (showsIndents && before?.kind === 'text' && piece.kind === 'text' && goesOn(before, piece)) {
      whole[whole.length - 1] = { ...before, text: tidyText(`${before.text}\n${piece.text}`) }
    } else whole.push(piece)
  }
  return whole
}

const goesOn = (before: TextPiece, piece: TextPiece): boolean =>
  isBroken(before.text) &&
  headingOf(before) === null &&
  !piece.indented &&
  piece.level === null &&
  !piece.caption &&
  numberedLevel(piece.text) === null

function nodesFromPieces(pieces: readonly Piece[]): Pasted {
  const nodes: Node[] = []
  const pictures: PastedPicture[] = []
  let line = 1
  let level = 0
  const add = (node: Node) => {
    nodes.push(node)
    line += node.kind === 'grid' ? node.rows.length + 3 : 2
  }
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'picture') {
      const caption = captionAfter(pieces, index) ?? piece.alt
      pictures.push({ after: nodes.length, from: whereFrom(piece.source), source: piece.source, caption })
    } else if (piece.kind === 'rows') {
      const grid = gridFromRows(piece, line)
      if (grid) add(grid)
    } else if (captionAfter(pieces, index - 1) === null) {
      const heading = headingOf(piece)
      // No heading may lie two levels below the one before it.
      if (heading !== null) level = Math.min(heading, level + 1)
      const text = heading === null ? piece.text : tidyNumbering(piece.text)
      const runs = [{ kind: 'text' as const, text }]
      add(heading === null ? { kind: 'paragraph', runs, line } : { kind: 'heading', level: asLevel(level), runs, line })
    }
  }
  return { nodes, pictures }
}

const asLevel = (level: number): 1 | 2 | 3 | 4 => (level <= 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : 4)

/** Its number says the level of a heading; only where it has none does its style. A paragraph under a heading's style is one still. */
function headingOf({ text, level, bold }: TextPiece): number | null {
  if (text.length > 80 || text.includes('。')) return null
  if (level !== null) return numberedLevel(text) ?? level
  const alone = text.length <= 40 && !/[，；：？！…]$/.test(text)
  return bold || alone ? numberedLevel(text) : null
}

/** The words under the picture at this place, where there is one. */
function captionAfter(pieces: readonly Piece[], index: number): string | null {
  const [picture, words] = [pieces[index], pieces[index + 1]]
  if (picture?.kind !== 'picture' || words?.kind !== 'text' || words.text.length > 60 || words.level !== null) return null
  const marked = /^[（(]?\s*[图▲△↑]/.test(words.text)
  return marked || words.caption ? words.text.replace(/^[▲△↑]\s*/, '') : null
}

const whereFrom = (source: string): PastedPicture['from'] =>
  /^data:image\//i.test(source) ? 'inline' : /^https?:/i.test(source) ? 'web' : 'local'
