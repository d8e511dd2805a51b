/** Where a print differs from the issue that it should be: a number or a name that is another, is missing, or is new. */
export interface PrintDifference {
  /** `line:12` of the print; of what it lacks, the place in the issue: `articles.0.body:3`. */
  readonly place: string
  /** Null for what is missing. */
  readonly found: string | null
  /** Null for what is new. */
  readonly expected: string | null
  readonly code: string
  readonly sentence: string
}
