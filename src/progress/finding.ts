import { z } from 'zod'
import type { Bilingual } from '../base/objection.ts'

/**
 * A finding (疑点) of the checks on one unit's month: what a rule of the catalogue says of the facts.
 *
 * Hard ones stop a return; soft ones are answered in writing, and the city reads the answer when it accepts. Where an
 * identity of the table is broken nothing helps but mending the facts.
 */
export interface Finding {
  /** Its rule: progress/check-catalogue.ts. */
  readonly rule: string
  readonly severity: Severity
  /** An identity of the table is broken: no release lets it through. */
  readonly identity: boolean
  /** What it is about: the printed key of an item or community, or of two of them; empty: the unit's row. */
  readonly about: string
  readonly says: Bilingual
  /** The page where it can be mended; null where there is none. */
  readonly link: string | null
}

export const severities = ['hard', 'soft'] as const
export type Severity = (typeof severities)[number]

/** The name of a finding, the same as long as its rule says it of the same thing. */
export const nameOfFinding = ({ rule, about }: Pick<Finding, 'rule' | 'about'>): string => (about === '' ? rule : `${rule} ${about}`)

/** A finding as a return keeps it: with the unit's answer, or by which release it was let through. */
export const keptFinding = z.object({
  rule: z.string(),
  severity: z.enum(severities),
  identity: z.boolean(),
  about: z.string(),
  says: z.object({ zh: z.string(), en: z.string() }),
  link: z.string().nullable(),
  answer: z.string().nullable(),
  released: z.boolean(),
})
export type KeptFinding = z.infer<typeof keptFinding>
