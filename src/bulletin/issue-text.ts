import type { Cell, DocumentTree, GridBlock, HeadCell, TableBlock } from '../base/document.ts'
import type { IssueContent } from './issue.ts'
import { type Node, readMarkup } from './markup.ts'
import type { Run } from './run.ts'

/**
 * A signed issue as the page shows it: its document as it was drawn, with the number of each figure where the figure
 * stands, from 1, so that it can be asked for. Nothing is counted here and nothing is read anew.
 */
export type ShownBlock =
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  | { readonly kind: 'heading'; readonly level: number; readonly pieces: readonly TextPiece[] }
  | { readonly kind: 'paragraph'; readonly pieces: readonly TextPiece[] }
  | { readonly kind: 'picture'; readonly file: string; readonly pieces: readonly TextPiece[] }
  | ShownTable

export interface ShownTable {
  readonly kind: 'table'
  readonly title: string | null
  readonly note: string | null
  readonly head: readonly (readonly HeadCell[])[]
  readonly rows: readonly (readonly ShownCell[])[]
  readonly footnotes: readonly string[]
}

export interface ShownCell extends Pick<Cell, 'align' | 'columns'> {
  readonly pieces: readonly TextPiece[]
}

/** Words, or with `figure` a bound number. */
export interface TextPiece {
  readonly text: string
  readonly figure?: number
}

interface KeptFigure {
  /** In a table, with the name of its row. */
  readonly place: { readonly row?: string | undefined }
  readonly printed: string
}

/** Without the text of the issue (`content`), which not every post may read, only the numbers of tables are marked. */
export function shownIssue(tree: DocumentTree, content: IssueContent | null, figures: readonly KeptFigure[]): ShownBlock[] {
  const numbered = figures.map((figure, index) => ({ ...figure, no: index + 1 }))
  const inText = numbered.filter(({ place }) => place.row === undefined)[Symbol.iterator]()
  const inTables = numbered.filter(({ place }) => place.row !== undefined)[Symbol.iterator]()
  const nodes = content?.articles.flatMap(({ body }) => readMarkup(body).nodes) ?? []
  const drawn = tree.blocks.filter(({ kind }) => kind !== 'title')
  const nodeOf = new Map(nodes.length === drawn.length ? drawn.map((block, index) => [block, nodes[index]] as const) : [])
  const piecesOf = (text: string, runs: readonly Run[] | undefined): TextPiece[] =>
    runs ? runs.map(run => pieceOf(run, inText)) : [{ text }]
  return tree.blocks.map((block): ShownBlock => {
    if (block.kind === 'title') return block
    const node = nodeOf.get(block)
    if (block.kind === 'table') return tableOf(block, inTables)
    if (block.kind === 'grid') return gridOf(block, node?.kind === 'grid' ? node : undefined, piecesOf)
    if (block.kind === 'picture')
      return { kind: 'picture', file: block.file, pieces: piecesOf(block.caption, node?.kind === 'picture' ? node.caption : undefined) }
    const pieces = piecesOf(block.text, node && 'runs' in node ? node.runs : undefined)
    return block.kind === 'heading' ? { kind: 'heading', level: block.level, pieces } : { kind: 'paragraph', pieces }
  })
}

type Figures = Iterator<KeptFigure & { readonly no: number }>

function pieceOf(run: Run, figures: Figures): TextPiece {
  if (run.kind === 'text') return { text: run.text }
  const { value } = figures.next()
  return value ? { text: value.printed, figure: value.no } : { text: `{{${run.reference}}}` }
}

/** The figures of a row stand right of its name, as they were kept. */
function tableOf({ title, note, head, rows, total, footnotes }: TableBlock, figures: Figures): ShownTable {
  const all = total ? [...rows, total] : rows
  return {
    kind: 'table',
    title,
    note,
    head,
    footnotes,
    rows: all.map(cells => {
      const name = cells.findIndex(cell => cell.number === undefined && cell.text !== '')
      return cells.map((cell, at) => {
        const no = at > name && name >= 0 ? figures.next().value?.no : undefined
        return shownCell(cell, [{ text: cell.text, ...(no !== undefined && { figure: no }) }])
      })
    }),
  }
}

const shownCell = ({ align, columns }: Cell, pieces: readonly TextPiece[]): ShownCell => ({
  align,
  pieces,
  ...(columns !== undefined && { columns }),
})

function gridOf(
  { head, rows }: GridBlock,
  node: Extract<Node, { kind: 'grid' }> | undefined,
  piecesOf: (text: string, runs: readonly Run[] | undefined) => TextPiece[],
): ShownTable {
  const heads = head.map((cell, at) => ({
    ...cell,
    text: piecesOf(cell.text, node?.head[at])
      .map(({ text }) => text)
      .join(''),
  }))
  const shown = rows.map((cells, row) => cells.map((cell, at) => shownCell(cell, piecesOf(cell.text, node?.rows[row]?.[at]))))
  return { kind: 'table', title: null, note: null, head: [heads], rows: shown, footnotes: [] }
}
