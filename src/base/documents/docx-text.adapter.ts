import { Bookmark, type ParagraphChild, TextRun } from 'docx'
import type { Anchored } from '../document.ts'
import { drawable } from './text.ts'

/** Text as runs: a line end inside it becomes a line break, everything else stays text. `size` in half points where the style's is not meant. */
export function runs(text: string, size?: number): TextRun[] {
  const lines = drawable(text).split('\n')
  return lines.map((line, i) => new TextRun({ text: line, ...(i > 0 ? { break: 1 } : {}), ...(size === undefined ? {} : { size }) }))
}

/** A word drawn wide (简　报): space after every character but the last, so that the word stays in the middle. Spacing in twips. */
export function wideRuns(text: string, spacing: number): TextRun[] {
  const characters = [...drawable(text)]
  const last = characters.pop() ?? ''
  return [new TextRun({ text: characters.join(''), characterSpacing: spacing }), new TextRun({ text: last })]
}

/** Text as runs, with bookmarks around the whole of it and around its marks. */
export function anchoredRuns(text: string, { anchor, marks = [] }: Anchored): ParagraphChild[] {
  const pieces: ParagraphChild[] = []
  let at = 0
  for (const { name, from, to } of marks) {
    if (from > at) pieces.push(...runs(text.slice(at, from)))
    pieces.push(...inBookmark(name, runs(text.slice(from, to))))
    at = to
  }
  if (at < text.length || marks.length === 0) pieces.push(...runs(text.slice(at)))
  return inBookmark(anchor, pieces)
}

/** Nobody sees a bookmark, and who edits the file takes it along with the text. */
const inBookmark = (name: string | undefined, children: readonly ParagraphChild[]): ParagraphChild[] =>
  name === undefined ? [...children] : [new Bookmark({ id: name, children })]
