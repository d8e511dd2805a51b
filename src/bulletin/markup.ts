import type { Objection } from '../base/objection.ts'
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

export interface MarkupRead {
  readonly nodes: readonly Node[]
  readonly objections: readonly Objection[]
}

/** Reads a body; what could be read is given beside all the objections, each with its line as its place. */
export function readMarkup(body: string): MarkupRead {
  const nodes: Node[] = []
  const objections: Objection[] = []
  let open: { line: number; lines: Run[][] } | null = null
  const close = () => {
    if (open) nodes.push({ kind: 'paragraph', runs: joinRuns(open.lines), line: open.line })
    open = null
  }
  for (const [index, raw] of body.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1
    const text = raw.replaceAll('\t', ' ').trim()
    if (unprintable.test(text)) objections.push(hiddenCharacter(line))
    if (text === '') {
      close()
      continue
    }
    const block = readBlock(text, line)
    objections.push(...block.objections)
    if ('paragraph' in block) {
      open ??= { line, lines: [] }
      open.lines.push([...block.paragraph])
    } else {
      close()
      if (block.node) nodes.push(block.node)
    }
  }
  close()
  return { nodes, objections: [...objections, ...objectionsToLevels(nodes)].sort((a, b) => lineOf(a) - lineOf(b)) }
}

/** Writes a body, each node on one line and an empty line between: node n stands on line 2n − 1. */
export function printMarkup(nodes: readonly Node[]): string {
  return nodes.map(printNode).join('\n\n')
}

function printNode(node: Node): string {
  if (node.kind === 'heading') return `${'#'.repeat(node.level + 1)} ${printRuns(node.runs)}`
  if (node.kind === 'picture') return `![${printRuns(node.caption)}](file:${node.file})`
  if (node.kind === 'table') return `{{table ${node.reference}}}`
  const text = printRuns(node.runs)
  return looksLikeBlock.test(text) ? `\\${text}` : text
}

/** Characters that no file format carries and no printer shows. */
export const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/u

// A line that begins so is meant as a block; the backslash before it says that it is not.
const looksLikeBlock = /^(#|!\[|[-*+>|] |```|~~~)/
const picture = /^!\[(.*)\]\(file:([0-9a-f]{64})\)$/u
const table = /^\{\{\s*table(\s[^{}]*)?\}\}$/u

type BlockRead = ({ readonly node: Node | null } | { readonly paragraph: readonly Run[] }) & { readonly objections: readonly Objection[] }

function readBlock(text: string, line: number): BlockRead {
  const asTable = table.exec(text)
  if (asTable) return readTable(singleSpaced(asTable[1] ?? ''), line)
  const asHeading = /^(#+)(.*)$/u.exec(text)
  if (asHeading) return readHeading(asHeading[1]?.length ?? 0, asHeading[2] ?? '', line)
  if (text.startsWith('![')) return readPicture(text, line)
  if (looksLikeBlock.test(text)) return { node: null, objections: [unknownBlock(line)] }
  const { runs, objections } = readRuns(text, line)
  return { paragraph: runs, objections }
}

function readTable(reference: string, line: number): BlockRead {
  return reference === '' ? { node: null, objections: [tableOfNothing(line)] } : { node: { kind: 'table', reference, line }, objections: [] }
}

function readHeading(marks: number, rest: string, line: number): BlockRead {
  const level = marks - 1
  if (level !== 1 && level !== 2 && level !== 3 && level !== 4) return { node: null, objections: [unknownLevel(line)] }
  const { runs, objections } = readRuns(rest.trim(), line)
  if (runs.length === 0 && objections.length === 0) return { node: null, objections: [emptyHeading(line)] }
  return { node: { kind: 'heading', level, runs, line }, objections }
}

function readPicture(text: string, line: number): BlockRead {
  const found = picture.exec(text)
  if (!found) return { node: null, objections: [pictureUnreadable(line)] }
  const { runs, objections } = readRuns(found[1]?.trim() ?? '', line)
  const missing = runs.length === 0 && objections.length === 0 ? [withoutCaption(line)] : []
  return { node: { kind: 'picture', file: found[2] ?? '', caption: runs, line }, objections: [...objections, ...missing] }
}

/** A heading lies at most one level under the one before it. */
function objectionsToLevels(nodes: readonly Node[]): Objection[] {
  const objections: Objection[] = []
  let last = 0
  for (const node of nodes) {
    if (node.kind !== 'heading') continue
    if (node.level > last + 1) objections.push(levelJump(node.line, last, node.level))
    last = node.level
  }
  return objections
}

const lineOf = (objection: Objection): number => Number(objection.place?.replace('line ', ''))
