import type { BoundReference, Resolve } from './bound-reference.ts'
import { readBound } from './bound-reference.ts'
import type { Article, IssueContent } from './issue.ts'
import { readMarkup } from './markup.ts'
import type { TextPlace } from './place.ts'
import type { Run } from './run.ts'
import { asStated } from './stated.ts'

/** A paragraph, a heading, a caption or a cell, as it is printed: its words, and where bound numbers stand in them. */
export interface Passage {
  readonly kind: 'title' | 'text' | 'cell'
  readonly article: number
  /** The line of the body on which it begins; 0 for a title. */
  readonly line: number
  readonly text: string
  readonly bound: readonly BoundStretch[]
  /** Of a cell: the words at the head of its column. */
  readonly head: string
}

export interface BoundStretch {
  readonly from: number
  readonly to: number
  readonly line: number
  readonly reference: BoundReference
  readonly value: number | null
}

/** All that is printed of an issue's articles. A reference that says nothing stays out: others object to it. */
export const passagesOf = ({ articles }: Pick<IssueContent, 'articles'>, resolve: Resolve): Passage[] =>
  articles.flatMap((article, index) => passagesOfArticle(article, index + 1, resolve))

function passagesOfArticle({ title, body }: Article, article: number, resolve: Resolve): Passage[] {
  const from = (runs: readonly Run[], line: number, kind: Passage['kind'] = 'text', head = '') =>
    passageFrom(runs, { kind, article, line, head }, resolve)
  const titles = title.filter(line => line !== '').map((text): Passage => ({ kind: 'title', article, line: 0, text, bound: [], head: '' }))
  const texts = readMarkup(body).nodes.flatMap(node => {
    if (node.kind === 'table') return []
    if (node.kind === 'picture') return [from(node.caption, node.line)]
    if (node.kind !== 'grid') return [from(node.runs, node.line)]
    const heads = node.head.map(runs => from(runs, node.line))
    const cells = node.rows.flatMap((row, index) =>
      row.map((runs, column) => from(runs, node.line + 2 + index, 'cell', heads[column]?.text ?? '')),
    )
    return [...heads, ...cells]
  })
  return [...titles, ...texts]
}

function passageFrom(runs: readonly Run[], where: Pick<Passage, 'kind' | 'article' | 'line' | 'head'>, resolve: Resolve): Passage {
  const bound: BoundStretch[] = []
  let text = ''
  for (const run of runs) {
    if (run.kind === 'text') {
      text += run.text
      continue
    }
    const { found: reference } = readBound(run.reference)
    const resolved = reference && (reference.kind === 'stated' ? asStated(reference) : resolve(reference))
    if (!reference || !resolved || 'says' in resolved) continue
    bound.push({ from: text.length, to: text.length + resolved.text.length, line: run.line, reference, value: resolved.value })
    text += resolved.text
  }
  return { ...where, text, bound }
}

/** The line of a place in a passage: that of the last bound number before it, which is the nearest that is known. */
export function placeIn({ article, line, bound }: Passage, at: number): TextPlace {
  return { article, line: bound.filter(({ from }) => from <= at).at(-1)?.line ?? line }
}
