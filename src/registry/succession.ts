/**
 * A succession (沿革): what became of a community. It was split, merged into another, or moved to another cabinet,
 * which gives it another key. Both ends are printed keys of communities.
 */
export interface Succession {
  readonly from: string
  readonly to: string
  readonly kind: 'split' | 'merged' | 'moved'
}
