import type { Bilingual } from '../base/objection.ts'

export const recordingWords = {
  changes: { zh: '当月进展表会变成', en: 'The month’s table will be' },
  changed: { zh: '当月进展表的变化', en: 'What changed in the month’s table' },
  before: { zh: '记录前', en: 'Before' },
  after: { zh: '记录后', en: 'After' },
  unit: { zh: '单位', en: 'Unit' },
  figure: { zh: '指标', en: 'Figure' },
  preparation: { zh: '前期准备', en: 'In preparation' },
  started: { zh: '已开工', en: 'Started' },
  completed: { zh: '其中已完工', en: 'Completed of these' },
  same: {
    zh: '当月进展表不变：这个节点不改变已开工和已完工的数。',
    en: 'The month’s table stays as it is: nothing starts and nothing is completed by this.',
  },
  toMonth: { zh: '看当月进展表', en: 'See the month’s table' },
  counting: { zh: '正在推算…', en: 'Counting…' },
} as const satisfies Record<string, Bilingual>

export const listOfWords = (list: Bilingual, cutoff: string): Bilingual => ({
  zh: `${list.zh}，截至 ${cutoff}`,
  en: `${list.en}, as of ${cutoff}`,
})
