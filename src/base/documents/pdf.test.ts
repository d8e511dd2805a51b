import { readFile } from 'node:fs/promises'
import { create } from 'fontkit'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DocumentTree } from '../document.ts'
import { fontCache } from './font.fixture.ts'
import type { FontSet } from './font-roles.ts'
import { loadFonts } from './fonts.adapter.ts'
import { drawPdf } from './pdf.adapter.ts'
import { linesOf, type ReadPdf, type Run, readPdf, withoutSpaces } from './pdf.fixture.ts'
import { bulletinTree, pictures, plainTree, progressTable } from './tree.fixture.ts'

const pageHeight = 841.89
const pageWidth = 595.276
const mm = (points: number): number => (points / 72) * 25.4

let fonts: FontSet
beforeAll(async () => {
  fonts = await loadFonts({ cache: fontCache })
})

const drawn = async (tree: DocumentTree): Promise<ReadPdf> => readPdf(await drawPdf(tree, pictures, fonts))
const textOfLine = (line: readonly Run[]): string => withoutSpaces(line.map(run => run.text).join(''))
const textOfPage = (page: readonly Run[]): string => withoutSpaces(page.map(run => run.text).join(''))
const endOf = (run: Run): number => run.x + run.width

describe('a page of 1,232 plain hanzi', () => {
  const hanzi = '国'
  let pages: Run[][][]
  let ink: { left: number; right: number; top: number }

  beforeAll(async () => {
    const pdf = await drawn(plainTree({ kind: 'paragraph', text: hanzi.repeat(1232) }))
    pages = pdf.pages.map(linesOf)
    const font = create(await readFile(fonts.roles.body.path))
    const { bbox, advanceWidth } = font.glyphForCodePoint(hanzi.codePointAt(0)!)
    const scale = 15.75 / font.unitsPerEm
    ink = { left: bbox.minX * scale, right: (advanceWidth - bbox.maxX) * scale, top: bbox.maxY * scale }
  })

  test('has 22 lines of 28, the first of the paragraph two characters shorter', () => {
    expect(pages[0]!.map(line => textOfLine(line).length)).toEqual([26, ...Array(21).fill(28)])
    expect(pages[1]!.map(line => textOfLine(line).length)).toEqual(Array(22).fill(28))
    expect(pages[2]!.map(line => textOfLine(line).length)).toEqual([2])
  })

  test('has a line every 28.95 points', () => {
    for (const lines of pages) {
      const baselines = lines.map(line => line[0]!.y)
      baselines.slice(1).forEach((y, i) => {
        expect(Math.abs(baselines[i]! - y - 28.95)).toBeLessThan(0.1)
      })
    }
  })

  test('leaves 37 mm above, 28 mm left and 26 mm right of the ink, to the millimetre', () => {
    for (const line of pages[1]!) {
      expect(Math.abs(mm(line[0]!.x + ink.left) - 28)).toBeLessThan(1)
      expect(Math.abs(mm(pageWidth - endOf(line.at(-1)!) + ink.right) - 26)).toBeLessThan(1)
    }
    for (const lines of pages) expect(Math.abs(mm(pageHeight - lines[0]![0]!.y - ink.top) - 37)).toBeLessThan(1)
  })
})

describe('the numbers of the pages', () => {
  test('stand one character in, on the right of odd pages and on the left of even ones, 7 mm below the text', async () => {
    const { repeated } = await drawn(plainTree({ kind: 'paragraph', text: '国'.repeat(1500) }))
    const font = create(await readFile(fonts.roles.song.path))
    const dashTop = (font.glyphForCodePoint(0x2014).bbox.maxY / font.unitsPerEm) * 14
    expect(repeated.map(textOfPage)).toEqual(['—1—', '—2—', '—3—'])
    repeated.forEach((runs, i) => {
      const odd = i % 2 === 0
      expect(odd ? pageWidth - endOf(runs.at(-1)!) : runs[0]!.x).toBeCloseTo((odd ? 26 : 28) * (72 / 25.4) + 14, 0)
      expect(Math.abs(mm(pageHeight - runs[0]!.y - dashTop) - (37 + 225 + 7))).toBeLessThan(0.5)
    })
  })

  test('are left out on a page that holds only the colophon', async () => {
    const full = plainTree({ kind: 'paragraph', text: '国'.repeat(26 + 28 * 21) })
    const { pages, repeated } = await drawn({ ...full, colophon: bulletinTree.colophon })
    expect(pages).toHaveLength(2)
    expect(repeated.map(textOfPage)).toEqual(['—1—', ''])
  })
})

describe('the text', () => {
  test('of a paragraph breaks by the rules: no line begins with a mark that closes or ends with one that opens', async () => {
    const { pages } = await drawn(plainTree({ kind: 'paragraph', text: '各县（市、区）的“新家园”，《办法》：做好！'.repeat(60) }))
    for (const line of pages.flatMap(linesOf).map(textOfLine)) {
      expect(line).not.toMatch(/^[，。、；：！？）》”]/)
      expect(line).not.toMatch(/[（《“]$/)
    }
  })
})

describe('a table', () => {
  const many = (count: number): DocumentTree =>
    plainTree(
      { kind: 'paragraph', text: '国'.repeat(200) },
      { ...progressTable, rows: Array.from({ length: count }, (_, i) => progressTable.rows[i % progressTable.rows.length]!) },
    )

  test('that fits on one page is not cut', async () => {
    const { pages } = await drawn(many(14))
    expect(pages.filter(page => textOfPage(page).includes('县'))).toHaveLength(1)
  })

  test.each([38, 39, 40, 41, 42])('of %i rows keeps its total beside the last of them and repeats its head', async count => {
    const { pages, repeated } = await drawn(many(count))
    const last = linesOf(pages.at(-1)!).map(textOfLine)
    const total = last.findIndex(line => line.startsWith('合计'))
    expect(last[total - 1]).toContain(progressTable.rows[(count - 1) % progressTable.rows.length]![1]!.text)
    expect(textOfPage(repeated.at(-1)!)).toContain('区县名称')
  })
})

test('the colophon stands at the foot of the last page', async () => {
  const { pages } = await drawn(bulletinTree)
  const lowest = linesOf(pages.at(-1)!).at(-1)!
  expect(textOfLine(lowest)).toBe('抄送：市直有关单位。')
  const fromBottom = mm(lowest[0]!.y)
  expect(fromBottom).toBeGreaterThan(35)
  expect(fromBottom).toBeLessThan(39)
})

describe('the file', () => {
  test('is PDF/A-2b and carries all its fonts', async () => {
    const { metadata, fonts: used } = await drawn(bulletinTree)
    expect([metadata.get('pdfaid:part'), metadata.get('pdfaid:conformance')]).toEqual(['2', 'B'])
    const names = [...used.keys()].map(name => name.replace(/^[A-Z]{6}\+/, '')).sort()
    expect(names).toEqual(['LXGWWenKai-Regular', 'NotoSansSC-Medium', 'NotoSerifSC-Bold', 'NotoSerifSC-Regular'])
    expect([...used.values()].filter(font => !font.embedded)).toEqual([])
  })

  test('has the day of signature as its only time', async () => {
    const { metadata } = await drawn(bulletinTree)
    expect([metadata.get('xmp:createdate'), metadata.get('xmp:modifydate')]).toEqual(['2021-10-29T00:00:00Z', '2021-10-29T00:00:00Z'])
  })

  test('is not drawn where a picture is missing', async () => {
    await expect(drawPdf(bulletinTree, new Map(), fonts)).rejects.toThrow('could not be drawn')
  })
})
