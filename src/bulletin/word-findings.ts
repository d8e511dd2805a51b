import type { Entry, Laid } from './word-entry.ts'
import type { Expected } from './word-expected.ts'
import { changedNames, type NamesIn } from './word-names.ts'

/** Where in the issue: the article and its line, from 1; line 0 is the title, article 0 what stands around the articles. */
export interface WordPlace {
  readonly article: number
  readonly line: number
}

export interface WordChange extends WordPlace {
  readonly no: number
  readonly kind: 'text' | 'title' | 'table' | 'added' | 'removed' | 'moved' | 'frame'
  readonly was: string
  readonly is: string
  /** Whether it can be taken into the draft. What is printed from elsewhere is changed there. */
  readonly takes: boolean
}

export interface NumberChange extends WordPlace {
  /** The change in whose text it stands; null where the text is not changed by it. */
  readonly change: number | null
  readonly was: string
  readonly is: string
  /** What the number was bound to. */
  readonly reference: string | null
  /** `figure-contradicted`: another number was written over a bound one, and is not taken. A `new-number` is bound to nothing. */
  readonly verdict: 'kept' | 'figure-contradicted' | 'new-number' | 'gone'
}

export interface NameChange extends WordPlace {
  readonly was: string
  readonly is: string
}

/** Gathers what is found, in the order of the text. */
export class Findings {
  readonly changes: WordChange[] = []
  readonly numbers: NumberChange[] = []
  readonly names: NameChange[] = []
  readonly #namesIn: NamesIn
  #line: WordPlace = { article: 1, line: 0 }

  constructor(namesIn: NamesIn) {
    this.#namesIn = namesIn
  }

  /** What follows and has no place of its own stands behind this one. */
  at(sent: Expected | null): WordPlace {
    if (sent && sent.article > 0) this.#line = { article: sent.article, line: sent.line }
    return this.#line
  }

  begin(article: number): void {
    this.#line = { article, line: 0 }
  }

  note(kind: WordChange['kind'], place: WordPlace, entry: Entry, takes: boolean): number {
    const no = this.changes.length + 1
    const { was, is } = textsOf(entry)
    this.changes.push({ no, kind, ...place, was, is, takes })
    return no
  }

  noteNumbers(place: WordPlace, change: number | null, laid: readonly Laid[]): void {
    for (const { merge } of laid) {
      for (const { from, to, was, contradicted, reference } of merge.bound) {
        const is = merge.is.slice(from, to)
        if (change !== null || contradicted || was !== is) {
          this.numbers.push({ ...place, change, was, is, reference, verdict: contradicted ? 'figure-contradicted' : 'kept' })
        }
      }
      for (const { from, to, was } of merge.free) {
        this.numbers.push({ ...place, change, was, is: merge.is.slice(from, to), reference: null, verdict: 'new-number' })
      }
      for (const { from, to, bound } of merge.gone) {
        this.numbers.push({
          ...place,
          change,
          was: merge.was.slice(from, to),
          is: '',
          reference: bound?.reference ?? null,
          verdict: 'gone',
        })
      }
    }
  }

  noteNames(place: WordPlace, laid: readonly Laid[]): void {
    for (const { merge } of laid) this.names.push(...changedNames(merge, this.#namesIn).map(name => ({ ...place, ...name })))
  }

  /** Masthead, contents and colophon: said, never taken. The contents follow from the titles, which say their own change. */
  noteFrame(entry: Entry): void {
    const { was, is } = textsOf(entry)
    if (bare(was) === bare(is)) return
    const place = { article: 0, line: 0 }
    this.note('frame', place, entry, false)
    this.noteNames(place, entry.laid)
  }
}

const bare = (text: string): string => text.replace(/\s+/g, '')

/** Whether anything else was typed, taken or not. */
export const isChanged = ({ laid }: Entry): boolean => laid.some(({ merge }) => bare(merge.was) !== bare(merge.is))

/** The texts of both sides as they read when it is taken: there a figure keeps its number. Of a table the cells that differ. */
function textsOf({ sent, back, laid }: Entry): { was: string; is: string } {
  if (sent?.kind !== 'table' && back?.kind !== 'table')
    return {
      was: sent?.text ?? '',
      is: laid
        .map(({ merge }) => takenText(merge))
        .join('')
        .trim(),
    }
  const cells = laid.map(({ merge }) => ({ was: merge.was, is: takenText(merge) })).filter(({ was, is }) => bare(was) !== bare(is))
  const listed = (texts: readonly string[]) => texts.filter(text => text !== '').join(' | ')
  return { was: listed(cells.map(({ was }) => was)), is: listed(cells.map(({ is }) => is)) }
}

function takenText({ is, bound }: Laid['merge']): string {
  let at = 0
  const pieces = bound.map(({ from, to, was, contradicted }) => {
    const piece = is.slice(at, from) + (contradicted ? was : is.slice(from, to))
    at = to
    return piece
  })
  return pieces.join('') + is.slice(at)
}
