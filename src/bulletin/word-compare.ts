import type { DocumentTree } from '../base/document.ts'
import type { Objection } from '../base/objection.ts'
import type { IssueContent } from './issue.ts'
import { readMarkup } from './markup.ts'
import { objectionAt } from './place.ts'
import { pairUp } from './word-align.ts'
import type { WordBlock } from './word-blocks.ts'
import { boundAgain, type Entry, entryOf } from './word-entry.ts'
import { type Expected, expectedOf } from './word-expected.ts'
import type { WordFile } from './word-file.ts'
import { Findings, isChanged, type NameChange, type NumberChange, type WordChange } from './word-findings.ts'
import { type MergedArticle, mergeOf } from './word-merge.ts'
import type { NamesIn } from './word-names.ts'
import { stepsOf } from './word-order.ts'
import { piecesOf } from './word-pieces.ts'

/** What somebody changed in a proof outside the house. Nothing of it is in the draft before somebody takes it. */
export interface WordComparison {
  readonly changes: readonly WordChange[]
  readonly numbers: readonly NumberChange[]
  readonly names: readonly NameChange[]
  readonly articles: readonly MergedArticle[]
  /** The draft with every change that can be taken. */
  readonly merged: IssueContent
}

/**
 * Lays a file upon the draft whose proof it was. `tree` is the proof as it would be drawn now, `namesIn` finds the
 * units, communities and people that are known.
 */
export function compareWithDraft(content: IssueContent, tree: DocumentTree, word: WordFile, namesIn: NamesIn): WordComparison {
  const sent = expectedOf(content, tree)
  const blocks = word.blocks.filter(block => block.kind === 'table' || block.text.trim() !== '')
  const pairs = pairsOf(sent, blocks)
  const back = blocks.map((block, i) => ({ sent: pairs[i] ?? null, block })).filter(one => one.sent !== null || !isFrame(one.block))
  const missing = sent.filter(piece => piece.article > 0 && piece.kind !== 'undrawn' && !pairs.includes(piece))
  const all = boundAgain([...back.map(one => entryOf(one.sent, one.block)), ...missing.map(piece => entryOf(piece, null))])
  const [come, gone] = [all.slice(0, back.length), all.slice(back.length)]
  const findings = new Findings(namesIn)
  for (const entry of come) if (entry.sent?.kind === 'frame') findings.noteFrame(entry)
  const inArticles = placed(come, content.articles.length)
  const articles = content.articles.map(({ title }, i) => articleOf(i + 1, title, sent, { come: inArticles[i] ?? [], gone }, findings))
  const { changes, numbers, names: changed } = findings
  const taken = new Set(changes.filter(({ takes }) => takes).map(({ no }) => no))
  return { changes, numbers, names: changed, articles, merged: mergeOf(content, articles, taken) }
}

/** A line that is written wrongly is not in the proof, and would be lost where the proof is laid upon the draft. */
export function objectionsToLines({ articles }: Pick<IssueContent, 'articles'>): Objection[] {
  return articles.flatMap(({ body }, i) =>
    readMarkup(body)
      .objections.filter(({ code }) => !losesNothing.has(code))
      .map(objection => objectionAt({ article: i + 1, line: objection.line }, objection)),
  )
}

const losesNothing = new Set(['bulletin.heading-level-jump', 'bulletin.unprintable-character', 'bulletin.picture-without-caption'])

/** Texts are paired with texts and tables with tables. */
function pairsOf(sent: readonly Expected[], blocks: readonly WordBlock[]): (Expected | null)[] {
  const pairs: (Expected | null)[] = blocks.map(() => null)
  for (const tables of [false, true]) {
    const out = sent.filter(({ kind }) => kind !== 'undrawn' && (kind === 'table') === tables)
    const back = blocks.flatMap((block, i) => ((block.kind === 'table') === tables ? [{ i, ...alignable(block) }] : []))
    for (const [b, o] of pairUp(out, back).entries()) {
      const at = back[b]?.i
      if (at !== undefined) pairs[at] = o === null ? null : (out[o] ?? null)
    }
  }
  return pairs
}

function alignable(block: WordBlock) {
  const words = block.kind === 'table' ? block.rows.flat().filter(({ below }) => !below) : [block]
  return { text: words.map(({ text }) => text).join(' '), anchors: words.flatMap(({ marks }) => marks.map(({ name }) => name)) }
}

const frameStyles = new Set([
  '报头标识',
  '报头主题',
  '报头',
  '期号',
  '期号说明',
  '编发单位',
  '本期要目',
  '表题',
  '表头说明',
  '表下注',
  '版记',
  '文末',
  '图片',
])
const isFrame = (block: WordBlock): boolean => block.kind === 'text' && frameStyles.has(block.style)

/** What came back, by articles: a new piece belongs where the one before it does. */
function placed(come: readonly Entry[], articles: number): Entry[][] {
  const byArticle: Entry[][] = Array.from({ length: articles }, () => [])
  let article = 1
  for (const entry of come) {
    if (entry.sent && entry.sent.article > 0) article = entry.sent.article
    if (entry.sent === null || entry.sent.article > 0) byArticle[article - 1]?.push(entry)
  }
  return byArticle
}

function articleOf(article: number, title: readonly string[], sent: readonly Expected[], back: Back, findings: Findings): MergedArticle {
  findings.begin(article)
  const own = sent.filter(piece => piece.article === article && piece.kind !== 'title')
  const entry = back.come.find(one => one.sent?.kind === 'title')
  const retitled = entry && isChanged(entry) ? titleChange(entry, findings) : null
  const steps = stepsOf(
    own,
    back.come.filter(one => one !== entry),
  )
  return {
    title: entry && retitled !== null ? { change: retitled, was: title, is: linesOf(entry.back) } : null,
    pieces: piecesOf(steps, back.gone, findings),
  }
}

interface Back {
  readonly come: readonly Entry[]
  readonly gone: readonly Entry[]
}

function titleChange(entry: Entry, findings: Findings): number {
  const place = findings.at(entry.sent)
  const change = findings.note('title', place, entry, true)
  findings.noteNumbers(place, change, entry.laid)
  findings.noteNames(place, entry.laid)
  return change
}

const linesOf = (block: WordBlock | null): string[] =>
  block?.kind === 'text'
    ? block.text
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '')
        .slice(0, 3)
    : []
