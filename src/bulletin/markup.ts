import type { Objection } from '../base/objection.ts'
import { cellsOf, isSeparator, printGrid } from './grid.ts'
import { type MarkupFault, markupWords } from './markup.words.ts'
import { joinRuns, printRuns, type Run, readRuns, singleSpaced } from './run.ts'

/**
 * The markup of an article's body, and nothing more than this:
 *
 * - paragraphs, with an empty line between them;
 * - headings `## 一、…`, `### （一）…`, `#### 1. …`, `##### （1）…`;
 * - a picture `![caption](file:<sha256>)` and a table `{{table plan:2021:city @2021-10-29}}`, each on its own line;
 * - a table of the article's own: rows `| 街道 | 户数 |`, one a line, with `|---|---|` after the head;
 * - figures `{{…}}` inside a text; a backslash makes the next mark plain.
 *
 * Everything else is text and is printed as it was typed; HTML too.
 */
export type Node = ParagraphNode | HeadingNode | PictureNode | TableNode | GridNode

export interface ParagraphNode {
  readonly kind: 'paragraph'
  readonly runs: readonly Run[]
  /** The line of the body on which the node begins, from 1. */
  readonly line: number
}

export interface HeadingNode {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3 | 4
  readonly runs: readonly Run[]
  readonly line: number
}

export interface PictureNode {
  readonly kind: 'picture'
  /** The sha256 of the file, 64 hexadecimal digits. */
  readonly file: string
  readonly caption: readonly Run[]
  readonly line: number
}

export interface TableNode {
  readonly kind: 'table'
  /** `plan:2021:city @2021-10-29`: what follows the word `table`. */
  readonly reference: string
  readonly line: number
}

/** A table that stands in the article itself. Each row has as many cells as the head; a cell may be empty. */
export interface GridNode {
  readonly kind: 'grid'
  readonly head: readonly (readonly Run[])[]
  readonly rows: readonly (readonly (readonly Run[])[])[]
  /** The line of the head; the first row stands two lines below. */
  readonly line: number
}

/** All the runs of a node: its text, its caption, its cells. */
export function runsOfNode(node: Node): readonly Run[] {
  switch (node.kind) {
    case 'paragraph':
    case 'heading':
      return node.runs
    case 'picture':
      return node.caption
    case 'table':
      return []
    case 'grid':
      return [node.head, ...node.rows].flat(2)
  }
}

/** An objection to a line of a body. Its place is `body:<line>`. */
export interface LineObjection extends Objection {
  readonly line: number
}

/** What could be read of a body, and all the objections to it in the order of its lines. */
export interface MarkupRead {
  readonly nodes: readonly Node[]
  readonly objections: readonly LineObjection[]
}

export function readMarkup(body: string): MarkupRead {
  const nodes: Node[] = []
  const objections: LineObjection[] = []
  let open: { line: number; lines: (readonly Run[])[] } | null = null
  const close = () => {
    if (open) nodes.push({ kind: 'paragraph', runs: joinRuns(open.lines), line: open.line })
    open = null
  }
  for (const { line, texts } of linesOf(body)) {
    objections.push(...texts.flatMap((text, i) => (unprintable.test(text) ? [objectionAt(line + i, 'unprintable-character')] : [])))
    const read = texts[0].startsWith('|') ? readGrid(texts, line) : readLine(texts[0], line)
    objections.push(...read.faults.map(fault => (typeof fault === 'string' ? objectionAt(line, fault) : objectionAt(...fault))))
    if (read.runs) {
      open ??= { line, lines: [] }
      open.lines.push(read.runs)
    } else {
      close()
      if (read.node) nodes.push(read.node)
    }
  }
  close()
  return { nodes, objections: [...objections, ...objectionsToLevels(nodes)].sort((a, b) => a.line - b.line) }
}

/** The lines of a body without the spaces around them; the rows of one grid are taken together. */
function linesOf(body: string): { readonly line: number; readonly texts: readonly [string, ...string[]] }[] {
  const groups: { line: number; texts: [string, ...string[]] }[] = []
  for (const [index, raw] of body.split(/\r\n|\r|\n/).entries()) {
    const text = raw.replaceAll('\t', ' ').trim()
    const before = groups.at(-1)
    if (before && text.startsWith('|') && before.texts[0].startsWith('|')) before.texts.push(text)
    else groups.push({ line: index + 1, texts: [text] })
  }
  return groups
}

/** Writes a body, each node on one line, a grid on one a row, with an empty line between. */
export const printMarkup = (nodes: readonly Node[]): string => nodes.map(printNode).join('\n\n')

function printNode(node: Node): string {
  if (node.kind === 'heading') return `${'#'.repeat(node.level + 1)} ${printRuns(node.runs)}`
  if (node.kind === 'picture') return `![${printRuns(node.caption)}](file:${node.file})`
  if (node.kind === 'table') return `{{table ${node.reference}}}`
  if (node.kind === 'grid') return printGrid(node)
  const text = printRuns(node.runs)
  return looksLikeBlock.test(text) ? `\\${text}` : text
}

/** Characters that no file format carries and no printer shows. */
export const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/u

// A line that begins so is meant as a block; a backslash before it says that it is not.
const looksLikeBlock = /^(#|!\[|[-*+>] |\||```|~~~)/
const pictureLine = /^!\[(.*)\]\(file:([0-9a-f]{64})\)$/u
const tableLine = /^\{\{\s*table(\s[^{}]*)?\}\}$/u

/** One line: either a whole block, or (with `runs`) a piece of a paragraph. An empty line is neither. */
interface LineRead {
  readonly node?: Node
  readonly runs?: readonly Run[]
  /** Of this line, or of another one. */
  readonly faults: readonly (MarkupFault | readonly [line: number, fault: MarkupFault])[]
}

function readLine(text: string, line: number): LineRead {
  if (text === '') return { faults: [] }
  if (text.startsWith('#')) return readHeading(text, line)
  if (text.startsWith('![')) return readPicture(text, line)
  if (looksLikeBlock.test(text)) return { faults: ['unknown-block'] }
  const table = tableLine.exec(text)
  return table ? readTable(singleSpaced(table[1] ?? ''), line) : readRuns(text, line)
}

function readHeading(text: string, line: number): LineRead {
  const [marks = ''] = /^#+/.exec(text) ?? []
  const level = marks.length - 1
  if (level !== 1 && level !== 2 && level !== 3 && level !== 4) return { faults: ['unknown-level'] }
  const { runs, faults } = readRuns(text.slice(marks.length).trim(), line)
  if (runs.length === 0 && faults.length === 0) return { faults: ['heading-empty'] }
  return { node: { kind: 'heading', level, runs, line }, faults }
}

function readPicture(text: string, line: number): LineRead {
  const [whole, words = '', file = ''] = pictureLine.exec(text) ?? []
  if (whole === undefined) return { faults: ['picture-unreadable'] }
  const { runs, faults } = readRuns(words.trim(), line)
  const missing: MarkupFault[] = runs.length === 0 && faults.length === 0 ? ['picture-without-caption'] : []
  return { node: { kind: 'picture', file, caption: runs, line }, faults: [...faults, ...missing] }
}

const readTable = (reference: string, line: number): LineRead =>
  reference === '' ? { faults: ['table-of-nothing'] } : { node: { kind: 'table', reference, line }, faults: [] }

/** The rows of one grid. What is wrong with a row is said at its line; rows that are too short get empty cells. */
function readGrid(texts: readonly string[], line: number): LineRead {
  const faults: (readonly [number, MarkupFault])[] = []
  const headed = isSeparator(texts[1] ?? '')
  if (!headed) faults.push([line, 'grid-without-head'])
  const rows = texts.flatMap((text, i) => {
    if (i === 1 && headed) return []
    const cells = cellsOf(text)
    if (cells === null) faults.push([line + i, 'grid-row-unclosed'])
    const read = (cells ?? []).map(cell => readRuns(cell, line + i))
    faults.push(...read.flatMap(cell => cell.faults).map(fault => [line + i, fault] as const))
    return [{ line: line + i, cells: read.map(({ runs }) => runs) }]
  })
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  if (width === 0) return { faults }
  const [head = 0] = rows.map(({ cells }) => cells.length)
  faults.push(...rows.filter(({ cells }) => cells.length !== head && cells.length > 0).map(row => [row.line, 'grid-uneven'] as const))
  const [first = [], ...others] = rows.map(({ cells }) => [...cells, ...Array.from({ length: width - cells.length }, () => [])])
  return { node: { kind: 'grid', head: first, rows: others, line }, faults }
}

/** A heading lies at most one level under the one before it. */
function objectionsToLevels(nodes: readonly Node[]): LineObjection[] {
  const headings = nodes.filter(node => node.kind === 'heading')
  const jumps = headings.filter((heading, index) => heading.level > (headings[index - 1]?.level ?? 0) + 1)
  return jumps.map(heading => objectionAt(heading.line, 'heading-level-jump'))
}

const objectionAt = (line: number, fault: MarkupFault): LineObjection => ({
  code: `bulletin.${fault}`,
  place: `body:${line}`,
  says: markupWords[fault],
  line,
})
