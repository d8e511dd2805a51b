import { TextRun } from 'docx'
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
