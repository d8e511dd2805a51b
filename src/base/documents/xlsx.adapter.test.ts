import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { DocumentTree } from '../document.ts'
import { bulletinTree, grid, hostileTree, plainTree, progressTable } from './tree.fixture.ts'
import { drawXlsx } from './xlsx.adapter.ts'

async function opened(tree: DocumentTree): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  const bytes = await drawXlsx(tree)
  const own = new ArrayBuffer(bytes.length)
  new Uint8Array(own).set(bytes)
  await workbook.xlsx.load(own)
  return workbook
}

const sheetXml = async (tree: DocumentTree): Promise<string> => strFromU8(unzipSync(await drawXlsx(tree))['xl/worksheets/sheet1.xml']!)

test('figures are numbers that can be added up, and / stays text', async () => {
  const sheet = (await opened(bulletinTree)).worksheets[0]!
  const row = (n: number) => [1, 2, 3, 4, 5, 6, 7, 8].map(column => sheet.getCell(n, column).value)
  expect(row(6)).toEqual([1, '丰顺县', 863, 10, '/', '/', 863, 10])
  expect(row(14)).toEqual([9, '城市排水中心', 1505, 8, 1505, 8, 0, 0])
  expect(row(15)).toEqual(['合计', '合计', 14736, 130, 5203, 29, 9533, 101]) // a merged cell answers for all its places
  const households = [6, 7, 8, 9, 10, 11, 12, 13, 14].map(n => Number(sheet.getCell(n, 3).value))
  expect(households.reduce((sum, n) => sum + n)).toBe(sheet.getCell(15, 3).value)
})

test('title, note and heads stand above, merged as printed, and the footnote below', async () => {
  const sheet = (await opened(bulletinTree)).worksheets[0]!
  expect(sheet.name).toBe('2021年10月梅州市城镇老旧小区改造进展情况')
  expect(sheet.getCell('A1').value).toBe(progressTable.title)
  expect(sheet.getCell('A2').value).toBe(progressTable.note)
  expect(sheet.getCell('A16').value).toBe(progressTable.footnotes[0])
  const merged = [...(await sheetXml(bulletinTree)).matchAll(/<mergeCell ref="([^"]*)"/g)].map(([, range]) => range)
  expect(merged.sort()).toEqual(
    ['A1:H1', 'A2:H2', 'A3:A5', 'B3:B5', 'C3:D3', 'E3:H3', 'C4:C5', 'D4:D5', 'E4:F4', 'G4:H4', 'A15:B15', 'A16:H16'].sort(),
  )
})

test('the sheet prints on A4 across, one page wide, with its head on every page, and the head stays in sight', async () => {
  const sheet = (await opened(bulletinTree)).worksheets[0]!
  expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 })
  expect(sheet.pageSetup.printTitlesRow).toBe('3:5')
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 5 })
})

test('text that looks like a formula is kept exactly, and is a formula neither now nor after it is edited', async () => {
  const sheet = (await opened(hostileTree)).worksheets[0]!
  const row = [1, 2, 3, 4, 5, 6, 7, 8].map(column => sheet.getCell(3, column))
  expect(row.map(cell => cell.value)).toEqual(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '{=1}', '00123', '/'])
  expect(row.map(cell => cell.numFmt)).toEqual(row.map(() => '@'))
  const xml = await sheetXml(hostileTree)
  expect(xml).not.toContain('<f>')
  expect(xml).not.toContain('<hyperlink')
})

test('text that looks like a character code of Excel is kept as it is', async () => {
  const tree = { ...hostileTree, blocks: [{ ...progressTable, title: '_x0041_甲_x_' }] }
  expect((await opened(tree)).worksheets[0]!.getCell('A1').value).toBe('_x0041_甲_x_')
})

test('each table has a sheet of its own', async () => {
  const names = (await opened({ ...bulletinTree, blocks: [progressTable, progressTable] })).worksheets.map(sheet => sheet.name)
  expect(names).toHaveLength(2)
  expect(new Set(names).size).toBe(2)
})

test('a document without tables gives one sheet with its titles', async () => {
  const tree = { ...bulletinTree, blocks: bulletinTree.blocks.filter(block => block.kind !== 'table') }
  const workbook = await opened(tree)
  expect(workbook.worksheets).toHaveLength(1)
  expect(workbook.worksheets[0]!.getCell('A1').value).toBe('老旧小区改造提速增效\n城区排水与供电改造同步推进')
})

test('a table without a title has a sheet of its own, its numbers numbers, its head in the first row', async () => {
  const [sheet] = (await opened(plainTree(grid))).worksheets
  expect(sheet!.name).toBe('表')
  const rows = [1, 2, 3].map(n => [1, 2, 3].map(column => sheet!.getCell(n, column).value))
  expect(rows).toEqual([
    ['街道', '居民议定的事项', '票数'],
    ['江南', '楼道照明每层一盏，由社区统一维护', 36],
    ['西郊', '车棚迁到东门内侧', '/'],
  ])
})
