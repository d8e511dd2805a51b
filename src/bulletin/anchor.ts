import type { Mark } from '../base/document.ts'

/**
 * The names under which the pieces of a proof go out, and are known again when it comes back from a word processor:
 * `xjy_a1_title`, `xjy_a1_l5` for what stands on line 5 of article 1, `xjy_a1_l5_r2` for the second reference in it.
 */
export const titleAnchor = (article: number): string => `xjy_a${article}_title`
export const lineAnchor = (article: number, line: number): string => `xjy_a${article}_l${line}`
export const referenceAnchor = (anchor: string, number: number): string => `${anchor}_r${number}`

export const isAnchor = (name: string): boolean => /^xjy_a\d+_(?:title|l\d+(?:_r\d+)?)$/.test(name)

/** A text with the places of its references, in their order. */
export interface MarkedText {
  readonly text: string
  readonly references: readonly Omit<Mark, 'name'>[]
}

/** The references of several texts of one block are numbered through. */
export function marksOf(anchor: string, texts: readonly MarkedText[]): Mark[][] {
  let number = 0
  return texts.map(({ references }) => references.map(place => ({ name: referenceAnchor(anchor, ++number), ...place })))
}
