import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import type { Layout } from '../figures/template.ts'
import type { FrozenFigure } from './assemble.ts'
import { findingsIn } from './check.ts'
import type { CheckKnowledge, EarlierIssue } from './check-knowledge.ts'
import type { Distribution } from './distribution.ts'
import { type KnowledgeAsked, readFigureKnowledge } from './figure-knowledge.store.ts'
import { type FigureKnowledge, figuresByValue } from './figure-knowledge.ts'
import type { Finding } from './finding.ts'
import { findFor } from './found.store.ts'
import { answersFrom } from './found.ts'
import type { IssueContent } from './issue.ts'
import { indexNames, type KnownName, type NameIndex } from './name-index.ts'
import type { Series } from './numbering.ts'
import { listCommunityNames, listPhrases, listPlaces } from './phrase.store.ts'
import { printedFigures } from './printed-figures.ts'
import { daysSaid } from './said-days.ts'
import { wantedBy } from './wanted.ts'

/** What is checked: the content of a draft, as of a moment of knowing. */
export interface Checked {
  readonly office: number
  readonly content: IssueContent
  readonly known: Date
  /** The id of the issue that it replaces, which is no earlier one. */
  readonly replaces: string | null
}

/** The findings of an issue. Names of communities are those within the reader's scope; figures want the whole city. */
export async function readFindings(reader: Reader, checked: Checked, names?: NameIndex): Promise<Finding[]> {
  const { office, content, known } = checked
  const { resolve } = answersFrom(await findFor(reader, office, content, known))
  const figures = await readFigureKnowledge(reader, askedBy(checked))
  const knowledge: CheckKnowledge = {
    figures,
    byValue: figuresByValue(figures),
    names: names ?? (await readNames(reader, office, content.cutoff, known)),
    earlier: await listEarlier(reader, checked, figures),
  }
  return findingsIn(content, resolve, knowledge)
}

/** The days of the texts, and those that its references name. */
function askedBy({ office, content, known }: Checked): KnowledgeAsked {
  const own = wantedBy(content).bound.flatMap(one => (one.kind === 'own' ? [one.reference] : []))
  const said = content.articles.map(({ body }) => daysSaid(body, content.cutoff))
  return {
    office,
    year: content.year,
    cutoff: content.cutoff,
    known,
    cutoffs: [...own.map(({ cutoff }) => cutoff), ...said.flatMap(({ cutoffs }) => cutoffs)],
    sinces: [...own.flatMap(({ scope }) => (scope.kind === 'since' ? [scope.since] : [])), ...said.flatMap(({ sinces }) => sinces)],
  }
}

/** The names and phrases that texts of this city may use: what the office wrote down, and what its records hold. */
export async function readNames(reader: Reader, office: number, on: Day, known: Date): Promise<NameIndex> {
  const phrases = (await listPhrases(reader, office, known)).filter(({ from, to }) => from <= on && (to === null || to >= on))
  const places = await listPlaces(reader, office, on)
  const communities = await listCommunityNames(reader, on, known)
  const { rows: units } = await sql<{ name: string }>`select name from access.unit where office_id = ${office}`.execute(reader)
  return indexNames([
    ...communities.map((name): KnownName => ({ name, kind: 'community' })),
    ...places.map(({ name, now }): KnownName => ({ name, kind: 'division', ...(now !== null && { now }) })),
    ...units.map(({ name }): KnownName => ({ name, kind: 'unit' })),
    ...phrases.map(({ text, kind }): KnownName => ({ name: text, kind })),
  ])
}

interface EarlierRow {
  readonly series: Series
  readonly year: number
  readonly annual: number
  readonly figures: readonly FrozenFigure[]
  readonly distribution: Distribution
}

/** How many issues are looked back on: three years of a monthly bulletin. */
const lookedBack = 36

async function listEarlier(reader: Reader, { office, known, replaces }: Checked, { units }: FigureKnowledge): Promise<EarlierIssue[]> {
  const { rows } = await sql<EarlierRow>`
    select series, year, annual_no as annual, figures, content -> 'distribution' as distribution from bulletin.issue
    where county_id = ${office} and recorded_at <= ${known} and id is distinct from ${replaces}::uuid
      and not exists (select from bulletin.voiding where voiding.county_id = issue.county_id and issue_id = issue.id)
      and not exists (select from bulletin.issue later where later.county_id = issue.county_id and later.replaces_id = issue.id and later.recorded_at <= ${known})
    order by recorded_at desc limit ${lookedBack}`.execute(reader)
  const { rows: templates } = await sql<{ layout: Layout }>`
    select layout from figures.template where county_id = ${office} and recorded_at <= ${known} order by no desc`.execute(reader)
  const layouts = templates.map(({ layout }) => layout)
  return rows.reverse().map(({ series, year, annual, figures, distribution }) => ({
    series,
    name: `${year}年${series === 'supplement' ? '增刊' : ''}第${annual}期`,
    printed: printedFigures(figures, { layouts, units }),
    distribution,
  }))
}
