/**
 * Numbers that explain themselves: in the HTML edition of an issue each is a link to the page that says what it is, how it is
 * counted and what stands behind it. They are numbered from 1 as they come, in texts and in the tables of the month, which is
 * how a signed issue keeps them.
 */
import type { Cell, Span } from '../document.ts'

export interface FigureLinks {
  /** A text as HTML, its numbers as links. */
  readonly text: (text: string, numbers?: readonly Span[]) => string
  /** The cells of a row of a month's table: what comes after the name of the row is a figure each. */
  readonly row: (cells: readonly Cell[]) => string[]
}

/** `at` is the address of the issue's page; null: nothing is linked. `safe` makes a text harmless in HTML. */
export function figureLinks(at: string | null, safe: (text: string) => string): FigureLinks {
  let no = 0
  const link = (printed: string): string => {
    no += 1
    if (printed === '') return '' // a share of nothing: a figure, and nothing to press
    return `<a class="figure" id="figure-${no}" href="${safe(`${at}?figure=${no}`)}">${safe(printed)}</a>`
  }
  if (at === null) return { text: safe, row: cells => cells.map(cell => safe(cell.text)) }
  return {
    text: (text, numbers = []) => {
      let html = ''
      let end = 0
      for (const { from, to } of numbers) {
        html += safe(text.slice(end, from)) + link(text.slice(from, to))
        end = to
      }
      return html + safe(text.slice(end))
    },
    row: cells => {
      const named = cells.findIndex(cell => cell.number === undefined && cell.text !== '')
      return cells.map((cell, index) => (named >= 0 && index > named ? link(cell.text) : safe(cell.text)))
    },
  }
}
