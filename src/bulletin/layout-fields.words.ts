import type { Bilingual } from '../base/objection.ts'

export const layoutWords = {
  title: { zh: '本期表格与平常不同', en: 'How this issue’s table differs' },
  hint: {
    zh: '只改本期的样子，不改数字；不同之处和原因会写进数据底稿。',
    en: 'Only how it looks in this issue, never a figure; the difference and its reason stand in the annex.',
  },
  columns: { zh: '加列', en: 'More columns' },
  completed: { zh: '已完工', en: 'completed' },
  rates: { zh: '开工率', en: 'rates' },
  order: { zh: '先列这些单位（按选择的先后）', en: 'These units first, in the order chosen' },
  footnotes: { zh: '表下加注（一行一条）', en: 'Notes under the table, one a line' },
  reason: { zh: '原因', en: 'Reason' },
  reasonMissing: { zh: '请写明本期为什么与平常不同。', en: 'Say why this issue differs.' },
} as const satisfies Record<string, Bilingual>
