import type { Bilingual } from '../base/objection.ts'
import type { MoreColumns, TableLayout } from './table-layout.ts'

export const moreColumnWords: Readonly<Record<MoreColumns, Bilingual>> = {
  completed: { zh: '其中：已完工的项目', en: 'of these completed' },
  rates: { zh: '开工率', en: 'share started' },
}

/** How one issue's table differs from the template, in one sentence; the units by their names. */
export function layoutWords({ columns, order, footnotes, reason }: TableLayout, names: ReadonlyMap<number, string>): Bilingual {
  const rows = order.map(unit => names.get(unit) ?? String(unit))
  const zh = [
    ...(columns.length > 0 ? [`加列“${columns.map(column => moreColumnWords[column].zh).join('”“')}”`] : []),
    ...(rows.length > 0 ? [`行序以${rows.join('、')}为先`] : []),
    ...(footnotes.length > 0 ? [`加注 ${footnotes.length} 条`] : []),
  ]
  const en = [
    ...(columns.length > 0 ? [`further columns: ${columns.map(column => moreColumnWords[column].en).join(', ')}`] : []),
    ...(rows.length > 0 ? [`first rows: ${rows.join(', ')}`] : []),
    ...(footnotes.length > 0 ? [`notes: ${footnotes.length}`] : []),
  ]
  return { zh: `${zh.join('，') || '与报表格式相同'}（${reason}）。`, en: `${en.join('; ') || 'as the template'} (${reason}).` }
}
