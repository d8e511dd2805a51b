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

export type Block = TitleBlock | HeadingBlock | ParagraphBlock | PictureBlock | TableBlock

/** The title of an article, one entry a printed line: the editor chooses where it breaks. */
export interface TitleBlock {
  readonly kind: 'title'
  readonly lines: readonly string[]
}

/** 一、 is level 1 (黑体), （一） level 2 (楷体), 1. level 3 and （1） level 4 (仿宋). The number is part of the text. */
export interface HeadingBlock {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3 | 4
  readonly text: string
}

export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly text: string
}

/** A picture by the hash of its file. Size in pixels. */
export interface PictureBlock {
  readonly kind: 'picture'
  readonly file: string
  readonly type: 'image/jpeg' | 'image/png'
  readonly width: number
  readonly height: number
  readonly caption: string
}

export interface TableBlock {
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

/** A head cell; cells hidden under a span of another are left out, as in HTML. */
export interface HeadCell {
  readonly text: string
  readonly columns: number
  readonly rows: number
}

export interface Cell {
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
