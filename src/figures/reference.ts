import { type Day, readDay } from '../base/day.ts'
import type { Objection } from '../base/objection.ts'
import { type Measure, partsOf, readMeasure } from './measure.ts'
import { type ReferenceFault, referenceFaultWords } from './reference.words.ts'
import { printScope, readScope, type Scope } from './scope.ts'
import { scopeFaultWords } from './scope.words.ts'

/**
 * A reference in a text: `{{started.communities plan:2021:city @2021-09-30}}` — measure, scope, cut-off.
 * A number without its scope and its day cannot be written. The moment of knowing is the issue's, not the text's.
 */
export interface Reference {
  readonly measure: Measure
  readonly scope: Scope
  readonly cutoff: Day
}

/** A text in pieces; put together again, they are the text. A reference that cannot be read stays text. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'reference'; readonly text: string; readonly reference: Reference }

/** `place` of an objection is `line:column` of the text, both from 1, the column in characters. */
export interface ReadText {
  readonly pieces: readonly Piece[]
  readonly objections: readonly Objection[]
}

export const printReference = ({ measure, scope, cutoff }: Reference): string => `{{${measure} ${printScope(scope)} @${cutoff}}}`

/** Reads a text and gives all objections to all its references at once. */
export function readReferences(text: string): ReadText {
  const pieces: Piece[] = []
  const objections: Objection[] = []
  let end = 0
  for (const found of text.matchAll(/\{\{([^{}\n]*)\}\}|\{\{|\}\}/g)) {
    const [whole, inside] = found
    const read = inside === undefined ? { reference: null, faults: [fault('unpaired', whole)] } : readReference(inside)
    const place = placeIn(text, found.index)
    objections.push(...read.faults.map(objection => ({ ...objection, place })))
    if (!read.reference) continue
    if (found.index > end) pieces.push({ kind: 'text', text: text.slice(end, found.index) })
    pieces.push({ kind: 'reference', text: whole, reference: read.reference })
    end = found.index + whole.length
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) })
  return { pieces, objections }
}

/** The text with each reference as `print` says it. */
export const fillReferences = (pieces: readonly Piece[], print: (reference: Reference) => string): string =>
  pieces.map(piece => (piece.kind === 'text' ? piece.text : print(piece.reference))).join('')

/** What stands between the braces. Full-width signs, as a Chinese keyboard writes them, are read as the plain ones. */
function readReference(inside: string): { reference: Reference | null; faults: Objection[] } {
  const words = inside.normalize('NFKC').split(/\s+/).filter(Boolean)
  const cutoffs = words.filter(word => word.startsWith('@'))
  const scopes = words.filter(word => !word.startsWith('@') && word.includes(':'))
  const names = words.filter(word => !word.startsWith('@') && !word.includes(':'))
  const [measure, scope, cutoff] = [readName(names), readOneScope(scopes), readCutoff(cutoffs)]
  const faults = [...measure.faults, ...scope.faults, ...cutoff.faults]
  if (measure.value && scope.value) faults.push(...notTogether(measure.value, scope.value))
  if (scope.value?.kind === 'since' && cutoff.value && cutoff.value < scope.value.since)
    faults.push(fault('cutoff-before-scope', cutoff.value))
  const complete = measure.value && scope.value && cutoff.value && faults.length === 0
  return { reference: complete ? { measure: measure.value, scope: scope.value, cutoff: cutoff.value } : null, faults }
}

interface Read<T> {
  readonly value: T | null
  readonly faults: Objection[]
}

function readName([name, ...more]: readonly string[]): Read<Measure> {
  if (name === undefined) return { value: null, faults: [fault('measure-missing', '')] }
  const value = readMeasure(name)
  return { value, faults: [...(value ? [] : [fault('measure-unknown', name)]), ...more.map(word => fault('too-much', word))] }
}

function readOneScope([word, ...more]: readonly string[]): Read<Scope> {
  if (word === undefined) return { value: null, faults: [fault('scope-missing', '')] }
  const { scope, faults } = readScope(word)
  const objections = faults.map((kind): Objection => ({ code: `figures.scope-${kind}`, says: scopeFaultWords[kind] }))
  return { value: scope, faults: [...objections, ...more.map(one => fault('too-much', one))] }
}

function readCutoff([word, ...more]: readonly string[]): Read<Day> {
  if (word === undefined) return { value: null, faults: [fault('cutoff-missing', '')] }
  const value = readDay(word.slice(1))
  return { value, faults: [...(value ? [] : [fault('cutoff-impossible', word.slice(1))]), ...more.map(one => fault('too-much', one))] }
}

/** A plan year and several years' sum are different things: each has its own word for what it counts in all. */
function notTogether(measure: Measure, scope: Scope): Objection[] {
  const { state } = partsOf(measure)
  if (state === 'planned' && scope.kind === 'since') return [fault('planned-since', measure)]
  if (state === 'approved' && scope.kind === 'plan') return [fault('approved-of-plan', measure)]
  return []
}

const fault = (kind: ReferenceFault, word: string): Objection => ({ code: `figures.${kind}`, says: referenceFaultWords[kind](word) })

function placeIn(text: string, index: number): string {
  const lines = text.slice(0, index).split('\n')
  return `${lines.length}:${[...(lines.at(-1) ?? '')].length + 1}`
}
