/**
 * The ways of saying no.
 *
 * Rules return all their objections; an action throws them once. A reader gets every objection at its place,
 * as a full sentence; the code behind it (`chapter.reason`) is never shown and never matched by words.
 */
export interface Objection {
  /** `chapter.reason`, for programs. */
  readonly code: string
  /** Where: the field of the input, or the line of the text. Absent where it concerns the whole. */
  readonly place?: string
  /** What is wrong and how to mend it, in Chinese and in English. */
  readonly says: Bilingual
}

export interface Bilingual {
  readonly zh: string
  readonly en: string
}

/** The rules disagree. Expected; HTTP 422, exit code 1. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly objections: readonly Objection[]
  constructor(objections: readonly Objection[]) {
    super(objections.map(o => o.code).join(', '))
    this.objections = objections
  }
}

/** What was asked for does not exist, or lies outside the asker's reach: nobody can tell which. HTTP 404, exit code 2. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
  readonly what: Bilingual
  constructor(what: Bilingual) {
    super(`not found: ${what.en}`)
    this.what = what
  }
}

/** The post may not do this. HTTP 403. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden'
  readonly verb: string
  /** Where it is not the post that is lacking: what is. */
  readonly says: Bilingual | null
  constructor(verb: string, says: Bilingual | null = null) {
    super(`forbidden: ${verb}`)
    this.verb = verb
    this.says = says
  }
}

/** Nobody is signed in. HTTP 401. */
export class Unknown extends Error {
  override readonly name = 'Unknown'
  /** Where somebody said who he is: why that was not believed. */
  readonly says: Bilingual | null
  constructor(says: Bilingual | null = null) {
    super('nobody is signed in')
    this.says = says
  }
}

/** The same act id was sent before with another content, or somebody else changed the draft meanwhile. HTTP 409. */
export class Conflict extends Error {
  override readonly name = 'Conflict'
  readonly says: Bilingual
  constructor(says: Bilingual) {
    super(says.en)
    this.says = says
  }
}

export function refuseIf(objections: readonly Objection[]): void {
  if (objections.length > 0) throw new Refused(objections)
}
