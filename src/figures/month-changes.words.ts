import type { Bilingual } from '../base/objection.ts'

export const changesWords = {
  title: { zh: '与另一截止日比较', en: 'Compare with another cut-off' },
  from: { zh: '比较的截止日', en: 'Earlier cut-off' },
  end: { zh: '结束比较', en: 'Stop comparing' },
  invite: {
    zh: '选一个较早的截止日，就能看到两张表之间变了什么、为什么变。',
    en: 'Choose an earlier cut-off to see what lies between the two tables, and why.',
  },
  withThen: { zh: '与本截止日当时掌握的比', en: 'with what was known on this cut-off' },
  thenToo: { zh: '较早的表按它截止日当时掌握', en: 'The earlier table as known on its own cut-off' },
  loading: { zh: '正在比较…', en: 'Comparing…' },
  started: { zh: '开工', en: 'started' },
  preparation: { zh: '前期准备', en: 'in preparation' },
  plan: { zh: '计划', en: 'planned' },
} as const satisfies Record<string, Bilingual>

export const compareWithWords = (day: string): Bilingual => ({ zh: `与上月末（${day}）比`, en: `with ${day}, the month-end before` })
/** Which tables were compared: days of cut-off, and after them what was known where the two differ in that. */
export function fromToWords({ from, to, known, fromKnown }: { from: string; to: string; known: string; fromKnown: string }): Bilingual {
  if (known === fromKnown) return { zh: `${from} 至 ${to}`, en: `${from} to ${to}` }
  const [earlier, later] = [fromKnown.slice(0, 10), known.slice(0, 10)]
  return {
    zh: `${from}（按 ${earlier} 掌握）至 ${to}（按 ${later} 掌握）`,
    en: `${from} (as known on ${earlier}) to ${to} (as known on ${later})`,
  }
}
export const endOfWords = (day: string): Bilingual => ({ zh: `${Number(day.slice(5, 7))}月末`, en: `end of ${day.slice(0, 7)}` })

export const outsideWords = (count: number): Bilingual => ({
  zh: `另有 ${count} 个小区不在您的管辖范围内，名称不列。`,
  en: `${count} more lie outside your reach and are not named.`,
})

/** What the cells of a column gained or lost: `开工 +6 个小区、+385 户`. */
export const deltaWords = (column: Bilingual, communities: number, households: number): Bilingual => ({
  zh: `${column.zh} ${signed(communities)} 个小区、${signed(households)} 户`,
  en: `${column.en} ${signed(communities)} communities, ${signed(households)} households`,
})

const signed = (count: number): string => (count > 0 ? `+${count}` : count < 0 ? `−${-count}` : '0')
