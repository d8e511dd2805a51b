import { tidyText } from './pasted-text.ts'

/**
 * What a word processor puts on the clipboard, as the browser read it: only what is looked at here. Word and WPS write
 * every span with its fonts, lists as paragraphs with a hidden mark, and things that are shown to nobody; what is left
 * after this file is paragraphs, tables and pictures in their order.
 */
export interface PastedElement {
  /** In small letters: `p`, `o:p`. */
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (PastedElement | string)[]
}

export type Piece = TextPiece | PicturePiece | RowsPiece

export interface TextPiece {
  readonly kind: 'text'
  readonly text: string
  /** As its tag or its style says, 1 to 4; null where neither calls it a heading. */
  readonly level: number | null
  readonly bold: boolean
  /** The first line is set in: here a paragraph begins. */
  readonly indented: boolean
  /** Called a caption, or set in the middle of the line. */
  readonly caption: boolean
}

export interface PicturePiece {
  readonly kind: 'picture'
  readonly source: string
  readonly alt: string
}

export interface RowsPiece {
  readonly kind: 'rows'
  readonly rows: readonly (readonly PastedCell[])[]
  /** How many of them are the head, as far as the table says so. */
  readonly head: number
}

export interface PastedCell {
  readonly text: string
  readonly columns: number
  readonly rows: number
}

export function piecesOf(tree: PastedElement): Piece[] {
  const pieces: Piece[] = []
  walkBlock(tree, plain, '', pieces)
  return pieces
}

type Look = Omit<TextPiece, 'kind' | 'text'>
const plain: Look = { level: null, bold: false, indented: false, caption: false }

const blocks = new Set(
  'html body div p h1 h2 h3 h4 h5 h6 ul ol li table blockquote section article header footer main center pre dl dt dd figure figcaption'.split(
    ' ',
  ),
)
const unseen = /^(?:head|title|style|script|meta|link|xml|template|del|o:p|v:.*|w:.*|st1:.*)$/
const unseenClass = /\bmsocom(?:txt|anchor|list|off)/i
const lineBreak = '\u2028'

/** Text that has been met in a block and is not yet a piece. */
interface Line {
  text: string
  plain: number // characters that are not bold
}

function walkBlock(element: PastedElement, inherited: Look, mark: string, pieces: Piece[]): void {
  if (isUnseen(element)) return
  if (element.tag === 'table') {
    walkTable(element, pieces)
    return
  }
  const look = lookOf(element, inherited)
  let line: Line = { text: mark, plain: 0 }
  const close = () => {
    pieces.push(...piecesOfLine(line, look))
    line = { text: '', plain: 0 }
  }
  let item = Number(element.attributes.start ?? 1)
  const visit = (children: PastedElement['children'], bold: boolean) => {
    for (const child of children) {
      if (typeof child === 'string') addText(line, child, bold)
      else if (isUnseen(child)) continue
      else if (blocks.has(child.tag)) {
        close()
        const ordered = element.tag === 'ol' && child.tag === 'li'
        walkBlock(child, { ...look, bold: bold || look.bold }, ordered ? `${item++}. ` : '', pieces)
      } else if (child.tag === 'br') line.text += lineBreak
      else if (child.tag === 'img') {
        close()
        const { src = '', alt = '' } = child.attributes
        pieces.push({ kind: 'picture', source: src, alt: tidyText(alt) })
      } else if (styleOf(child)['mso-list'] === 'ignore') line.text += listMark(textOf(child))
      else visit(child.children, bold || isBold(child))
    }
  }
  visit(element.children, look.bold)
  close()
}

function addText(line: Line, text: string, bold: boolean): void {
  line.text += text
  if (!bold) line.plain += tidyText(text).length
}

function piecesOfLine({ text, plain }: Line, look: Look): TextPiece[] {
  return text.split(lineBreak).flatMap((raw, i) => {
    const tidy = tidyText(raw)
    if (tidy === '') return []
    return [
      {
        kind: 'text',
        text: tidy,
        ...look,
        bold: plain === 0,
        indented: i > 0 || look.indented || /^[\r\n\t ]*[\u3000\u00a0]{2}/.test(raw),
      },
    ]
  })
}

/** The number that a list prints is text; its dots and squares are not. */
function listMark(text: string): string {
  const mark = tidyText(text)
  if (!/^[（(]?(?:\d+|[一二三四五六七八九十百]+)(?:[)）.．、]+)?$/.test(mark)) return ''
  return /^\d+[.．]$/.test(mark) ? `${mark} ` : mark
}

function lookOf({ tag, attributes, ...element }: PastedElement, inherited: Look): Look {
  const style = styleOf({ tag, attributes, ...element })
  const named = attributes.class ?? ''
  const indent = `${style['text-indent'] ?? ''} ${style['mso-char-indent-count'] ?? ''}`
  return {
    level: levelOf(tag, named, style) ?? inherited.level,
    bold: inherited.bold || isBold({ tag, attributes, ...element }),
    indented: inherited.indented || /(?:^|\s)0*\.?[1-9]/.test(indent),
    caption: /caption|题注|图注/i.test(named) || tag === 'figcaption' || (style['text-align'] ?? attributes.align) === 'center',
  }
}

// By tag, by the outline level that Word writes beside its own styles, or by the style's name, ours among them.
function levelOf(tag: string, named: string, style: Style): number | null {
  const [, digit] =
    /^h([1-6])$/.exec(tag) ??
    /^([1-9])$/.exec(style['mso-outline-level'] ?? '') ??
    /(?:^|\s)(?:mso)?(?:heading|标题|level)[\s_-]?([1-9])(?:$|\s)/i.exec(named) ??
    []
  return digit === undefined ? null : Math.min(4, Number(digit))
}

function isBold(element: PastedElement): boolean {
  if (element.tag === 'b' || element.tag === 'strong' || /^h[1-6]$/.test(element.tag)) return true
  const weight = styleOf(element)['font-weight']
  return weight !== undefined && (weight === 'bold' || weight === 'bolder' || Number(weight) >= 600)
}

function isUnseen(element: PastedElement): boolean {
  if (unseen.test(element.tag) || unseenClass.test(element.attributes.class ?? '')) return true
  const style = styleOf(element)
  return style.display === 'none' || style['mso-hide'] === 'all' || /^comment/.test(style['mso-element'] ?? '')
}

type Style = Readonly<Record<string, string>>

function styleOf({ attributes }: PastedElement): Style {
  const entries = (attributes.style ?? '').split(';').map(one => {
    const at = one.indexOf(':')
    return [
      one.slice(0, Math.max(at, 0)).trim().toLowerCase(),
      one
        .slice(at + 1)
        .trim()
        .toLowerCase(),
    ] as const
  })
  return Object.fromEntries(entries)
}

function textOf(element: PastedElement): string {
  if (isUnseen(element)) return ''
  if (element.tag === 'br') return '\n'
  return element.children.map(child => (typeof child === 'string' ? child : textOf(child))).join('')
}

/** A table of one cell only frames what stands in it. */
function walkTable(table: PastedElement, pieces: Piece[]): void {
  const rows = rowsIn(table)
  const [only, ...others] = rows.flatMap(({ row }) => cellsIn(row))
  if (only && others.length === 0) {
    walkBlock({ ...only, tag: 'div' }, plain, '', pieces)
    return
  }
  const read = rows.map(({ row }) => cellsIn(row).map(cellOf))
  if (read.length > 0) pieces.push({ kind: 'rows', rows: read, head: rows.filter(({ head }) => head).length })
}

function rowsIn(element: PastedElement, head = false): { row: PastedElement; head: boolean }[] {
  return elementsIn(element).flatMap(child => {
    if (child.tag === 'tr') return [{ row: child, head: head || cellsIn(child).every(({ tag }) => tag === 'th') }]
    return /^(?:thead|tbody|tfoot)$/.test(child.tag) ? rowsIn(child, child.tag === 'thead') : []
  })
}

const elementsIn = (element: PastedElement): PastedElement[] => element.children.filter(child => typeof child !== 'string')
const cellsIn = (row: PastedElement): PastedElement[] => elementsIn(row).filter(({ tag }) => tag === 'td' || tag === 'th')

const cellOf = (cell: PastedElement): PastedCell => ({
  text: tidyText(textOf(cell)),
  columns: spanOf(cell.attributes.colspan),
  rows: spanOf(cell.attributes.rowspan),
})

const spanOf = (said = '1'): number => Math.min(100, Math.max(1, Number.parseInt(said, 10) || 1))
