/**
 * The document's plain text, in the order in which a person reads it.
 *
 * This is what every drawer must show, no more and no less: the tests compare .docx, .pdf and .html with it, and two
 * editions that read alike have the same text whatever paper they are drawn on.
 */
import { type Block, type ColophonLine, type DocumentTree, type DrawnTable, type Masthead, tableOfGrid } from '../document.ts'

// Half a surrogate pair, noncharacters and control characters: no XML may carry them, so no drawer shows them.
const notText = /[\p{Cs}\p{Noncharacter_Code_Point}]|(?![\t\n])\p{Cc}/gu

/** The text as it can be drawn: without the characters that no file format can carry, every line end a `\n`. */
export const drawable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(notText, '')

/** A line of the colophon as printed: the colon is the drawers', the label and the full stop are the tree's. */
export const colophonText = (line: ColophonLine): string => `${line.label}：${line.text}`

/** One line a paragraph, a cell, a line of the masthead. Ends without a line end. */
export function textOf(tree: DocumentTree): string {
  const lines = [...mastheadLines(tree.masthead), ...tree.contents, ...tree.blocks.flatMap(blockLines), ...tree.colophon.map(colophonText)]
  return lines.map(drawable).join('\n')
}

/** A document without a topic and a name, a table alone, has no masthead. */
function mastheadLines({ mark, topic, name, number, note, issuer, day }: Masthead): string[] {
  if (topic + name === '') return []
  return [mark, topic, name, number, note, issuer, day].filter(line => line !== null)
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
      return block.lines
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'picture':
      return block.caption === '' ? [] : [block.caption]
    case 'table':
      return tableLines(block)
    case 'grid':
      return tableLines(tableOfGrid(block))
  }
}

function tableLines({ title, note, head, rows, total, footnotes }: DrawnTable): string[] {
  const cells = [...head, ...rows, ...(total ? [total] : [])].flat()
  return [...[title, note].filter(line => line !== null), ...cells.map(cell => cell.text), ...footnotes]
}
