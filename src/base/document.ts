import type { Day } from './day.ts'

/**
 * The document tree: what is printed, before anybody draws it.
 *
 * One tree goes to four drawers (.docx, .pdf, .xlsx, .html), which add paper, fonts and margins and never a word:
 * the text of all four is the same. The tree is plain JSON, so a signed issue keeps it and hashes it.
 * Text is text: nothing in it is markup for any drawer.
 */
export interface DocumentTree {
  readonly title: string // for the file's metadata, never printed by itself
  readonly day: Day // the day of signature: the only time that a file may carry
  readonly masthead: Masthead
  /** The titles of the articles (本期要目), in order. */
  readonly contents: readonly string[]
  readonly blocks: readonly Block[]
  readonly colophon: readonly ColophonLine[]
  /** The address of the page on which each number of a signed issue explains itself; the HTML edition links to it. */
  readonly figuresAt?: string
}

export interface Masthead {
  readonly topic: string // 梅州市城镇老旧小区改造工作
  readonly name: string // 简报: drawn wide
  readonly number: string // （2021年第10期 总第17期）
  readonly issuer: string // 梅州市住房和城乡建设局
  readonly day: string // 2021年10月29日
  /** 更正, 送审稿 or nothing: printed above the name. */
  readonly mark: string | null
  /** Under the number: what this edition replaces. */
  readonly note: string | null
}

export type Block = TitleBlock | HeadingBlock | ParagraphBlock | PictureBlock | TableBlock | GridBlock

/** From one character to before another. */
export interface Span {
  readonly from: number
  readonly to: number
}

/**
 * Where a block of a proof comes from, so that it is known again when the file comes back edited. Nobody sees it: the Word
 * edition carries it as a bookmark, the others leave it out. What is signed has none.
 */
export interface Anchored {
  /** `xjy_a1_l5`: letters, digits and `_`, at most 40. */
  readonly anchor?: string
  /** Pieces of the text with anchors of their own: the numbers that are bound. */
  readonly marks?: readonly Mark[]
  /** Of what is signed: where the bound numbers stand in the text. */
  readonly numbers?: readonly Span[]
}

export interface Mark extends Span {
  readonly name: string
}

/** The title of an article, one entry a printed line: the editor chooses where it breaks. */
export interface TitleBlock extends Anchored {
  readonly kind: 'title'
  readonly lines: readonly string[]
}

/** 一、 is level 1 (黑体), （一） level 2 (楷体), 1. level 3 and （1） level 4 (仿宋). The number is part of the text. */
export interface HeadingBlock extends Anchored {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3 | 4
  readonly text: string
}

export interface ParagraphBlock extends Anchored {
  readonly kind: 'paragraph'
  readonly text: string
}

/** A picture by the hash of its file. Size in pixels. */
export interface PictureBlock extends Anchored {
  readonly kind: 'picture'
  readonly file: string
  readonly type: 'image/jpeg' | 'image/png'
  readonly width: number
  readonly height: number
  readonly caption: string
}

export interface TableBlock extends Anchored {
  readonly kind: 'table'
  readonly title: string
  /** Above the table, right: 截至2021年10月29日. */
  readonly note: string | null
  /** Widths in parts of the whole, one a column. */
  readonly widths: readonly number[]
  readonly head: readonly (readonly HeadCell[])[]
  readonly rows: readonly (readonly Cell[])[]
  /** The last row, kept together with the one before it. */
  readonly total: readonly Cell[] | null
  readonly footnotes: readonly string[]
}

/** A table that stands in the text without a title, a note or a total: only a head of one row, and rows. */
export interface GridBlock extends Anchored {
  readonly kind: 'grid'
  readonly widths: readonly number[]
  readonly head: readonly HeadCell[]
  readonly rows: readonly (readonly Cell[])[]
}

/** What the drawers draw of both kinds of table. */
export type DrawnTable = Omit<TableBlock, 'kind' | 'title'> & { readonly title: string | null }

export const tableOfGrid = ({ anchor, widths, head, rows }: GridBlock): DrawnTable => ({
  ...(anchor !== undefined && { anchor }),
  title: null,
  note: null,
  widths,
  head: [head],
  rows,
  total: null,
  footnotes: [],
})

/** A head cell; cells hidden under a span of another are left out, as in HTML. */
export interface HeadCell extends Pick<Anchored, 'marks' | 'numbers'> {
  readonly text: string
  readonly columns: number
  readonly rows: number
}

export interface Cell extends Pick<Anchored, 'marks' | 'numbers'> {
  readonly text: string
  /** Present where the cell is a number: a spreadsheet keeps it as one. `/` has none. */
  readonly number?: number
  readonly align: 'left' | 'centre' | 'right'
  /** How many columns the cell takes; 1 where absent. */
  readonly columns?: number
}

/** 报送：…。 */
export interface ColophonLine {
  readonly label: string
  readonly text: string
}

/** One document in its four forms. */
export interface Drawn {
  readonly docx: Uint8Array
  readonly pdf: Uint8Array
  readonly xlsx: Uint8Array
  readonly html: Uint8Array
}
