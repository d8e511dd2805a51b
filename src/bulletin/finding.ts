import type { Bilingual, Objection } from '../base/objection.ts'
import { objectionAt, type TextPlace } from './place.ts'
import type { Waiver } from './waiver.ts'

/**
 * A finding of the checker: an objection with what was found, what should stand there, and what could be put in its place.
 * A hard one stops the review; a soft one is mended, or answered with a reason that is kept with the issue.
 */
export interface Finding extends Objection {
  readonly level: 'hard' | 'soft'
  readonly found: string
  /** Null where nobody can say. */
  readonly expected: string | null
  readonly sentence: string
  readonly offers: readonly FindingOffer[]
  /** The reason with which a soft one was answered; null while it is open. */
  readonly waived: string | null
}

/** What may be put in place of `found`. */
export interface FindingOffer {
  /** In the markup: `{{started.communities plan:2021:city @2021-09-30}}`, or plain words. */
  readonly text: string
  readonly says: Bilingual
}

export interface FindingInput {
  readonly code: string
  readonly level: Finding['level']
  readonly found: string
  readonly expected?: string | null
  readonly sentence: string
  readonly offers?: readonly FindingOffer[]
  readonly says: Bilingual
}

export const findingAt = (place: TextPlace, { code, says, level, found, expected, sentence, offers }: FindingInput): Finding => ({
  ...(place.line > 0 ? objectionAt(place, { code: `bulletin.${code}`, says }) : titleObjection(place.article, code, says)),
  level,
  found: found.slice(0, 200),
  expected: expected ?? null,
  sentence: sentence.slice(0, 400),
  offers: offers ?? [],
  waived: null,
})

const titleObjection = (article: number, code: string, { zh, en }: Bilingual): Objection => ({
  code: `bulletin.${code}`,
  place: `articles.${article - 1}.title`,
  says: { zh: `第${article}篇标题：${zh}`, en: `Title of article ${article}: ${en}` },
})

/** Soft findings with the reasons that were given for them. A hard one cannot be waved through. */
export const withWaivers = (findings: readonly Finding[], waived: readonly Waiver[]): Finding[] =>
  findings.map(finding => ({ ...finding, waived: finding.level === 'soft' ? (reasonFor(finding, waived) ?? null) : null }))

const reasonFor = (finding: Finding, waived: readonly Waiver[]) =>
  waived.find(one => one.code === finding.code && one.found === finding.found && one.sentence === finding.sentence)?.reason

/** What nobody has mended or answered yet. */
export const openOnes = (findings: readonly Finding[]): Finding[] => findings.filter(({ waived }) => waived === null)

/** The sentence in which a place of a text lies. */
export function sentenceAt(text: string, from: number): string {
  const start = Math.max(...['。', '！', '？', '；'].map(mark => text.lastIndexOf(mark, from - 1))) + 1
  const [end = ''] = /^[^。！？；]*[。！？；]?/.exec(text.slice(Math.max(start, from))) ?? []
  return text.slice(start, Math.max(start, from) + end.length).trim()
}

/** The words before a place: of its clause, and of its whole sentence, which often names the day for all its clauses. */
export interface WordsBefore {
  readonly before: string
  readonly sentence: string
}

export function wordsBefore(text: string, from: number): WordsBefore {
  const after = (marks: readonly string[]) => text.slice(Math.max(...marks.map(mark => text.lastIndexOf(mark, from - 1))) + 1, from)
  return { before: after(['。', '！', '？', '；']), sentence: after(['。', '！', '？']) }
}
