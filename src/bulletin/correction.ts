import { type Day, dayInChinese } from '../base/day.ts'
import type { Objection } from '../base/objection.ts'
import type { DraftKind } from './draft-kind.ts'
import { type IssueContent, monthReported } from './issue.ts'
import { markWords } from './issue.words.ts'
import { type IssueState, objectionsToStep } from './issue-state.ts'
import type { IssueNumber } from './numbering.ts'

/**
 * A correction (更正): the whole issue signed once more, under the same number, as its next edition.
 * What it replaces stays in the archive as it was printed; nobody alters a signed issue.
 *
 * A correction of the proof (校样更正) is the same before the issue has left the house: nobody outside has seen what it
 * replaces, so it is the same edition and says nothing of it, and counts only the proof.
 */
export interface SignedIssue {
  /** Its key, as printed. */
  readonly issue: string
  readonly number: IssueNumber
  readonly edition: number
  readonly proof: number
  readonly signedOn: Day
  readonly state: IssueState
  readonly content: IssueContent
  /** What it prints above its name and under its number. */
  readonly mark: string | null
  readonly note: string | null
}

export interface Edition {
  readonly number: IssueNumber
  readonly edition: number
  /** From 1 in each edition. */
  readonly proof: number
  /** Printed above the name; null for a first edition. */
  readonly mark: string | null
  /** Printed under the number; null for a first edition. */
  readonly note: string | null
  /** The key of the issue that it replaces. */
  readonly replaces: string | null
}

export const firstEdition = (number: IssueNumber): Edition => ({ number, edition: 1, proof: 1, mark: null, note: null, replaces: null })

/** What a draft that replaces an issue will be: its next edition, or its next proof. */
export const editionAfter = (wrong: SignedIssue, kind: DraftKind, reason: string): Edition =>
  kind === 'proof' ? nextProof(wrong) : correctionOf(wrong, reason)

/** `替换2021年10月29日签发的同期简报，更正：9月底户数` */
export function correctionOf(wrong: SignedIssue, reason: string): Edition {
  const which = wrong.edition > 1 ? `同期简报（第${wrong.edition}版）` : '同期简报'
  return {
    number: wrong.number,
    edition: wrong.edition + 1,
    proof: 1,
    mark: markWords.correction.zh,
    note: `替换${dayInChinese(wrong.signedOn)}签发的${which}，更正：${bare(reason)}`,
    replaces: wrong.issue,
  }
}

export const nextProof = ({ number, edition, proof, mark, note, issue }: SignedIssue): Edition => ({
  number,
  edition,
  proof: proof + 1,
  mark,
  note,
  replaces: issue,
})

/** Why this content may not be signed in place of that issue: all reasons. */
export function objectionsToCorrection(
  wrong: SignedIssue,
  { kind, content, reason }: { readonly kind: DraftKind; readonly content: IssueContent; readonly reason: string | null },
): Objection[] {
  const step = kind === 'proof' ? 'correct-proof' : 'correct-issue'
  const objections = [...objectionsToStep(wrong.state, step), ...objectionsToReason(reason ?? '')]
  if (content.series !== wrong.content.series) objections.push(anotherSeries)
  if (monthReported(content) !== monthReported(wrong.content)) objections.push(anotherMonth(monthReported(wrong.content)))
  return objections
}

/** A correction says what it replaces, and a new issue replaces nothing. */
export function objectionsToKind(kind: DraftKind, replaces: string | null): Objection[] {
  if ((kind === 'issue') === (replaces === null)) return []
  return [
    {
      code: 'bulletin.kind-and-replaced',
      place: 'replaces',
      says: {
        zh: '更正要写明替换哪一期，新的一期不替换任何一期，请改正。',
        en: 'A correction says which issue it replaces, and a new issue replaces none: correct it.',
      },
    },
  ]
}

// What people write when they have to write something.
const saysNothing = new Set(['', '无', '更正', '有误', '错误', '更正错误', '数据有误', '核实无误', '已核实', '作废'])

/** A correction and a voiding say what was wrong: the reason is printed or filed, and read. */
export function objectionsToReason(reason: string): Objection[] {
  if (!saysNothing.has(bare(reason))) return []
  return [
    {
      code: 'bulletin.reason-says-nothing',
      place: 'reason',
      says: {
        zh: '原因要写明哪里错、应为什么，例如“9月底已开工户数应为9148户”。',
        en: 'The reason must say what was wrong and what is right, such as “the households started by the end of September are 9148”.',
      },
    },
  ]
}

/** Without spaces around it and a full stop behind it: it stands in a note. */
const bare = (reason: string): string => reason.trim().replace(/[。．.；;，,！!\s]+$/u, '')

const anotherSeries: Objection = {
  code: 'bulletin.correction-of-another-series',
  place: 'series',
  says: {
    zh: '更正沿用原期号，正刊与增刊不能互换，请改回原来的种类。',
    en: 'A correction keeps the number: a regular issue cannot become a supplement, nor the other way. Change the series back.',
  },
}

const anotherMonth = (month: string): Objection => ({
  code: 'bulletin.correction-of-another-month',
  place: 'cutoff',
  says: {
    zh: `原期报告的是 ${month}，更正的截止日要在同一个月内，请改正截止日。`,
    en: `The issue reports ${month}: the cut-off of its correction must lie in that month. Change it.`,
  },
})
