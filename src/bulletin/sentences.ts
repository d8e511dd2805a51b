import type { FrozenFigure } from './assemble.ts'
import type { IssueContent } from './issue.ts'
import { type Node, readMarkup } from './markup.ts'
import type { Run } from './run.ts'

/**
 * The sentence in which each figure of a text is printed, with all its numbers filled in; in the order of the figures. Those
 * of a table stand in no sentence: theirs is empty.
 */
export function sentencesOf({ articles }: Pick<IssueContent, 'articles'>, figures: readonly FrozenFigure[]): string[] {
  const texts = articles.flatMap((article, index) =>
    readMarkup(article.body)
      .nodes.flatMap(runsOf)
      .map(runs => ({ article: index + 1, runs })),
  )
  const sentences: string[] = []
  const waiting = figures.filter(figure => figure.place.row === undefined)
  for (const { article, runs } of texts) {
    let text = ''
    const places: [from: number, to: number][] = []
    for (const run of runs) {
      const figure = run.kind === 'reference' ? waiting[sentences.length + places.length] : undefined
      const mine = run.kind === 'reference' && figure?.place.article === article && figure.place.line === run.line
      const printed = run.kind === 'text' ? run.text : mine ? figure.printed : `{{${run.reference}}}`
      if (mine) places.push([text.length, text.length + printed.length])
      text += printed
    }
    sentences.push(...places.map(([from, to]) => sentenceAround(text, from, to)))
  }
  let next = 0
  return figures.map(figure => (figure.place.row === undefined ? (sentences[next++] ?? '') : ''))
}

const ends = /[。！？；\n]/u

function sentenceAround(text: string, from: number, to: number): string {
  let start = from
  while (start > 0 && !ends.test(text.charAt(start - 1))) start--
  const rest = text.slice(to).search(ends)
  return text.slice(start, rest < 0 ? text.length : to + rest + 1).trim()
}

/** The texts of a node, each by its runs: a paragraph has one, a free table one a cell. */
function runsOf(node: Node): (readonly Run[])[] {
  if (node.kind === 'table') return []
  if (node.kind === 'picture') return [node.caption]
  return node.kind === 'grid' ? [...node.head, ...node.rows.flat()] : [node.runs]
}
