import type { Objection } from '../base/objection.ts'
import { type MarkupFault, markupWords } from './markup.words.ts'
import { joinRuns, printRuns, type Run, readRuns, singleSpaced } from './run.ts'

/**
 * The markup of an article's body, and nothing more than this:
 *
 * - paragraphs, with an empty line between them;
 * - headings `## 一、…`, `### （一）…`, `#### 1. …`, `##### （1）…`;
 * - a picture `![caption](file:<sha256>)` and a table `{{table plan:2021:city @2021-10-29}}`, each on its own line;
 * - figures `{{…}}` inside a text; a backslash makes the next mark plain.
 *
 * Everything else is text and is printed as it was typed; HTML too.
 */
export type Node = ParagraphNode | HeadingNode | PictureNode | TableNode

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
  for (const [index, raw] of body.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1
    const text = raw.replaceAll('\t', ' ').trim()
    const read = readLine(text, line)
    if (unprintable.test(text)) objections.push(objectionAt(line, 'unprintable-character'))
    objections.push(...read.faults.map(fault => objectionAt(line, fault)))
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

/** Writes a body, each node on one line with an empty line between: node n, from 1, stands on line 2n − 1. */
export const printMarkup = (nodes: readonly Node[]): string => nodes.map(printNode).join('\n\n')

function printNode(node: Node): string {
  if (node.kind === 'heading') return `${'#'.repeat(node.level + 1)} ${printRuns(node.runs)}`
  if (node.kind === 'picture') return `![${printRuns(node.caption)}](file:${node.file})`
  if (node.kind === 'table') return `{{table ${node.reference}}}`
  const text = printRuns(node.runs)
  return looksLikeBlock.test(text) ? `\\${text}` : text
}

/** Characters that no file format carries and no printer shows. */
export const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/u

// A line that begins so is meant as a block; a backslash before it says that it is not.
const looksLikeBlock = /^(#|!\[|[-*+>|] |```|~~~)/
const pictureLine = /^!\[(.*)\]\(file:([0-9a-f]{64})\)$/u
const tableLine = /^\{\{\s*table(\s[^{}]*)?\}\}$/u

/** One line: either a whole block, or (with `runs`) a piece of a paragraph. An empty line is neither. */
interface LineRead {
  readonly node?: Node
  readonly runs?: readonly Run[]
  readonly faults: readonly MarkupFault[]
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
