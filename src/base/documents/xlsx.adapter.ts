/**
 * The Excel edition: the document's tables, one a sheet, for those who go on calculating.
 *
 * Numbers are numbers, everything else is text in cells of the format text, so that nothing a person wrote can become a
 * formula: not when the file is opened, and not when somebody edits the cell and presses return. `/` stays `/`.
 */
import { createRequire } from 'node:module'
import type { PageSetup, Workbook } from 'exceljs'
import { type DocumentTree, type DrawnTable, tableOfGrid } from '../document.ts'
import { sheetName } from './sheet-name.ts'
import { stableOffice } from './stable-zip.ts'
import { drawable } from './text.ts'
import { fillTable, setText, titleLook } from './xlsx-table.adapter.ts'

// The library in one file and unparsed for exports: ready in 50 ms, where its many files take 300 to 600. Every drawing
// process that starts waits for it.
const ExcelJS = createRequire(import.meta.url)('exceljs/dist/exceljs.bare.min.js') as typeof import('exceljs')

/** The file's bytes: the same tree gives the same bytes. A document without tables gives one sheet with its titles. */
export async function drawXlsx(tree: DocumentTree): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.title = drawable(tree.title)
  workbook.creator = drawable(tree.masthead.issuer)
  workbook.lastModifiedBy = drawable(tree.masthead.issuer)
  const tables = tree.blocks.flatMap((block): DrawnTable[] => {
    if (block.kind === 'grid') return [tableOfGrid(block)]
    return block.kind === 'table' ? [block] : []
  })
  const names: string[] = []
  for (const table of tables) {
    const name = sheetName(table.title ?? '', names)
    names.push(name)
    addTableSheet(workbook, name, table)
  }
  if (tables.length === 0) addTitleSheet(workbook, tree)
  return stableOffice(new Uint8Array(await workbook.xlsx.writeBuffer()), tree.day)
}

const inches = (millimetres: number): number => millimetres / 25.4

/** A4, as wide as the paper and as long as it must be. Margins in inches, those of the bulletin turned with the paper. */
const paper = (wide: boolean): Partial<PageSetup> => ({
  paperSize: 9,
  orientation: wide ? 'landscape' : 'portrait',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { top: inches(25), bottom: inches(25), left: inches(20), right: inches(20), header: inches(10), footer: inches(12) },
})

/** From this many columns on a table is printed across the paper. */
const wideColumns = 8

function addTableSheet(workbook: Workbook, name: string, table: DrawnTable) {
  const sheet = workbook.addWorksheet(name, {
    pageSetup: paper(table.widths.length >= wideColumns),
    headerFooter: { oddFooter: '&C— &P —' },
  })
  const { firstHeadRow, lastHeadRow } = fillTable(sheet, table)
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: lastHeadRow, showGridLines: false }]
  if (lastHeadRow >= firstHeadRow) sheet.pageSetup.printTitlesRow = `${firstHeadRow}:${lastHeadRow}`
}

function addTitleSheet(workbook: Workbook, tree: DocumentTree) {
  const sheet = workbook.addWorksheet(sheetName(tree.masthead.name, []), { pageSetup: paper(false) })
  sheet.getColumn(1).width = 80
  const titles = tree.blocks.filter(block => block.kind === 'title').map(block => block.lines.join('\n'))
  for (const [i, title] of titles.entries()) setText(sheet.getCell(i + 1, 1), title, titleLook)
}
