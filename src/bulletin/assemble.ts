import { type Day, dayInChinese } from '../base/day.ts'
import type { Anchored, Block, DocumentTree, Mark, PictureBlock } from '../base/document.ts'
import type { Objection } from '../base/objection.ts'
import { lineAnchor, type MarkedText, marksOf, titleAnchor } from './anchor.ts'
import { printBound, printTableReference, type Resolve, readBound, readTableReference, type TableOf } from './bound-reference.ts'
import { colophonOf } from './distribution.ts'
import { gridBlock } from './grid-block.ts'
import { type Article, type IssueContent, titleInOneLine } from './issue.ts'
import { markWords } from './issue.words.ts'
import { objectionsToIssue } from './issue-rules.ts'
import { type GridNode, type Node, readMarkup, type TableNode } from './markup.ts'
import { objectionAt, type TextPlace } from './place.ts'
import type { Run } from './run.ts'
import { asStated } from './stated.ts'
import { figuresInTable } from './table-figures.ts'

/** What an issue is drawn with. */
export interface Assembling {
  /** As printed: `printNumber`, or `printProofNumber` before it is given. */
  readonly number: string
  readonly signedOn: Day
  readonly resolve: Resolve
  readonly tableOf: TableOf
  /** What is known of the pictures, by the sha256 of their files. Sizes in pixels. */
  readonly pictures: ReadonlyMap<string, Pick<PictureBlock, 'type' | 'width' | 'height'>>
  readonly mark: string | null
  readonly note: string | null
  /** The address of the issue's page, on which its numbers explain themselves; of what is not signed there is none. */
  readonly figuresAt?: string
}

/** A bound number as it was printed. It is kept with the signed issue, in the order of the text. */
export interface FrozenFigure {
  readonly place: FigurePlace
  /** `started.communities plan:2021:city @2021-09-30`, without the braces. */
  readonly reference: string
  /** Null where a sign is printed, `/`. */
  readonly value: number | null
  readonly printed: string
}

/** In a text, or in a table: there with the names of its row and column. */
export interface FigurePlace extends TextPlace {
  readonly row?: string
  readonly column?: string
}

export interface Assembled {
  readonly tree: DocumentTree
  /** All objections, those of `objectionsToIssue` among them. While there is one, the tree is only a preview. */
  readonly objections: readonly Objection[]
  readonly figures: readonly FrozenFigure[]
}

/** Draws an issue as a document tree. A reference that says nothing stays in the text as it was written. */
export function assemble(content: IssueContent, drawing: Assembling): Assembled {
  const articles = content.articles.map((article, index) => assembleArticle(article, index + 1, drawing))
  return {
    tree: {
      title: `${content.topic}${content.name}${drawing.number}`,
      day: drawing.signedOn,
      masthead: {
        topic: content.topic,
        name: content.name,
        number: drawing.number,
        issuer: content.issuer,
        day: dayInChinese(drawing.signedOn),
        mark: drawing.mark,
        note: drawing.note,
      },
      contents: articles.flatMap(article => article.contents),
      blocks: articles.flatMap(article => article.blocks),
      colophon: colophonOf(content.distribution),
      ...(drawing.figuresAt !== undefined && { figuresAt: drawing.figuresAt }),
    },
    objections: [...objectionsToIssue(content, drawing), ...articles.flatMap(article => article.objections)],
    figures: articles.flatMap(article => article.figures),
  }
}

/** A piece of the issue, with what was found wrong and what was bound while drawing it. */
interface Drawn<T> {
  readonly drawn: T
  readonly objections: readonly Objection[]
  readonly figures: readonly FrozenFigure[]
}

function assembleArticle(article: Article, number: number, drawing: Assembling) {
  const nodes = readMarkup(article.body).nodes.map(node => drawNode(node, number, drawing))
  const blocks = nodes.flatMap(node => node.drawn)
  const title = titleInOneLine(article)
  const tables = blocks.filter(block => block.kind === 'table').map(table => table.title)
  // A table prints its title and has its own entry, so the same words are not printed above it once more.
  const titled = title !== '' && title !== tables[0]
  const lines = article.title.filter(line => line !== '')
  return {
    contents: titled ? [title, ...tables] : tables,
    blocks: titled ? [{ kind: 'title' as const, lines, ...anchored(drawing, titleAnchor(number)) }, ...blocks] : blocks,
    objections: nodes.flatMap(node => node.objections),
    figures: nodes.flatMap(node => node.figures),
  }
}

/** A proof goes out to be edited and comes back: its blocks say where they come from. What is signed says where its numbers stand. */
function anchored({ mark, figuresAt }: Assembling, anchor: string, marks: readonly Mark[] = []): Anchored {
  if (figuresAt !== undefined && marks.length > 0) return { numbers: marks.map(({ from, to }) => ({ from, to })) }
  if (mark !== markWords.proof.zh) return {}
  return { anchor, ...(marks.length > 0 && { marks }) }
}

function drawNode(node: Node, article: number, drawing: Assembling): Drawn<Block[]> {
  if (node.kind === 'table') return drawTable(node, article, drawing)
  if (node.kind === 'grid') return drawGrid(node, article, drawing)
  const { drawn, objections, figures } = drawRuns(node.kind === 'picture' ? node.caption : node.runs, article, drawing)
  const { text } = drawn
  const anchor = lineAnchor(article, node.line)
  const where = anchored(drawing, anchor, marksOf(anchor, [drawn])[0])
  if (node.kind === 'paragraph') return { drawn: [{ kind: 'paragraph', text, ...where }], objections, figures }
  if (node.kind === 'heading') return { drawn: [{ kind: 'heading', level: node.level, text, ...where }], objections, figures }
  const size = drawing.pictures.get(node.file)
  if (!size) return { drawn: [], objections: [...objections, objectionAt({ article, line: node.line }, pictureMissing)], figures }
  return { drawn: [{ kind: 'picture', file: node.file, ...size, caption: text, ...where }], objections, figures }
}

function drawTable(node: TableNode, article: number, drawing: Assembling): Drawn<Block[]> {
  const { found } = readTableReference(node.reference)
  if (!found) return { drawn: [], objections: [], figures: [] } // objectionsToIssue has said why
  const place = { article, line: node.line }
  const table = drawing.tableOf(found)
  if ('says' in table) return { drawn: [], objections: [objectionAt(place, table)], figures: [] }
  const figures = figuresInTable(table).map(({ row, column, value, printed }) => ({
    place: { ...place, row, column },
    reference: printTableReference(found),
    value,
    printed,
  }))
  return { drawn: [{ ...table, ...anchored(drawing, lineAnchor(article, node.line)) }], objections: [], figures }
}

function drawGrid({ head, rows, line }: GridNode, article: number, drawing: Assembling): Drawn<Block[]> {
  const anchor = lineAnchor(article, line)
  const cells = [head, ...rows].map(row => row.map(cell => drawRuns(cell, article, drawing)))
  const marks = marksOf(
    anchor,
    cells.flat().map(cell => cell.drawn),
  )
  const [first = [], ...others] = cells.map(row => row.map(cell => ({ text: cell.drawn.text, ...marked(drawing, marks.shift()) })))
  return {
    drawn: [{ ...gridBlock(first, others), ...anchored(drawing, anchor) }],
    objections: cells.flat().flatMap(cell => cell.objections),
    figures: cells.flat().flatMap(cell => cell.figures),
  }
}

const marked = (drawing: Assembling, marks: readonly Mark[] = []): Pick<Anchored, 'marks' | 'numbers'> => {
  const { anchor: _, ...rest } = anchored(drawing, '', marks)
  return rest
}

function drawRuns(runs: readonly Run[], article: number, { resolve }: Assembling): Drawn<MarkedText> {
  let text = ''
  const references: { from: number; to: number }[] = []
  const objections: Objection[] = []
  const figures: FrozenFigure[] = []
  const add = (words: string) => {
    text += words
    return { from: text.length - words.length, to: text.length }
  }
  for (const run of runs) {
    if (run.kind === 'text') {
      add(run.text)
      continue
    }
    const { found } = readBound(run.reference)
    const place = { article, line: run.line }
    const resolved = found && (found.kind === 'stated' ? asStated(found) : resolve(found))
    if (resolved && 'says' in resolved) objections.push(objectionAt(place, resolved))
    if (!resolved || 'says' in resolved) {
      references.push(add(`{{${run.reference}}}`))
      continue
    }
    references.push(add(resolved.text))
    figures.push({ place, reference: printBound(found), value: resolved.value, printed: resolved.text })
  }
  return { drawn: { text, references }, objections, figures }
}

const pictureMissing: Objection = {
  code: 'bulletin.picture-missing',
  says: { zh: '没有找到这张图片的文件，请重新插入图片。', en: 'The file of this picture is not there: insert the picture again.' },
}
