import type { DocumentTree } from '../base/document.ts'
import { comparePeople } from './compare-people.ts'
import { type ComparedSentence, compareSentences } from './compare-sentences.ts'
import type { NameIndex } from './name-index.ts'
import type { Passage } from './passage.ts'
import type { PrintDifference } from './print-difference.ts'
import { evened, type PrintPiece, type PrintRow, sentencesOf } from './print-text.ts'
import { figuresInTable } from './table-figures.ts'

/** Lays a print beside an issue: sentence by sentence, cell by cell, name by name. */
export function comparePrint(
  tree: DocumentTree,
  passages: readonly Passage[],
  print: readonly PrintPiece[],
  names: NameIndex,
): PrintDifference[] {
  const sentences = print.flatMap((piece): ComparedSentence[] =>
    piece.kind === 'sentence' ? [{ place: `line:${piece.line}`, text: piece.text }] : [],
  )
  return [
    ...compareSentences(sentencesOfIssue(tree, passages), sentences, names),
    ...compareTables(tree, print),
    ...comparePeople(tree.colophon, print),
  ]
}

function sentencesOfIssue({ masthead, contents, blocks }: DocumentTree, passages: readonly Passage[]): ComparedSentence[] {
  const from = (text: string, place: string) => sentencesOf(text, 0).map(({ text: sentence }) => ({ place, text: sentence }))
  const tables = blocks.flatMap(block => (block.kind === 'table' ? [block.title, block.note ?? ''] : []))
  return [
    ...[`${masthead.topic}${masthead.name}`, masthead.number, masthead.issuer, masthead.day].flatMap(text => from(text, 'masthead')),
    ...contents.flatMap(text => from(text, 'contents')),
    ...passages
      .filter(({ kind }) => kind !== 'cell')
      .flatMap(({ article, line, kind, text }) => from(text, `articles.${article - 1}.${kind === 'title' ? 'title' : `body:${line}`}`)),
    ...tables.flatMap(text => from(text, 'table')),
  ]
}

/** The figures of the tables, row by row: a row is known by its name, a column by its place among the figures. */
function compareTables({ blocks }: DocumentTree, print: readonly PrintPiece[]): PrintDifference[] {
  const rows = print.filter((piece): piece is PrintRow => piece.kind === 'row')
  const ours = new Map<string, { column: string; printed: string }[]>()
  for (const block of blocks)
    if (block.kind === 'table')
      for (const { row, column, printed } of figuresInTable(block))
        ours.set(evened(row), [...(ours.get(evened(row)) ?? []), { column, printed }])
  if (rows.length === 0 || ours.size === 0) return []
  const theirs = new Map(rows.filter(row => figuresOf(row).length > 0).map(row => [nameOf(row), row]))
  const missing = [...ours.keys()].filter(name => !theirs.has(name))
  const strange = [...theirs].filter(([name]) => !ours.has(name))
  return [
    ...[...ours].flatMap(([name, figures]) => {
      const row = theirs.get(name)
      return row ? compareRow(name, figures, row) : []
    }),
    ...strange.map(([name, row], index): PrintDifference => {
      const meant =
        missing.find(one => one.length === name.length && [...one].filter((c, at) => c !== name[at]).length === 1) ?? missing[index] ?? null
      return {
        place: `line:${row.line}`,
        found: name,
        expected: meant,
        code: meant ? 'bulletin.name-differs' : 'bulletin.row-new',
        sentence: row.cells.join(' '),
      }
    }),
    ...missing
      .slice(strange.length)
      .map((name): PrintDifference => ({ place: 'table', found: null, expected: name, code: 'bulletin.row-missing', sentence: name })),
  ]
}

function compareRow(name: string, figures: readonly { column: string; printed: string }[], row: PrintRow): PrintDifference[] {
  const cells = figuresOf(row)
  return figures.flatMap(({ column, printed }, index): PrintDifference[] => {
    const found = cells[index] ?? null
    if (found !== null && plain(found) === plain(printed)) return []
    const sentence = `${name}·${column}`
    return [
      {
        place: `line:${row.line}`,
        found,
        expected: printed,
        code: found === null ? 'bulletin.number-missing' : 'bulletin.number-differs',
        sentence,
      },
    ]
  })
}

const plain = (cell: string) => (/^[／/—-]$/.test(cell) ? '/' : cell.replaceAll(',', ''))

/** The name of a row is its last cell that is no figure; its figures follow. */
const startOfFigures = ({ cells }: PrintRow) => cells.length - [...cells].reverse().findIndex(cell => !/^(?:[\d.,]+%?|[／/—-])$/.test(cell))
const nameOf = (row: PrintRow) => row.cells.slice(0, startOfFigures(row)).findLast(cell => cell !== '' && !/^\d+$/.test(cell)) ?? ''
const figuresOf = (row: PrintRow) => (startOfFigures(row) > row.cells.length ? [] : row.cells.slice(startOfFigures(row)))
