import type { Run } from './run.ts'
import { canonical, type Gap, gapsOf, isNumber, matchesOf, type Span, type Token, tokensOf } from './word-diff.ts'

/** A bound number as it was printed in a text that went out. */
export interface Bound extends Span {
  /** The name of its bookmark. */
  readonly name: string
  readonly reference: string
}

/** A text that came back, laid upon the one that went out. */
export interface TextMerge {
  readonly was: string
  readonly is: string
  readonly gaps: readonly Gap[]
  /** Where references stand now; `contradicted` where another number was written over them. */
  readonly bound: readonly (Bound & { readonly contradicted: boolean; readonly was: string })[]
  /** Numbers that are new here, and what stood in their place. */
  readonly free: readonly (Span & { readonly was: string })[]
  /** Numbers that are here no more; those that were bound know by what. */
  readonly gone: readonly (Span & { readonly bound: Bound | null })[]
}

/**
 * Lays the texts upon each other. A reference stays one where its number is unchanged, and where another number was written in
 * its place: what the facts say is not changed in a text. Where it went together with its words, it is gone.
 */
export function mergeText(was: string, bounds: readonly Bound[], is: string): TextMerge {
  const before = tokensOf(
    was,
    bounds.flatMap(({ from, to }) => [from, to]),
  )
  const now = tokensOf(is)
  const matches = matchesOf(before, now)
  const kept = bounds.flatMap(bound => keptSpan(bound, before, now, matches))
  const lost = bounds.filter(bound => !kept.some(({ name }) => name === bound.name))
  for (const [i, token] of before.entries()) if (lost.some(bound => liesIn(token, bound))) matches[i] = -1
  const gaps = gapsOf(before, now, matches)
  const pairs = gaps.flatMap(gap => pairsIn(gap, was, lost, before, now))
  return {
    was,
    is,
    gaps,
    bound: [...kept, ...pairs.flatMap(pair => contradicted(pair, was, is))].sort((a, b) => a.from - b.from),
    free: pairs.flatMap(({ old, number }) =>
      number && !old?.bound ? [{ ...spanOf(number), was: old ? was.slice(old.from, old.to) : '' }] : [],
    ),
    gone: pairs.flatMap(({ old, number }) => (old && !number ? [old] : [])),
  }
}

const liesIn = (span: Span, other: Span): boolean => span.from >= other.from && span.to <= other.to
const spanOf = ({ from, to }: Span): Span => ({ from, to })

/** Kept is a reference all of whose characters stand side by side as before. */
function keptSpan(bound: Bound, before: readonly Token[], now: readonly Token[], matches: readonly number[]) {
  const at = before.flatMap((token, i) => (liesIn(token, bound) ? [matches[i] ?? -1] : []))
  const [first = -1] = at
  if (first < 0 || at.some((match, i) => match !== first + i)) return []
  const [from, to] = [now[first]?.from ?? 0, now[first + at.length - 1]?.to ?? 0]
  return [
    {
      ...bound,
      from,
      to,
      contradicted: false,
      was: before
        .filter(token => liesIn(token, bound))
        .map(({ text }) => text)
        .join(''),
    },
  ]
}

/** A number that was and the one that stands in its place, in the order of a gap. */
interface Pair {
  readonly old: (Span & { readonly bound: Bound | null }) | null
  readonly number: Token | null
}

function pairsIn(gap: Gap, was: string, lost: readonly Bound[], before: readonly Token[], now: readonly Token[]): Pair[] {
  const bound = lost.filter(one => liesIn(one, gap.was)).map(one => ({ ...spanOf(one), bound: one as Bound | null }))
  const plain = before.filter(token => isNumber(token.text) && liesIn(token, gap.was) && !lost.some(one => liesIn(token, one)))
  const old = [...bound, ...plain.map(token => ({ ...spanOf(token), bound: null }))].sort((a, b) => a.from - b.from)
  const numbers = now.filter(token => isNumber(token.text) && liesIn(token, gap.is))
  // Where more went than came, the same number is still the same.
  const pairs = old.map((one): Pair => {
    const same = numbers.findIndex(({ text }) => canonical(text) === canonical(was.slice(one.from, one.to)))
    const [number = null] = same >= 0 ? numbers.splice(same, 1) : old.length > numbers.length ? [] : numbers.splice(0, 1)
    return { old: one, number }
  })
  const still = pairs.map(pair => (pair.number === null && numbers.length > 0 ? { ...pair, number: numbers.shift() ?? null } : pair))
  return [...still, ...numbers.map((number): Pair => ({ old: null, number }))]
}

/** The whole of what stands for the reference now: 约32万 for 约31万, not only 32. */
function contradicted({ old, number }: Pair, was: string, is: string) {
  if (!old?.bound || !number) return []
  const printed = was.slice(old.from, old.to)
  const { from, to } = extent(printed, number, is)
  return [{ ...old.bound, from, to, contradicted: canonical(is.slice(from, to)) !== canonical(printed), was: printed }]
}

/** A number together with what the printed form has before and behind its digits, where that stands there too. */
export function extent(printed: string, number: Span, is: string): Span {
  const [, before = '', after = ''] = /^([^0-9]*)[\s\S]*?([^0-9]*)$/.exec(printed) ?? []
  const from = is.slice(0, number.from).endsWith(before) ? number.from - before.length : number.from
  const to = is.slice(number.to).startsWith(after) ? number.to + after.length : number.to
  return { from, to }
}

/** The text that came back as runs of the markup, on one line and without what nobody can print. */
export function runsOfMerge(is: string, bounds: readonly Bound[]): Run[] {
  const runs: Run[] = []
  let at = 0
  const addText = (text: string) => {
    const clean = text.replace(/\s*\n\s*/g, '').replace(/(?! )[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    if (clean !== '') runs.push({ kind: 'text', text: clean })
  }
  for (const { from, to, reference } of bounds) {
    addText(is.slice(at, from))
    runs.push({ kind: 'reference', reference, line: 0 })
    at = to
  }
  addText(is.slice(at))
  return trimmed(runs)
}

function trimmed(runs: readonly Run[]): Run[] {
  return runs
    .map((run, i) => {
      if (run.kind === 'reference') return run
      const start = i === 0 ? run.text.trimStart() : run.text
      return { ...run, text: i === runs.length - 1 ? start.trimEnd() : start }
    })
    .filter(run => run.kind === 'reference' || run.text !== '')
}
