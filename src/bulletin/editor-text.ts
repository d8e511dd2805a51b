import { type GridNode, type HeadingNode, type Node, readMarkup } from './markup.ts'
import type { Run } from './run.ts'

/**
 * The text of an article as the editor of the page holds it: the same nodes as `markup.ts` knows, in the editor's own
 * tree. What is kept is always the markup; this tree lives in the page only.
 */
export interface EditorNode {
  readonly type: string
  readonly attrs?: Record<string, unknown> | undefined
  readonly content?: EditorNode[]
  readonly text?: string
}

/** What the editor shows of a body. */
export const editorTextOf = (nodes: readonly Node[]): EditorNode => {
  const blocks = nodes.map(blockOf)
  return { type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] }
}

function blockOf(node: Node): EditorNode {
  if (node.kind === 'heading') return { type: 'heading', attrs: { level: node.level }, content: inlinesOf(node.runs) }
  if (node.kind === 'picture') return { type: 'picture', attrs: { file: node.file }, content: inlinesOf(node.caption) }
  if (node.kind === 'table') return { type: 'monthTable', attrs: { reference: node.reference } }
  if (node.kind === 'grid')
    return { type: 'table', content: [rowOf('tableHeader', node.head), ...node.rows.map(row => rowOf('tableCell', row))] }
  return { type: 'paragraph', content: inlinesOf(node.runs) }
}

const rowOf = (type: 'tableHeader' | 'tableCell', cells: GridNode['head']): EditorNode => ({
  type: 'tableRow',
  content: cells.map(runs => ({ type, content: [{ type: 'paragraph', content: inlinesOf(runs) }] })),
})

const inlinesOf = (runs: readonly Run[]): EditorNode[] =>
  runs.map(run => (run.kind === 'text' ? { type: 'text', text: run.text } : { type: 'figure', attrs: { reference: run.reference } }))

/** The nodes of what was written. Empty paragraphs and headings are nobody's text; a node's line is where it will be printed. */
export function nodesOfEditor(text: EditorNode): Node[] {
  let line = 1
  return (text.content ?? []).flatMap(block => {
    const node = nodeOf(block)
    if (node === null) return []
    const at = placed(node, line)
    line += node.kind === 'grid' ? node.rows.length + 3 : 2
    return [at]
  })
}

/** Which blocks of the editor become which nodes: the place of node n among the blocks, for going there. */
export const blocksWithText = (text: EditorNode): number[] =>
  (text.content ?? []).flatMap((block, index) => (nodeOf(block) === null ? [] : [index]))

function nodeOf(block: EditorNode): Node | null {
  if (block.type === 'table') return gridOf(block)
  const runs = runsOf(block.content ?? [])
  if (block.type === 'monthTable') return { kind: 'table', reference: String(block.attrs?.reference ?? ''), line: 0 }
  if (block.type === 'picture') return { kind: 'picture', file: String(block.attrs?.file ?? ''), caption: runs, line: 0 }
  if (runs.length === 0) return null
  if (block.type === 'heading') return { kind: 'heading', level: levelOf(block.attrs?.level), runs, line: 0 }
  return { kind: 'paragraph', runs, line: 0 }
}

/** The first row is the head. The paragraphs of a cell are one text: a cell of the markup is one line. */
function gridOf({ content = [] }: EditorNode): GridNode {
  const rows = content.map(row => (row.content ?? []).map(cell => runsOf((cell.content ?? []).flatMap(inCell))))
  const width = Math.max(1, ...rows.map(row => row.length))
  const [head = [], ...others] = rows.map(row => [...row, ...Array.from({ length: width - row.length }, () => [])])
  return { kind: 'grid', head, rows: others, line: 0 }
}

const inCell = ({ content = [] }: EditorNode, index: number): readonly EditorNode[] =>
  index === 0 ? content : [{ type: 'text', text: ' ' }, ...content]

const levelOf = (level: unknown): HeadingNode['level'] => (level === 2 || level === 3 || level === 4 ? level : 1)

/** Text as the markup reads it: what cannot be seen or stands at the ends of a line is left out. */
function runsOf(inlines: readonly EditorNode[]): Run[] {
  const runs: Run[] = []
  for (const inline of inlines) {
    const reference = inline.type === 'figure' ? String(inline.attrs?.reference ?? '').trim() : ''
    const text = (inline.text ?? '').replace(/[\t\r\n\u2028\u2029]+/g, ' ')
    const last = runs.at(-1)
    if (reference !== '') runs.push({ kind: 'reference', reference, line: 0 })
    else if (text !== '' && last?.kind === 'text') runs[runs.length - 1] = { kind: 'text', text: last.text + text }
    else if (text !== '') runs.push({ kind: 'text', text })
  }
  return trimmed(runs)
}

function trimmed(runs: readonly Run[]): Run[] {
  const ends = runs.map((run, index) => {
    if (run.kind !== 'text') return run
    const begun = index === 0 ? run.text.trimStart() : run.text
    return { ...run, text: index === runs.length - 1 ? begun.trimEnd() : begun }
  })
  return ends.filter(run => run.kind !== 'text' || run.text !== '')
}

function placed(node: Node, line: number): Node {
  if (node.kind === 'table') return { ...node, line }
  if (node.kind === 'picture') return { ...node, caption: runsAt(node.caption, line), line }
  if (node.kind !== 'grid') return { ...node, runs: runsAt(node.runs, line), line }
  const cellsAt = (cells: GridNode['head'], at: number) => cells.map(runs => runsAt(runs, at))
  return { ...node, head: cellsAt(node.head, line), rows: node.rows.map((row, index) => cellsAt(row, line + 2 + index)), line }
}

const runsAt = (runs: readonly Run[], line: number): Run[] => runs.map(run => (run.kind === 'reference' ? { ...run, line } : run))

/** Marks of a line that the editor cannot show as what they are: it would lose the line. */
const losing = new Set(
  ['unknown-block', 'unknown-level', 'picture-unreadable', 'table-in-text', 'table-of-nothing', 'reference-empty'].map(
    fault => `bulletin.${fault}`,
  ),
)

/** Whether the editor can show all of a body. Where not, its source stays on the page until the line is mended. */
export const isShownWhole = (body: string): boolean => readMarkup(body).objections.every(({ code }) => !losing.has(code))
