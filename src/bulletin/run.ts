import type { Objection } from '../base/objection.ts'

/**
 * Runs: the text of one sentence or caption, cut where a figure stands in it.
 *
 * `{{…}}` holds a reference; a backslash makes the next mark plain, so `\{{` prints two braces. What lies inside a
 * reference is not read here: it is kept as written, with single spaces.
 */
export type Run = TextRun | ReferenceRun

export interface TextRun {
  readonly kind: 'text'
  readonly text: string
}

export interface ReferenceRun {
  readonly kind: 'reference'
  /** `started.communities plan:2021:city @2021-09-30`, without the braces. */
  readonly reference: string
  /** The line of the body on which it stands, from 1. */
  readonly line: number
}

export interface RunsRead {
  readonly runs: readonly Run[]
  readonly objections: readonly Objection[]
}

// One token each: an escaped mark, a whole reference, stray braces, plain text, any other single character.
const tokens = /\\([!-/:-@[-`{-~])|\{\{([^{}]*)\}\}|\{\{|\}\}|[^\\{}]+|[\s\S]/gu

/** Reads one line of text; all its objections at once. */
export function readRuns(text: string, line: number): RunsRead {
  const runs: Run[] = []
  const objections: Objection[] = []
  for (const [token, escaped, inner] of text.matchAll(tokens)) {
    if (inner !== undefined) {
      const reference = singleSpaced(inner)
      if (reference === '') objections.push(emptyReference(line))
      else if (/^table( |$)/.test(reference)) objections.push(tableInText(line))
      else runs.push({ kind: 'reference', reference, line })
      continue
    }
    if (token === '{{') objections.push(unclosed(line))
    if (token === '}}') objections.push(unopened(line))
    addText(runs, escaped ?? token)
  }
  return { runs, objections }
}

/** Writes runs so that reading them gives the same runs. */
export function printRuns(runs: readonly Run[]): string {
  return runs.map(run => (run.kind === 'reference' ? `{{${run.reference}}}` : run.text.replace(/[\\{}]/g, escapedMark))).join('')
}

/**
 * Joins the lines of one paragraph. Chinese is written without spaces, so a line break vanishes, save between two
 * Latin words.
 */
export function joinRuns(lines: readonly (readonly Run[])[]): Run[] {
  const joined: Run[] = []
  for (const runs of lines) {
    const before = joined.at(-1)
    const after = runs[0]
    if (before?.kind === 'text' && after?.kind === 'text' && /[!-~]$/.test(before.text) && /^[!-~]/.test(after.text)) addText(joined, ' ')
    for (const run of runs) {
      if (run.kind === 'text') addText(joined, run.text)
      else joined.push(run)
    }
  }
  return joined
}

/** Spaces at both ends of a line are nobody's text: the drawers indent. */
export const singleSpaced = (text: string): string => text.trim().replace(/\s+/g, ' ')

const escapedMark = (mark: string): string => `\\${mark}`

function addText(runs: Run[], text: string): void {
  const last = runs.at(-1)
  if (last?.kind === 'text') runs[runs.length - 1] = { kind: 'text', text: last.text + text }
  else runs.push({ kind: 'text', text })
}

const at = (line: number, code: string, zh: string, en: string): Objection => ({
  code: `bulletin.${code}`,
  place: `line ${line}`,
  says: { zh: `第${line}行：${zh}`, en: `Line ${line}: ${en}` },
})

const unclosed = (line: number) =>
  at(
    line,
    'reference-unclosed',
    '“{{”没有在同一行用“}}”结束；如要原样印出，请写成“\\{{”。',
    'a “{{” is not closed by “}}” on the same line. To print it as it is, write “\\{{”.',
  )

const unopened = (line: number) =>
  at(
    line,
    'reference-unopened',
    '“}}”前面没有“{{”；如要原样印出，请写成“\\}\\}”。',
    'a “}}” has no “{{” before it. To print it as it is, write “\\}\\}”.',
  )

const emptyReference = (line: number) =>
  at(
    line,
    'reference-empty',
    '“{{}}”里没有写引用哪个数字，请补上或删去。',
    '“{{}}” does not say which figure it stands for: name one or delete it.',
  )

const tableInText = (line: number) =>
  at(
    line,
    'table-in-text',
    '表格引用“{{table …}}”要单独占一行，请移到段落之外。',
    'a “{{table …}}” stands on a line of its own: move it out of the sentence.',
  )
