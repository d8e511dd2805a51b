/**
 * Numbers of a body that are not bound yet, and binding them. The checker reads plain text, so what is bound already, and
 * the names of files, are covered by as many marks: a place in that text is the same place in the body.
 */
export const plainForNumbers = (body: string): string =>
  body.replace(/\{\{[^{}\n]*\}\}|\(file:[0-9a-f]{64}\)/g, hidden => '□'.repeat(hidden.length))

export interface Binding {
  readonly from: number
  readonly to: number
  /** Without the braces. */
  readonly reference: string
}

/** The body with these numbers as references. From the last to the first, so that the places before stay what they are. */
export const bindNumbers = (body: string, bindings: readonly Binding[]): string =>
  [...bindings]
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to, reference }) => `${text.slice(0, from)}{{${reference}}}${text.slice(to)}`, body)

interface Offer {
  readonly equal: boolean
  readonly sure: number
}

/** Whether the first offer may be taken without a look at the others: its value is that of the text, and no other comes near. */
export function isSure([first, second]: readonly Offer[]): boolean {
  if (!first?.equal || first.sure < 0.6) return false
  return !second?.equal || first.sure - second.sure >= 0.1
}
