import { beforeAll, expect, test } from 'vitest'
import { drawDocx } from './docx.adapter.ts'
import { fontCache } from './font.fixture.ts'
import { loadFonts } from './fonts.adapter.ts'
import { drawHtml } from './html.ts'
import { drawPdf } from './pdf.adapter.ts'
import { type ReadPdf, readPdf, withoutSpaces } from './pdf.fixture.ts'
import { openedByOffice, soffice, withoutSoffice } from './soffice.fixture.ts'
import { textOf } from './text.ts'
import { bulletinTree, correctedTree, grid, hostileTree, pictures, pictureUrl, progressTable } from './tree.fixture.ts'

/** A table that runs over pages: its head comes again on each. */
const longTree = {
  ...bulletinTree,
  blocks: [{ ...progressTable, rows: Array.from({ length: 8 }, () => progressTable.rows).flat() }],
}

const gridTree = { ...bulletinTree, blocks: [...bulletinTree.blocks.slice(0, 2), grid, ...bulletinTree.blocks.slice(2)] }

const issues = [
  ['a regular issue', bulletinTree],
  ['a correction', correctedTree],
  ['an issue whose words look like markup', hostileTree],
  ['an issue with a table over several pages', longTree],
  ['an issue with a table in an article', gridTree],
] as const

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }

/** What a person sees of a page of HTML: its body without the tags. */
const seen = (page: string): string =>
  page
    .slice(page.indexOf('<body>'))
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, entity => entities[entity]!)

const bag = (text: string): string => [...withoutSpaces(text)].sort().join('')

const trees = issues.map(([, tree]) => tree)
let pdfs: readonly ReadPdf[]
let pages: readonly string[]
let word: readonly string[] = []

beforeAll(async () => {
  const fonts = await loadFonts({ cache: fontCache })
  pdfs = await Promise.all(trees.map(async tree => readPdf(await drawPdf(tree, pictures, fonts))))
  pages = trees.map(tree => seen(drawHtml(tree, pictureUrl)))
  if (!soffice) return
  const files = await Promise.all(trees.map(tree => drawDocx(tree, pictures)))
  word = openedByOffice(files, 'txt').map(text => new TextDecoder().decode(text))
})

test.for(issues)('%s reads alike in the PDF and on the page, as the document has it', ([, tree]) => {
  const at = trees.indexOf(tree)
  expect(withoutSpaces(pdfs[at]!.spoken)).toBe(withoutSpaces(textOf(tree)))
  expect(withoutSpaces(pages[at]!)).toBe(withoutSpaces(textOf(tree)))
})

test.for(issues)('%s reads alike in Word and in the PDF', ([, tree], { skip }) => {
  skip(!soffice, withoutSoffice)
  const at = trees.indexOf(tree)
  expect(withoutSpaces(word[at]!)).toBe(withoutSpaces(pdfs[at]!.spoken))
})

test.for(issues)('%s speaks all that is printed, page numbers and repeated heads apart', ([, tree]) => {
  const { pages: printed, spoken } = pdfs[trees.indexOf(tree)]!
  const runs = printed.flat().map(run => run.text)
  expect(bag(runs.join(''))).toBe(bag(spoken))
})
