import { narrowed } from './number-in-text.ts'

/**
 * The text of a print, as a program got it out of a file: plain or Markdown, with the damage that this does — paragraphs
 * broken where a page ended, spaces around digits, half-width brackets.
 */
export type PrintPiece = PrintSentence | PrintRow | PrintRecipients

export interface PrintSentence {
  readonly kind: 'sentence'
  /** The line of the file on which it begins, from 1. */
  readonly line: number
  readonly text: string
}

/** A row of a table. */
export interface PrintRow {
  readonly kind: 'row'
  readonly line: number
  readonly cells: readonly string[]
}

/** 报送：…。 */
export interface PrintRecipients {
  readonly kind: 'recipients'
  readonly line: number
  readonly label: string
  readonly text: string
}

export function readPrint(text: string): PrintPiece[] {
  const pieces: PrintPiece[] = []
  let open = null as Paragraph | null // so that the loop is not thought to begin with null alone
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const said = withoutMarks(raw)
    if (said === '') continue
    const block = blockOf(said, index + 1)
    const more: Paragraph | null = open !== null && block === null && goesOn(open.text) ? joined(open, said) : null
    if (open && !more) pieces.push(...sentencesOf(open.text, open.line))
    if (block) pieces.push(...block)
    open = block ? null : (more ?? { line: index + 1, text: said })
  }
  return open ? [...pieces, ...sentencesOf(open.text, open.line)] : pieces
}

interface Paragraph {
  readonly line: number
  readonly text: string
}

const joined = ({ line, text }: Paragraph, more: string): Paragraph => ({ line, text: text + more })

/** Without what Markdown adds: `#` of headings, `-` of lists, `**`. */
const withoutMarks = (line: string) =>
  line
    .trim()
    .replace(/^(?:#{1,6}|[-*+>])\s+/, '')
    .replace(/\*\*/g, '')

/** A row of a table, a line of the colophon; null for what is text. */
function blockOf(said: string, line: number): PrintPiece[] | null {
  if (said.startsWith('|')) return rowOf(said, line)
  const [, label = '', whom = ''] = /^(报送|发送|抄送)\s*[：:]\s*(.+)$/.exec(said) ?? []
  return label === '' ? null : [{ kind: 'recipients', line, label, text: evened(whom) }]
}

/** A long line that ends in no mark was broken by the end of a page; titles are short. */
const goesOn = (before: string): boolean => [...before].length >= 40 && !/[。！？；：”）…]$/.test(before)

function rowOf(said: string, line: number): PrintRow[] {
  const cells = said
    .replace(/^\||\|$/g, '')
    .split('|')
    .map(evened)
  return cells.every(cell => /^:?-*:?$/.test(cell)) ? [] : [{ kind: 'row', line, cells }]
}

/** Spaces gone, brackets and digits as the office prints them: what is left is what people read. */
export const evened = (text: string): string =>
  narrowed(text).replace(/\s+/g, '').replaceAll('(', '（').replaceAll(')', '）').replaceAll('[', '〔').replaceAll(']', '〕')

/** The sentences of a paragraph, evened. */
export const sentencesOf = (text: string, line: number): PrintSentence[] =>
  evened(text)
    .split(/(?<=[。！？；][”’）]?)(?![”’）])/)
    .filter(sentence => sentence !== '')
    .map(sentence => ({ kind: 'sentence', line, text: sentence }))
