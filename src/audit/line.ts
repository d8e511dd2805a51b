import { createHash } from 'node:crypto'

/**
 * A line in the book of acts, and how it is chained.
 *
 * The hash covers the whole line, its number and the hash of the line before: a line that is changed, lost, added
 * or moved breaks every hash after it.
 */
export interface Line {
  readonly county: number
  readonly no: number
  readonly act: string
  readonly verb: string
  readonly actor: string
  readonly person: string
  readonly subject: string | null
  /** The input without personal values, as canonical JSON. */
  readonly said: string
  readonly inputHash: Uint8Array
  readonly at: Date
}

/** Before the first line of a cabinet. */
export const beginning = new Uint8Array(32)

/** The digest of a line without its number: JSON, so that no field can run into the next. */
export const digestOf = (line: Omit<Line, 'no'>): Buffer =>
  createHash('sha256')
    .update(
      JSON.stringify([
        line.county,
        line.act,
        line.verb,
        line.actor,
        line.person,
        line.subject,
        line.said,
        Buffer.from(line.inputHash).toString('hex'),
        line.at.toISOString(),
      ]),
      'utf8',
    )
    .digest()

/** sha256(hash before || number as eight bytes || digest): the same in SQL, `sha256(hash || int8send(no) || digest)`. */
export function hashOf(before: Uint8Array, line: Line): Buffer {
  const number = Buffer.alloc(8)
  number.writeBigInt64BE(BigInt(line.no))
  return createHash('sha256').update(before).update(number).update(digestOf(line)).digest()
}
