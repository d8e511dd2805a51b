import type { MonthTable } from './table.ts'
import { figureCells, flatHead } from './table-cells.ts'

/** The table in Markdown as GitHub draws it; the merged head lies flat, since Markdown knows no merged cells. Notes are paragraphs under it. */
export function tableMarkdown({ template, rows, total }: MonthTable, notes: readonly string[] = []): string {
  const lines = [
    flatHead(template),
    ['---:', ':---', '---:', '---:', '---:', '---:', '---:', '---:'],
    ...rows.map(row => [row.order, plain(row.name), ...figureCells(row)]),
    ['', plain(template.total), ...figureCells(total)],
  ]
  return lines.map(line => `| ${line.join(' | ')} |\n`).join('') + notes.map(note => `\n${plain(note)}\n`).join('')
}

/** A text is a text: none of its marks becomes a column, a link or emphasis. */
const plain = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>|~]/g, '\\$&').replaceAll(/\s+/g, ' ')
