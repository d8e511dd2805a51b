import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { DocumentTree, TableBlock } from '../document.ts'
import { drawDocx } from './docx.adapter.ts'
import { columnWidths } from './docx-table.adapter.ts'
import { linesOf, readPdf } from './pdf.fixture.ts'
import { openedByOffice, soffice, withoutSoffice } from './soffice.fixture.ts'
import { bulletinTree, pictures, plainTree, progressTable } from './tree.fixture.ts'

const part = async (tree: DocumentTree, path: string): Promise<string> => strFromU8(unzipSync(await drawDocx(tree, pictures))[path]!)
const styleNamed = (styles: string, name: string): string =>
  styles.match(/<w:style .*?<\/w:style>/gs)?.find(style => style.includes(`<w:name w:val="${name}"/>`)) ?? ''

test('the page is A4 with a type area of 156 by 225 millimetres', async () => {
  const document = await part(bulletinTree, 'word/document.xml')
  expect(document).toMatch(/<w:pgSz [^>]*w:w="11906" w:h="16838"/)
  expect(document).toMatch(/<w:pgMar [^>]*w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/)
  // The pitch is said, but no grid laid: one of lines and characters would break lines before the 28th.
  expect(document).toContain('<w:docGrid w:linePitch="579"/>')
})

test('the text stands on lines of 28.95 points, in characters of 16 points a quarter of a point closer, two characters in', async () => {
  const text = styleNamed(await part(bulletinTree, 'word/styles.xml'), '公文正文')
  expect(text).toContain('w:line="579" w:lineRule="exact"')
  expect(text).toContain('<w:sz w:val="32"/>')
  expect(text).toContain('<w:spacing w:val="-5"/>')
  expect(text).toContain('w:firstLineChars="200"')
  expect(text).toContain('w:eastAsia="仿宋_GB2312"')
})

test.each([
  ['公文标题', '方正小标宋简体', 44],
  ['一级标题', '黑体', 32],
  ['二级标题', '楷体_GB2312', 32],
  ['三级标题', '仿宋_GB2312', 32],
  ['四级标题', '仿宋_GB2312', 32],
  ['报头', '方正小标宋简体', 112],
  ['版记', '仿宋_GB2312', 28],
  ['页码', '宋体', 28],
])('who opens the file finds the style %s in %s', async (name, font, halfPoints) => {
  const style = styleNamed(await part(bulletinTree, 'word/styles.xml'), name)
  expect(style).toContain(`w:eastAsia="${font}"`)
  expect(style).toContain(`<w:sz w:val="${halfPoints}"/>`)
})

test('every paragraph has one of the named styles', async () => {
  const [document, styles] = [await part(bulletinTree, 'word/document.xml'), await part(bulletinTree, 'word/styles.xml')]
  const used = [...document.matchAll(/<w:p>(?:<w:pPr>)?(<w:pStyle w:val="(\w+)")?/g)].map(([, , id]) => id)
  expect(used.length).toBeGreaterThan(100)
  for (const id of new Set(used)) expect(styles).toContain(`w:styleId="${id}"`)
})

test('a page is filled to its last line, and a line to its last character, digits or not', async () => {
  const styles = await part(bulletinTree, 'word/styles.xml')
  const defaults = styles.match(/<w:pPrDefault>.*<\/w:pPrDefault>/)?.[0]
  for (const off of ['widowControl', 'autoSpaceDE', 'autoSpaceDN']) expect(defaults).toContain(`<w:${off} w:val="0"/>`)
  expect(await part(bulletinTree, 'word/settings.xml')).toContain('<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>')
})

test('1,232 plain hanzi stand 28 in a line and 22 lines on a page, as another program lays them out', async ({ skip }) => {
  skip(!soffice, withoutSoffice)
  const [pdf] = openedByOffice([await drawDocx(plainTree({ kind: 'paragraph', text: '国'.repeat(1232) }), pictures)], 'pdf')
  const pages = (await readPdf(pdf!)).pages.map(page => linesOf(page).filter(line => line[0]!.text.startsWith('国')))
  const lengths = pages.map(lines => lines.map(line => line.map(run => run.text).join('').length))
  expect(lengths).toEqual([[26, ...Array(21).fill(28)], Array(22).fill(28), [2]])
  for (const lines of pages) {
    const top = lines[0]![0]!.y
    for (const [i, line] of lines.entries()) expect(Math.abs(top - 28.95 * i - line[0]!.y)).toBeLessThan(0.1)
  }
  expect(Math.abs((pages[1]![0]![0]!.x / 72) * 25.4 - 28)).toBeLessThan(0.5)
})

test('odd pages are numbered right and even pages left', async () => {
  expect(await part(bulletinTree, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  const document = await part(bulletinTree, 'word/document.xml')
  const footer = async (kind: string) => {
    const id = new RegExp(`<w:footerReference w:type="${kind}" r:id="(\\w+)"`).exec(document)?.[1]
    const target = new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(await part(bulletinTree, 'word/_rels/document.xml.rels'))?.[1]
    return part(bulletinTree, `word/${target}`)
  }
  expect(await footer('default')).toMatch(/w:right="280".*<w:jc w:val="right"\/>|<w:jc w:val="right"\/>.*w:right="280"/)
  expect(await footer('even')).toMatch(/w:left="280".*<w:jc w:val="left"\/>|<w:jc w:val="left"\/>.*w:left="280"/)
})

test('the head of the table comes again on every page and no row breaks', async () => {
  const document = await part(bulletinTree, 'word/document.xml')
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(3)
  expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(3 + 9 + 1)
})

test('a long table may break, but its total stays with the row before', async () => {
  const long: TableBlock = { ...progressTable, rows: Array.from({ length: 8 }, () => progressTable.rows).flat() }
  const document = await part({ ...bulletinTree, blocks: [long] }, 'word/document.xml')
  const kept = (document.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map(row => row.includes('<w:keepNext/>'))
  expect(kept.slice(3, -2).some(Boolean)).toBe(false)
  expect(kept.slice(-2)).toEqual([true, true])
})

test('space is never made of empty paragraphs', async () => {
  const empty = /<w:p>(?:<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)?<\/w:p>|<w:p\/>/g
  const body = (await part(bulletinTree, 'word/document.xml')).replace(/<w:tbl>.*?<\/w:tbl>/gs, '')
  expect(body).not.toMatch(empty)
})

test('a document that ends in a table closes with the one small paragraph that Word demands', async () => {
  const tree = { ...bulletinTree, blocks: [{ ...progressTable, footnotes: [] }], colophon: [] }
  expect(await part(tree, 'word/document.xml')).toMatch(/<\/w:tbl><w:p><w:pPr><w:pStyle w:val="Closing"\/><\/w:pPr><\/w:p><w:sectPr/)
})

test('columns are as wide as the type area to the last twip', () => {
  expect(columnWidths([1, 1, 1, 1, 1, 1, 1])).toHaveLength(7)
  expect(columnWidths([7, 17, 12, 11, 15, 12, 14, 12.3]).reduce((sum, width) => sum + width)).toBe(8844)
})

test('a picture that is missing is a fault, not a gap', async () => {
  await expect(drawDocx(bulletinTree, new Map())).rejects.toThrow('is missing')
})

test('the file carries the day of signature and no other time', async () => {
  const core = await part(bulletinTree, 'docProps/core.xml')
  expect([...core.matchAll(/\d{4}-\d\d-\d\dT[^<]*/g)].map(([time]) => time)).toEqual(['2021-10-29T04:00:00Z', '2021-10-29T04:00:00Z'])
  expect(core).toContain('梅州市住房和城乡建设局')
})
