import type { MarkupFault } from './markup.words.ts'

/**
 * Runs: the text of one sentence or caption, cut where a figure stands in it.
 *
 * `{{…}}` holds a reference; a backslash makes the next mark plain, so `\{{…}}` is printed with its braces. What lies inside a
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

// One token each: a reference or a mark made plain, a reference, stray braces, text, any other single character.
const tokens = /\\(\{\{[^{}]*\}\}|[!-/:-@[-`{-~])|\{\{([^{}]*)\}\}|\{\{|\}\}|[^\\{}]+|[\s\S]/gu

/** Reads one line of text, and all that is wrong with it. */
export function readRuns(text: string, line: number): { readonly runs: readonly Run[]; readonly faults: readonly MarkupFault[] } {
  const runs: Run[] = []
  const faults: MarkupFault[] = []
  for (const [token, escaped, inner] of text.matchAll(tokens)) {
    if (inner === undefined) {
      if (token === '{{') faults.push('reference-unclosed')
      if (token === '}}') faults.push('reference-unopened')
      addText(runs, escaped ?? token)
    } else {
      const reference = singleSpaced(inner)
      if (reference === '') faults.push('reference-empty')
      else if (/^table( |$)/.test(reference)) faults.push('table-in-text')
      else runs.push({ kind: 'reference', reference, line })
    }
  }
  return { runs, faults }
}

/** Writes runs so that reading them gives the same runs. */
export const printRuns = (runs: readonly Run[]): string => printed(runs, /\{\{[^{}\\]*\}\}|[\\{}]/g)

/** The same for a cell of a grid, which a plain `|` would end. */
export const printCell = (runs: readonly Run[]): string => printed(runs, /\{\{[^{}\\]*\}\}|[\\{}|]/g)

const printed = (runs: readonly Run[], marks: RegExp): string =>
  runs.map(run => (run.kind === 'reference' ? `{{${run.reference}}}` : run.text.replace(marks, mark => `\\${mark}`))).join('')

/**
 * Joins the lines of one paragraph. Chinese is written without spaces, so a line break vanishes, save between two
 * Latin words.
 */
export function joinRuns(lines: readonly (readonly Run[])[]): Run[] {
  const joined: Run[] = []
  for (const runs of lines) {
    const [before, after] = [joined.at(-1), runs[0]]
    if (before?.kind === 'text' && after?.kind === 'text' && /[!-~]$/.test(before.text) && /^[!-~]/.test(after.text)) addText(joined, ' ')
    for (const run of runs) {
      if (run.kind === 'text') addText(joined, run.text)
      else joined.push(run)
    }
  }
  return joined
}

export const singleSpaced = (text: string): string => text.trim().replace(/\s+/g, ' ')

function addText(runs: Run[], text: string): void {
  const last = runs.at(-1)
  if (last?.kind === 'text') runs[runs.length - 1] = { kind: 'text', text: last.text + text }
  else runs.push({ kind: 'text', text })
}
