import { diffArrays } from 'diff'

/** A stretch of two texts that differ there: from one character to before another, on both sides. One of them may be empty. */
export interface Gap {
  readonly was: Span
  readonly is: Span
}

export interface Span {
  readonly from: number
  readonly to: number
}

export const isNumber = (token: string): boolean => /^[0-9０-９]/.test(token)

/** A number as it counts: `9,148` and `９１４８` are 9148. */
export const canonical = (text: string): string => text.normalize('NFKC').replace(/(?<=\d),(?=\d{3})/g, '')

const tokens = /[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:\.[0-9０-９]+)?|[\s\S]/gu

/** Numbers whole, everything else character by character. No token reaches over one of these edges. */
export function tokensOf(text: string, edges: readonly number[] = []): Token[] {
  const cuts = [...new Set([0, ...edges, text.length])].sort((a, b) => a - b)
  return cuts.slice(1).flatMap((to, i) => {
    const from = cuts[i] ?? 0
    return [...text.slice(from, to).matchAll(tokens)].map(match => ({
      text: match[0],
      from: from + match.index,
      to: from + match.index + match[0].length,
    }))
  })
}

export interface Token extends Span {
  readonly text: string
}

/** Beyond so many differences two texts are two texts, and not one that was changed. */
const mostEdits = 3_000

/** For each token that was, the one that it is now; -1 where it is gone. */
export function matchesOf(was: readonly Token[], is: readonly Token[]): number[] {
  const matches = was.map(() => -1)
  const comparator = (a: Token, b: Token) => canonical(a.text) === canonical(b.text)
  const steps = diffArrays([...was], [...is], { comparator, maxEditLength: mostEdits })
  if (!steps) return matches
  let [a, b] = [0, 0]
  for (const { added, removed, count = 0 } of steps) {
    if (!added && !removed) for (let i = 0; i < count; i++) matches[a + i] = b + i
    if (!added) a += count
    if (!removed) b += count
  }
  return matches
}

/** The gaps between what matches. */
export function gapsOf(was: readonly Token[], is: readonly Token[], matches: readonly number[]): Gap[] {
  const gaps: Gap[] = []
  let [a, b] = [0, 0]
  const close = (toA: number, toB: number) => {
    if (toA > a || toB > b) gaps.push({ was: spanOf(was, a, toA), is: spanOf(is, b, toB) })
  }
  for (const [i, match] of matches.entries()) {
    if (match < 0) continue
    close(i, match)
    ;[a, b] = [i + 1, match + 1]
  }
  close(was.length, is.length)
  return gaps
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  const end = tokens.at(-1)?.to ?? 0
  const start = tokens[from]?.from ?? end
  return { from: start, to: to > from ? (tokens[to - 1]?.to ?? end) : start }
}
