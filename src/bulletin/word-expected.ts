import type { Block, DocumentTree, DrawnTable } from '../base/document.ts'
import { tableOfGrid } from '../base/document.ts'
import { lineAnchor, titleAnchor } from './anchor.ts'
import type { IssueContent } from './issue.ts'
import { type Node, readMarkup, runsOfNode } from './markup.ts'
import type { Bound } from './word-text.ts'

/** A piece of the proof as it went out, with where it comes from. */
export type Expected = ExpectedText | ExpectedTable

interface Sent {
  /** From 1; 0 for what stands around the articles: the masthead, the contents, the colophon. */
  readonly article: number
  /** 0 for a title. */
  readonly line: number
  readonly anchors: readonly string[]
  readonly text: string
}

export interface ExpectedText extends Sent {
  /**
   * `frame` is printed from something else than the articles' text, and is changed there; `stamp` is what the program prints by
   * itself, other on another day; `undrawn` was not in the proof at all.
   */
  readonly kind: 'title' | 'text' | 'frame' | 'stamp' | 'undrawn'
  readonly bounds: readonly Bound[]
  readonly node: Node | null
}

export interface ExpectedTable extends Sent {
  readonly kind: 'table'
  readonly node: Node
  /** Row by row with the head first, as a file has them: what spans rows stands in the first of them. */
  readonly rows: readonly (readonly ExpectedCell[])[]
}

export interface ExpectedCell {
  readonly text: string
  readonly bounds: readonly Bound[]
}

/** All that stands in the proof, in its order. */
export function expectedOf(content: IssueContent, tree: DocumentTree): Expected[] {
  const blocks = new Map(tree.blocks.flatMap(block => (block.anchor === undefined ? [] : [[block.anchor, block] as const])))
  const { mark, topic, name, number, note, issuer, day } = tree.masthead
  const stamps = [mark, number, note, `${issuer} ${day}`, ...tree.contents].filter(line => line !== null)
  return [
    ...[topic, name].map(frame),
    ...stamps.map(text => stamp(text)),
    ...content.articles.flatMap((article, i) => [
      ...titleOf(blocks.get(titleAnchor(i + 1)), i + 1),
      ...readMarkup(article.body).nodes.flatMap(node => expectedNode(node, i + 1, blocks.get(lineAnchor(i + 1, node.line)))),
    ]),
    ...tree.colophon.map(({ label, text }) => frame(`${label}：${text}`)),
  ]
}

const frame = (text: string): ExpectedText => ({ kind: 'frame', article: 0, line: 0, anchors: [], text, bounds: [], node: null })

const stamp = (text: string, anchors: readonly string[] = []): ExpectedText => ({ ...frame(text), kind: 'stamp', anchors })

function titleOf(block: Block | undefined, article: number): ExpectedText[] {
  if (block?.kind !== 'title') return []
  return [{ kind: 'title', article, line: 0, anchors: [titleAnchor(article)], text: block.lines.join('\n'), bounds: [], node: null }]
}

function expectedNode(node: Node, article: number, block: Block | undefined): Expected[] {
  const place = { article, line: node.line, anchors: [lineAnchor(article, node.line)] }
  if (block?.kind === 'table') {
    const above = [stamp(block.title, place.anchors), ...(block.note === null ? [] : [stamp(block.note)])]
    return [...above, { kind: 'table', ...place, anchors: [], ...cellsOf(block, []), node }, ...block.footnotes.map(text => stamp(text))]
  }
  if (block?.kind === 'grid') return [{ kind: 'table', ...place, ...cellsOf(tableOfGrid(block), referencesOf(node)), node }]
  const text = block && 'text' in block ? block.text : block?.kind === 'picture' ? block.caption : ''
  if (text === '') return [{ kind: 'undrawn', ...place, text, bounds: [], node }]
  return [{ kind: 'text', ...place, text, bounds: boundsOf(block?.marks, referencesOf(node)), node }]
}

const referencesOf = (node: Node): string[] => runsOfNode(node).flatMap(run => (run.kind === 'reference' ? [run.reference] : []))

/** The marks of a text with the references that they stand for, which are taken from the list. */
const boundsOf = (marks: Block['marks'] = [], references: string[]): Bound[] =>
  marks.map(mark => ({ ...mark, reference: references.shift() ?? '' }))

function cellsOf({ head, rows, total }: Pick<DrawnTable, 'head' | 'rows' | 'total'>, references: string[]) {
  const cells = [...head, ...rows, ...(total ? [total] : [])].map(row =>
    row.map(({ text, marks }) => ({ text, bounds: boundsOf(marks, references) })),
  )
  return { rows: cells, text: cells.flatMap(row => row.map(({ text }) => text)).join(' ') }
}
