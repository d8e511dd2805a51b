import type { Day } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import type { Key } from '../base/key.ts'
import { printKey } from '../base/key.ts'
import { type Assembled, assemble } from './assemble.ts'
import { correctionOf, type Edition, firstEdition, objectionsToCorrection, type SignedIssue } from './correction.ts'
import type { Draft } from './draft.store.ts'
import { findFor } from './found.store.ts'
import { answersFrom } from './found.ts'
import { getIssue } from './issue.store.ts'
import { markWords } from './issue.words.ts'
import { lastNumbers } from './number.store.ts'
import { nextNumber, numberYear, printNumber, printProofNumber } from './numbering.ts'

/** A draft drawn as it would be printed: with the number that it would get, which may still go to another issue. */
export interface Proof extends Assembled {
  readonly edition: Edition
}

/** The proof of a draft (送审稿), with the figures as of one moment of knowing. */
export async function proofOf(reader: Reader, draft: Draft, known: Date, today: Day): Promise<Proof> {
  const wrong = await wrongIssue(reader, draft)
  const edition = wrong
    ? correctionOf(wrong, draft.reason ?? '')
    : firstEdition(
        nextNumber(
          draft.content.series,
          numberYear(today),
          await lastNumbers(reader, draft.key.county, draft.content.series, numberYear(today)),
        ),
      )
  const proof = await drawnAs(reader, draft, edition, known, today, true)
  const more = wrong ? objectionsToCorrection(wrong, draft.content, draft.reason ?? '') : []
  return { ...proof, objections: [...more, ...proof.objections], edition }
}

/** The draft under an edition's number. A proof is marked 送审稿, and its number 拟. */
export async function drawnAs(
  reader: Reader,
  draft: Draft,
  edition: Edition,
  known: Date,
  signedOn: Day,
  proof: boolean,
): Promise<Assembled> {
  const found = await findFor(reader, draft.key.county, draft.content, known)
  return assemble(draft.content, {
    ...answersFrom(found),
    number: proof && edition.edition === 1 ? printProofNumber(edition.number) : printNumber(edition.number),
    signedOn,
    mark: proof ? markWords.proof.zh : edition.mark,
    note: edition.note,
  })
}

/** The issue that a draft corrects, null where it is none. */
export async function wrongIssue(reader: Reader, draft: Pick<Draft, 'key' | 'replaces'>): Promise<SignedIssue | null> {
  if (draft.replaces === null) return null
  const key: Key = { county: draft.key.county, id: draft.replaces }
  const { number, edition, signedOn, state, content } = await getIssue(reader, key)
  return { issue: printKey(key), number, edition, signedOn, state, content }
}
