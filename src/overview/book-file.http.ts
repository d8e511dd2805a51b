import { csvLine } from '../base/csv.ts'
import { type Day, dayInChinese } from '../base/day.ts'
import type { DocumentTree } from '../base/document.ts'
import type { FileSent } from '../base/serve.adapter.ts'
import type { ToldLine } from './overview.api.ts'

const head = ['时间（北京时间）', '岗位', '人员', '办了什么', '关于', '柜', '行号', '哈希', '保留的内容']

const cellsOf = (line: ToldLine): string[] => [
  line.at.slice(0, 19).replace('T', ' '),
  line.actor,
  line.holder ?? '',
  line.what.zh,
  line.things
    .map(thing => thing.name)
    .filter(name => name !== '')
    .join('、'),
  line.cabinet.zh,
  String(line.no),
  line.hash,
  line.said,
]

/** The lines as a file, newest first; every cell is a text, which no spreadsheet runs. */
export async function bookFile(
  form: 'csv' | 'xlsx',
  lines: readonly ToldLine[],
  city: { name: string; bureau: string },
  day: Day,
): Promise<FileSent> {
  const title = `${city.name}操作簿`
  const name = `${title}（${day}取出）.${form}`
  const rows = lines.map(cellsOf)
  if (form === 'csv') return { name, type: 'text/csv; charset=utf-8', bytes: `\uFEFF${[head, ...rows].map(csvLine).join('')}` }
  const { drawXlsx } = await import('../base/documents/xlsx.adapter.ts') // only here: a start should not wait for the spreadsheet writer
  const bytes = await drawXlsx(bookSheet(title, rows, city.bureau, day))
  return { name, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes }
}

const bookSheet = (title: string, rows: readonly string[][], issuer: string, day: Day): DocumentTree => ({
  title,
  day,
  masthead: { topic: '', name: title, number: '', issuer, day: dayInChinese(day), mark: null, note: null },
  contents: [],
  blocks: [
    {
      kind: 'table',
      title,
      note: `${dayInChinese(day)}取出，最近的在前`,
      widths: [11, 9, 6, 30, 12, 8, 4, 12, 20],
      head: [head.map(text => ({ text, columns: 1, rows: 1 }))],
      rows: rows.map(row => row.map(text => ({ text, align: 'left' as const }))),
      total: null,
      footnotes: [],
    },
  ],
  colophon: [],
})
