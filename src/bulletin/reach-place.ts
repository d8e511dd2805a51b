import { blocksWithText, editorTextOf } from './editor-text.ts'
import { type Node, readMarkup } from './markup.ts'

/** Where an objection leads: a line of an article (from 1; 0: its title), the settings of the issue, or nowhere in particular. */
export type Leading = { readonly article: number; readonly line: number } | 'settings' | null

const ofSettings = /^(distribution|cutoff|series|topic|name|issuer|city|year)\b/

export function readPlace(place: string | undefined): Leading {
  if (place === undefined) return null
  const [, article, line] = /^articles\.(\d+)(?:\.body(?::(\d+))?|\.title(?:\.\d+)?)?$/.exec(place) ?? []
  if (article !== undefined) return { article: Number(article) + 1, line: line === undefined ? 0 : Number(line) }
  return ofSettings.test(place) ? 'settings' : null
}

/** Which block of the editor, counted from 0 and empty ones with the others, holds a line of the body. */
export function blockOfLine(body: string, line: number, shown = editorTextOf(readMarkup(body).nodes)): number {
  const { nodes } = readMarkup(body)
  const node = lastBefore(nodes, line)
  return blocksWithText(shown)[node] ?? 0
}

const lastBefore = (nodes: readonly Node[], line: number): number =>
  Math.max(
    0,
    nodes.findLastIndex(node => node.line <= line),
  )
