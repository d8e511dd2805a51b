import type { Span } from './word-diff.ts'
import type { TextMerge } from './word-text.ts'

/** Where names stand in a text, none of them inside another. */
export type NamesIn = (text: string) => readonly Span[]

/** A name that reads otherwise in the text that came back; `was` or `is` is empty where it is new or gone. */
export interface ChangedName {
  readonly was: string
  readonly is: string
}

/** Names of units, communities and people that the changes of a text touch. */
export function changedNames({ was, is, gaps }: Pick<TextMerge, 'was' | 'is' | 'gaps'>, namesIn: NamesIn): ChangedName[] {
  const spans = gaps.map(gap => [gap.was, gap.is] as const)
  const old = touched(was, spans, namesIn).map(({ name, other }) => ({ was: name, is: is.slice(...other).trim() }))
  const back = spans.map(([a, b]) => [b, a] as const)
  const now = touched(is, back, namesIn).map(({ name, other }) => ({ was: was.slice(...other).trim(), is: name }))
  const all = [...old, ...now].filter(one => one.was !== one.is)
  return all.filter((one, i) => all.findIndex(other => other.was === one.was && other.is === one.is) === i)
}

/** The names in one text that a gap reaches into, each with what stands there in the other text. */
function touched(text: string, gaps: readonly (readonly [here: Span, there: Span])[], namesIn: NamesIn) {
  return namesIn(text).flatMap(({ from, to }) => {
    const reaching = gaps.filter(
      ([here]) => (here.from < to && here.to > from) || (here.from === here.to && here.from > from && here.from < to),
    )
    const [first, last] = [reaching[0], reaching.at(-1)]
    if (!first || !last) return []
    const start = first[1].from - Math.max(0, first[0].from - from)
    const end = last[1].to + Math.max(0, to - last[0].to)
    return [{ name: text.slice(from, to), other: [Math.max(0, start), end] as const }]
  })
}
