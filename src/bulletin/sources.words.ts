import type { Bilingual } from '../base/objection.ts'
import type { Phrase } from './phrase.ts'

export const sourcesWords = {
  title: { zh: '外部数据和规范用语', en: 'External figures and the office’s words' },
  figures: { zh: '外部数据', en: 'External figures' },
  figuresHint: {
    zh: '别人公布的数（全省、全国……），登记来源和日期以后，写稿时用“插入数字”就能找到。',
    en: 'Numbers that others published. Recorded with source and day, they are found by “insert a figure”.',
  },
  noFigures: { zh: '还没有登记过外部数据。', en: 'No external figure has been recorded yet.' },
  phrases: { zh: '规范用语', en: 'The office’s words' },
  phrasesHint: {
    zh: '固定说法、单位全称、人名、职务。文中写错一个字，核对时会指出；单位、区划和小区的名称不必登记。',
    en: 'Fixed phrases, bodies, people, titles. One wrong character is pointed out; names of units, divisions and communities are known anyway.',
  },
  noPhrases: { zh: '还没有登记过规范用语。', en: 'No words have been recorded yet.' },
  addFigure: { zh: '登记外部数据', en: 'Record a figure' },
  addPhrase: { zh: '登记用语', en: 'Record words' },
  name: { zh: '代号', en: 'Name' },
  nameHint: {
    zh: '小写字母、数字和连字符；更新已有的数时用同一个代号',
    en: 'small letters, digits, hyphens; the same name to follow up a figure',
  },
  value: { zh: '数值', en: 'Value' },
  said: { zh: '文中写作', en: 'Printed as' },
  saidHint: { zh: '例如 1449、约31万', en: 'such as 1449 or 约31万' },
  unit: { zh: '单位', en: 'Unit' },
  source: { zh: '来源', en: 'Source' },
  onDay: { zh: '截至', en: 'As of' },
  text: { zh: '用语', en: 'Words' },
  kind: { zh: '类别', en: 'Kind' },
  from: { zh: '启用日', en: 'From' },
  document: { zh: '依据', en: 'Document' },
  save: { zh: '登记', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
} as const satisfies Record<string, Bilingual>

export const phraseKindWords: Readonly<Record<Phrase['kind'], Bilingual>> = {
  phrase: { zh: '固定说法', en: 'phrase' },
  unit: { zh: '单位', en: 'body' },
  person: { zh: '人名', en: 'person' },
  title: { zh: '职务', en: 'title' },
}
