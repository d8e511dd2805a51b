import { type Day, dayInChinese } from '../base/day.ts'
import type { Objection } from '../base/objection.ts'
import { type BoundReference, readBound, readTableReference, type TableReference } from './bound-reference.ts'
import { objectionsToDistribution } from './distribution-rules.ts'
import { type Article, type IssueContent, titleInOneLine } from './issue.ts'
import { type Node, readMarkup, runsOfNode, unprintable } from './markup.ts'
import { objectionAt, type TextPlace } from './place.ts'

/** What the rules look at besides the issue itself: the day of signature, null while nobody is about to sign. */
export interface IssueContext {
  readonly signedOn: Day | null
}

/** Why this issue may not be reviewed or signed: all reasons, those of the text with article and line. */
export function objectionsToIssue(content: IssueContent, { signedOn }: IssueContext): Objection[] {
  return [
    ...(content.articles.length === 0 ? [noArticle] : []),
    ...(signedOn !== null && signedOn < content.cutoff ? [signedBeforeCutoff(signedOn, content.cutoff)] : []),
    ...content.articles.flatMap((article, index) => objectionsToArticle(article, index + 1, content.cutoff)),
    ...objectionsToTables(content),
    ...objectionsToDistribution(content.distribution).map(within('distribution')),
  ]
}

function objectionsToArticle(article: Article, number: number, cutoff: Day): Objection[] {
  const { nodes, objections } = readMarkup(article.body)
  return [
    ...objectionsToTitle(article, number, nodes),
    ...(nodes.length === 0 && objections.length === 0 ? [emptyBody(number)] : []),
    ...objections.map(objection => objectionAt({ article: number, line: objection.line }, objection)),
    ...nodes.flatMap(node => objectionsToReferences(node, number, cutoff)),
  ]
}

/** Only a table stands without a title of its own: it prints its own. */
function objectionsToTitle(article: Article, number: number, nodes: readonly Node[]): Objection[] {
  const place = `articles.${number - 1}.title`
  const title = titleInOneLine(article)
  const onlyTables = nodes.length > 0 && nodes.every(node => node.kind === 'table')
  if (title === '' && !onlyTables) return [emptyTitle(number, place)]
  const emptyLine = article.title.indexOf('')
  return [
    ...(title !== '' && emptyLine >= 0 ? [emptyTitleLine(number, `${place}.${emptyLine}`)] : []),
    ...(unprintable.test(title) ? [unprintableTitle(number, place)] : []),
  ]
}

function objectionsToReferences(node: Node, article: number, cutoff: Day): Objection[] {
  if (node.kind === 'table') {
    const { found, objections } = readTableReference(node.reference)
    return [...objections, ...objectionsToCutoff(found, cutoff)].map(objection => objectionAt({ article, line: node.line }, objection))
  }
  return runsOfNode(node).flatMap(run => {
    if (run.kind === 'text') return []
    const { found, objections } = readBound(run.reference)
    const place: TextPlace = { article, line: run.line }
    return [...objections, ...objectionsToCutoff(ownOf(found), cutoff)].map(objection => objectionAt(place, objection))
  })
}

const ownOf = (bound: BoundReference | null) => (bound?.kind === 'own' ? bound.reference : null)

function objectionsToCutoff(reference: { readonly cutoff: Day } | null, cutoff: Day): Objection[] {
  if (reference === null || reference.cutoff <= cutoff) return []
  return [
    {
      code: 'bulletin.reference-after-cutoff',
      says: {
        zh: `引用截至 ${reference.cutoff}，晚于本期的截止日 ${cutoff}，请改为不晚于本期截止日。`,
        en: `The figure is of ${reference.cutoff}, after the cut-off of the issue, ${cutoff}: choose a day up to that one.`,
      },
    },
  ]
}

/** An issue of the month holds the month's table: of its plan year, as of its cut-off. No issue prints a table twice. */
function objectionsToTables({ articles, series, year, cutoff }: IssueContent): Objection[] {
  const tables = articles.flatMap((article, index) => tablesOf(article, index + 1))
  const isOfTheMonth = ({ scope, ...table }: TableReference) => scope.kind === 'plan' && scope.year === year && table.cutoff === cutoff
  const missing = series === 'regular' && !tables.some(({ table }) => isOfTheMonth(table))
  const printed = new Set<string>()
  const twice = tables.filter(({ table }) => {
    const written = JSON.stringify(table)
    const before = printed.has(written)
    printed.add(written)
    return before
  })
  return [...(missing ? [monthTableMissing(year, cutoff)] : []), ...twice.map(({ place }) => objectionAt(place, tableTwice))]
}

function tablesOf(article: Article, number: number): { table: TableReference; place: TextPlace }[] {
  return readMarkup(article.body).nodes.flatMap(node => {
    const table = node.kind === 'table' ? readTableReference(node.reference).found : null
    return table ? [{ table, place: { article: number, line: node.line } }] : []
  })
}

const within =
  (field: string) =>
  (objection: Objection): Objection => ({ ...objection, place: objection.place ? `${field}.${objection.place}` : field })

const noArticle: Objection = {
  code: 'bulletin.no-article',
  place: 'articles',
  says: { zh: '本期还没有文章，请至少写一篇。', en: 'The issue has no article: write one.' },
}

const signedBeforeCutoff = (signedOn: Day, cutoff: Day): Objection => ({
  code: 'bulletin.signed-before-cutoff',
  place: 'cutoff',
  says: {
    zh: `签发日 ${dayInChinese(signedOn)} 早于截止日 ${dayInChinese(cutoff)}，数据尚未截止，请等到截止日，或改早截止日。`,
    en: `The day of signature, ${signedOn}, lies before the cut-off, ${cutoff}: wait for it, or choose an earlier cut-off.`,
  },
})

const emptyTitle = (number: number, place: string): Objection => ({
  code: 'bulletin.title-empty',
  place,
  says: { zh: `第${number}篇没有标题，请写上。`, en: `Article ${number} has no title: write one.` },
})

const emptyTitleLine = (number: number, place: string): Objection => ({
  code: 'bulletin.title-line-empty',
  place,
  says: { zh: `第${number}篇的标题有一行是空的，请删去这一行。`, en: `A line of the title of article ${number} is empty: delete it.` },
})

const unprintableTitle = (number: number, place: string): Objection => ({
  code: 'bulletin.unprintable-character',
  place,
  says: {
    zh: `第${number}篇的标题里有印不出的字符，请删去重打。`,
    en: `The title of article ${number} holds a character that cannot be printed: delete and retype it.`,
  },
})

const emptyBody = (number: number): Objection => ({
  code: 'bulletin.body-empty',
  place: `articles.${number - 1}.body`,
  says: { zh: `第${number}篇没有正文，请写上或删去这一篇。`, en: `Article ${number} has no text: write it or delete the article.` },
})

const monthTableMissing = (year: number, cutoff: Day): Objection => ({
  code: 'bulletin.month-table-missing',
  place: 'articles',
  says: {
    zh: `本期没有当月进展表，请在文中单独一行写上 {{table plan:${year}:city @${cutoff}}}。`,
    en: `The issue lacks the table of its month: write {{table plan:${year}:city @${cutoff}}} on a line of its own.`,
  },
})

const tableTwice: Objection = {
  code: 'bulletin.table-twice',
  says: { zh: '同一张表前面已经有了，请删去一处。', en: 'The same table stands in the issue already: delete one.' },
}
