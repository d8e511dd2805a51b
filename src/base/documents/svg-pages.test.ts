import { afterAll, expect, test } from 'vitest'
import { drawAll, drawAsPages, stopDrawing } from './draw.adapter.ts'
import { fontCache } from './font.fixture.ts'
import { readPdf } from './pdf.fixture.ts'
import { svgPages } from './svg-pages.ts'
import { bulletinTree, pictures } from './tree.fixture.ts'

afterAll(stopDrawing)

const options = { cache: fontCache }
const idsIn = (page: string) => new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
const usedIn = (page: string) => new Set([...page.matchAll(/(?:xlink:href="#|url\(#)([^")]+)/g)].map(([, id]) => id))

test('the preview has the pages of the print, each a whole picture with the glyphs it uses and no others', async () => {
  const pages = await drawAsPages(bulletinTree, pictures, options)
  const print = await readPdf((await drawAll(bulletinTree, pictures, options)).pdf)
  expect(pages).toHaveLength(print.pages.length)
  for (const page of pages) {
    expect(page).toMatch(/^<svg [^>]*viewBox="0 0 595\.2\d* 841\.8\d*"/)
    expect(idsIn(page)).toEqual(usedIn(page))
  }
  expect(pages.join('').match(/<image /g)).toHaveLength(1)
})

test('a page that has not changed is the same text, and the page that has is another', async () => {
  const before = await drawAsPages(bulletinTree, pictures, options)
  const [line] = bulletinTree.colophon
  const colophon = line ? [{ ...line, text: `${line.text}永安同志。` }, ...bulletinTree.colophon.slice(1)] : []
  const after = await drawAsPages({ ...bulletinTree, colophon }, pictures, options)
  expect(after.slice(0, -1)).toEqual(before.slice(0, -1))
  expect(after.at(-1)).not.toBe(before.at(-1))
})

test('a character that no font has leaves a box and stops no preview', async () => {
  const blocks = [{ kind: 'paragraph' as const, text: '看不见的字：\u{1f600}' }]
  expect(await drawAsPages({ ...bulletinTree, blocks }, pictures, options)).toHaveLength(1)
})

test('what is no such picture is refused with a sentence', () => {
  expect(() => svgPages('<svg>\n</svg>')).toThrow('The size of the SVG was not found')
})
