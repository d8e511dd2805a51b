import { dayInChinese, inShanghai, monthOfDay } from '../base/day.ts'
import type { DocumentTree } from '../base/document.ts'
import type { MonthTable } from './table.ts'
import { tableBlock } from './table-block.ts'
import { titleOf } from './template.ts'

/**
 * The month's table alone as a document, for the spreadsheet that people save; under it stands as of when it was known, and
 * the note with its check code.
 */
export function monthSheet(table: MonthTable, city: { readonly name: string; readonly bureau: string }, note: string): DocumentTree {
  const title = titleOf(table.template, monthOfDay(table.cutoff), city.name)
  return {
    title,
    day: table.cutoff,
    masthead: { topic: '', name: title, number: '', issuer: city.bureau, day: dayInChinese(table.cutoff), mark: null, note: null },
    contents: [],
    blocks: [{ ...tableBlock(table, title), footnotes: [knownNote(table.known), note] }],
    colophon: [],
  }
}

export const knownNote = (known: Date): string => `按${inShanghai(known).slice(0, 19).replace('T', ' ')}（北京时间）掌握的情况统计`
