import { sql } from 'kysely'
import type { Day, Month } from '../base/day.ts'
import type { Reader, Tx } from '../base/db.ts'
import type { DocumentTree } from '../base/document.ts'
import type { Key } from '../base/key.ts'
import { NotFound } from '../base/objection.ts'
import type { FrozenFigure } from './assemble.ts'
import { type IssueContent, issueContent } from './issue.ts'
import type { FigureChange } from './issue-changes.ts'
import { type IssueState, signedState } from './issue-state.ts'
import type { IssueNumber, Series } from './numbering.ts'

/** The four files of an issue, each by the hash of its bytes. */
export type IssueFiles = Readonly<Record<'docx' | 'pdf' | 'xlsx' | 'html', string>>

/** An issue as it stands in a list. */
export interface IssueHead {
  readonly key: Key
  readonly number: IssueNumber
  readonly edition: number
  /** 2 and more: signed anew before it was issued. */
  readonly proof: number
  readonly month: Month
  readonly signedOn: Day
  readonly cutoff: Day
  readonly knownAt: Date
  /** 印发: when it was sent out, and how many copies; null before. */
  readonly issuedOn: Day | null
  readonly copies: number | null
  readonly state: IssueState
  readonly files: IssueFiles
  /** The id of the issue that it replaces, and of the one that replaced it. */
  readonly replaces: string | null
  readonly replacedBy: string | null
  /** Why it was voided; null while it stands. */
  readonly voidedBecause: string | null
}

/** An issue as it was signed. */
export interface Issue extends IssueHead {
  readonly content: IssueContent
  readonly tree: DocumentTree
  readonly figures: readonly FrozenFigure[]
  /** What had changed between review and signature. */
  readonly changed: readonly FigureChange[]
  /** sha256 of the tree's canonical JSON, as hexadecimal digits. */
  readonly hash: string
  readonly drawnBy: Readonly<Record<string, string>>
  /** What was wrong with what it replaces. */
  readonly reason: string | null
}

type NewIssue = Omit<Issue, 'state' | 'issuedOn' | 'copies' | 'replacedBy' | 'voidedBecause'>

export async function addIssue(tx: Tx, issue: NewIssue, now: Date): Promise<void> {
  const { key, number, content, tree, figures, changed, drawnBy, files } = issue
  const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`
  await sql`insert into bulletin.issue (county_id, id, series, year, annual_no, running_no, edition, proof, month, signed_on, cutoff,
      known_at, content, tree, figures, changed, hash, drawn_by, files, replaces_id, reason, recorded_at)
    values (${key.county}, ${key.id}, ${number.series}, ${number.year}, ${number.annual}, ${number.running}, ${issue.edition}, ${issue.proof},
      ${issue.month}, ${issue.signedOn}, ${issue.cutoff}, ${issue.knownAt}, ${json(content)}, ${json(tree)}, ${json(figures)}, ${json(changed)},
      decode(${issue.hash}, 'hex'), ${json(drawnBy)}, ${json(files)}, ${issue.replaces}, ${issue.reason}, ${now})`.execute(tx)
}

export async function addVoiding(tx: Tx, { county, id }: Key, reason: string, now: Date): Promise<void> {
  await sql`insert into bulletin.voiding (county_id, issue_id, reason, recorded_at) values (${county}, ${id}, ${reason}, ${now})`.execute(
    tx,
  )
}

type HeadRow = Omit<IssueHead, 'key' | 'number' | 'state'> & {
  readonly county: number
  readonly id: string
  readonly series: Series
  readonly year: number
  readonly annual: number
  readonly running: number
}

const headColumns = sql`issue.county_id as county, issue.id, issue.series, issue.year, issue.annual_no as annual, issue.running_no as running,
  issue.edition, issue.proof, issue.month, issue.signed_on as "signedOn", issue.cutoff, issue.known_at as "knownAt", issue.files,
  issue.replaces_id as replaces, release.issued_on as "issuedOn", release.copies, voiding.reason as "voidedBecause",
  (select later.id from bulletin.issue later where later.county_id = issue.county_id and later.replaces_id = issue.id
   order by later.recorded_at limit 1) as "replacedBy"`

const withWhatCame = sql`bulletin.issue
  left join bulletin.release on release.county_id = issue.county_id and release.issue_id = issue.id
  left join bulletin.voiding on voiding.county_id = issue.county_id and voiding.issue_id = issue.id`

const headOf = <R extends HeadRow>({ county, id, series, year, annual, running, ...row }: R) => ({
  ...row,
  key: { county, id },
  number: { series, year, annual, running },
  state: signedState({ issued: row.issuedOn !== null, voided: row.voidedBecause !== null, replaced: row.replacedBy !== null }),
})

/** Newest first; of one number, the latest edition and proof first. */
export async function listIssues(reader: Reader, office: number): Promise<IssueHead[]> {
  const { rows } = await sql<HeadRow>`
    select ${headColumns} from ${withWhatCame}
    where issue.county_id = ${office} order by issue.running_no desc, issue.series, issue.edition desc, issue.proof desc`.execute(reader)
  return rows.map(headOf)
}

type Row = HeadRow & Omit<Issue, keyof IssueHead | 'content'> & { readonly content: unknown }

const bodyColumns = sql`issue.content, issue.tree, issue.figures, issue.changed, encode(issue.hash, 'hex') as hash, issue.drawn_by as "drawnBy",
  issue.reason`

export async function getIssue(reader: Reader, { county, id }: Key): Promise<Issue> {
  const { rows } = await sql<Row>`
    select ${headColumns}, ${bodyColumns} from ${withWhatCame} where issue.county_id = ${county} and issue.id = ${id}`.execute(reader)
  return issueOf(rows[0], { zh: '没有这一期简报，请核对链接。', en: 'There is no such issue: check the link.' })
}

/** The latest edition and proof of a number. */
export async function getIssueByNumber(reader: Reader, office: number, series: Series, year: number, annual: number): Promise<Issue> {
  const { rows } = await sql<Row>`
    select ${headColumns}, ${bodyColumns} from ${withWhatCame}
    where issue.county_id = ${office} and issue.series = ${series} and issue.year = ${year} and issue.annual_no = ${annual}
    order by issue.edition desc, issue.proof desc limit 1`.execute(reader)
  return issueOf(rows[0], {
    zh: `没有${year}年${series === 'supplement' ? '增刊' : ''}第${annual}期简报，请核对年份和年度期号。`,
    en: `There is no ${series === 'supplement' ? 'supplement' : 'issue'} ${annual} of ${year}: check the year and the number in the year.`,
  })
}

function issueOf(row: Row | undefined, missing: { zh: string; en: string }): Issue {
  if (!row) throw new NotFound(missing)
  return { ...headOf(row), content: issueContent.parse(row.content) }
}

export async function hasIssues(reader: Reader, office: number, series: Series): Promise<boolean> {
  const { rows } = await sql`select from bulletin.issue where county_id = ${office} and series = ${series} limit 1`.execute(reader)
  return rows.length > 0
}

export async function addRelease(tx: Tx, { county, id }: Key, issuedOn: Day, copies: number, now: Date): Promise<void> {
  await sql`insert into bulletin.release (county_id, issue_id, issued_on, copies, recorded_at)
    values (${county}, ${id}, ${issuedOn}, ${copies}, ${now})`.execute(tx)
}
