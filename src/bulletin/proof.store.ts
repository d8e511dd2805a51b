import type { Day } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import type { Key } from '../base/key.ts'
import { printKey } from '../base/key.ts'
import { type Assembled, assemble } from './assemble.ts'
import { issueAddress } from './bulletin-address.ts'
import { objectionsIn } from './check.ts'
import { type Edition, editionAfter, firstEdition, objectionsToCorrection, type SignedIssue } from './correction.ts'
import type { Written } from './draft.store.ts'
import type { Finding } from './finding.ts'
import { readFindings } from './findings.store.ts'
import { findFor } from './found.store.ts'
import { answersFrom } from './found.ts'
import { getIssue } from './issue.store.ts'
import { markWords } from './issue.words.ts'
import { lastNumbers } from './number.store.ts'
import { nextNumber, numberYear, printNumber, printProofNumber } from './numbering.ts'

/** A draft drawn as it would be printed: with the number that it would get, which may still go to another issue. */
export interface Proof extends Assembled {
  readonly edition: Edition
  /** All that the checker finds; the hard ones are among the objections. */
  readonly findings: readonly Finding[]
}

/** The proof of a draft (送审稿), with the figures as of one moment of knowing. */
export async function proofOf(reader: Reader, draft: Written, known: Date, today: Day): Promise<Proof> {
  const wrong = await wrongIssue(reader, draft)
  const edition = wrong
    ? editionAfter(wrong, draft.kind, draft.reason ?? '')
    : firstEdition(
        nextNumber(
          draft.content.series,
          numberYear(today),
          await lastNumbers(reader, draft.key.county, draft.content.series, numberYear(today)),
        ),
      )
  const proof = await drawnAs(reader, draft, edition, known, today, true)
  const more = wrong ? objectionsToCorrection(wrong, draft) : []
  const { content, replaces } = draft
  const findings = await readFindings(reader, { office: draft.key.county, content, known, replaces })
  return { ...proof, objections: [...more, ...proof.objections, ...objectionsIn(findings)], findings, edition }
}

/** The draft under an edition's number. A proof is marked 送审稿, and its number 拟 until it is given: of what replaces an issue, it is. */
export async function drawnAs(
  reader: Reader,
  draft: Written,
  edition: Edition,
  known: Date,
  signedOn: Day,
  proof: boolean,
): Promise<Assembled> {
  const found = await findFor(reader, draft.key.county, draft.content, known)
  return assemble(draft.content, {
    ...answersFrom(found),
    number: proof && edition.replaces === null ? printProofNumber(edition.number) : printNumber(edition.number),
    signedOn,
    mark: proof ? markWords.proof.zh : edition.mark,
    note: edition.note,
    ...(!proof && { figuresAt: issueAddress(printKey(draft.key)) }),
  })
}

/** The issue that a draft corrects, null where it is none. */
export async function wrongIssue(reader: Reader, draft: Pick<Written, 'key' | 'replaces'>): Promise<SignedIssue | null> {
  if (draft.replaces === null) return null
  const key: Key = { county: draft.key.county, id: draft.replaces }
  const { number, edition, proof, signedOn, state, content, tree } = await getIssue(reader, key)
  const { mark, note } = tree.masthead
  return { issue: printKey(key), number, edition, proof, signedOn, state, content, mark, note }
}
