import { expect, test } from 'vitest'
import { assemble } from './assemble.ts'
import { octoberIssue, sampleDrawing } from './issue.fixture.ts'
import { type ShownBlock, shownIssue, type TextPiece } from './issue-text.ts'

const issue = assemble(octoberIssue, sampleDrawing())
const piecesIn = (block: ShownBlock): readonly TextPiece[] =>
  block.kind === 'title' ? [] : block.kind === 'table' ? block.rows.flat().flatMap(cell => cell.pieces) : block.pieces
const marked = (blocks: readonly ShownBlock[]) => blocks.flatMap(piecesIn).filter(({ figure }) => figure !== undefined)

test('each figure of an issue stands on the page under its number and as it was printed', () => {
  const shown = marked(shownIssue(issue.tree, octoberIssue, issue.figures))
  expect(shown.map(({ figure }) => figure)).toEqual(issue.figures.map((_, index) => index + 1))
  expect(shown.map(({ text }) => text)).toEqual(issue.figures.map(({ printed }) => printed))
})

test('the page shows the words that were printed, with the figures in them', () => {
  const paragraph = shownIssue(issue.tree, octoberIssue, issue.figures).find(({ kind }) => kind === 'paragraph')
  expect(
    paragraph &&
      piecesIn(paragraph)
        .map(({ text }) => text)
        .join(''),
  ).toBe('到9月底，全省开工1449个小区、约31万户，我市开工95个、9148户。')
})

test('who may not read the references sees the same words, and asks about the numbers of the table', () => {
  const blocks = shownIssue(issue.tree, null, issue.figures)
  const first = issue.figures.findIndex(({ place }) => place.row !== undefined) + 1
  expect(marked(blocks)[0]?.figure).toBe(first)
  expect(marked(blocks)).toHaveLength(issue.figures.length - first + 1)
  expect(blocks.flatMap(piecesIn).map(({ text }) => text)).toContain('到9月底，全省开工1449个小区、约31万户，我市开工95个、9148户。')
})
