import type { Bilingual } from '../base/objection.ts'

/** The page of a signed issue. */
export const issueWords = {
  loading: { zh: '正在打开简报…', en: 'Opening the issue…' },
  asText: { zh: '文字', en: 'Text' },
  asPages: { zh: '版面', en: 'Pages' },
  view: { zh: '看法', en: 'View' },
  clickFigure: { zh: '点任何一个数字，看它怎么来的。', en: 'Click any number to see where it comes from.' },
  signedOn: { zh: '签发', en: 'Signed' },
  issuedOn: { zh: '印发', en: 'Sent out' },
  copies: { zh: '份数', en: 'Copies' },
  cutoff: { zh: '数据截至', en: 'Figures as of' },
  knownAt: { zh: '掌握到', en: 'As known at' },
  hash: { zh: '全文校验码', en: 'Hash of the document' },
  files: { zh: '存档文件', en: 'Files kept' },
  annex: { zh: '数据底稿', en: 'Annex of the figures' },
  notIssued: { zh: '未印发', en: 'not sent out' },
  corrects: { zh: '更正的原因', en: 'Why it corrects' },
  replaces: { zh: '替换的是', en: 'Replaces' },
  former: { zh: '原来的一期', en: 'the former one' },
  replacedBy: { zh: '已由更正版替换', en: 'A correction has taken its place' },
  toNewer: { zh: '看更正版', en: 'See the correction' },
  voided: { zh: '已作废', en: 'Voided' },
  sinceAll: {
    zh: '这一期以来的全部变动：哪个单位、什么原因、谁记录的',
    en: 'All changes since this issue: in which unit, why, and by whom',
  },
  since: { zh: '印出以后的变化', en: 'What has changed since' },
  noChange: { zh: '数字与按现在掌握的相同。', en: 'The figures are those as known now.' },
  changedBetween: { zh: '送审到签发之间的变化', en: 'Between review and signature' },
  printed: { zh: '刊登', en: 'printed' },
  now: { zh: '按现在掌握', en: 'as known now' },
  facts: { zh: '背后的事实', en: 'The facts behind' },
  nothingThere: { zh: '没有这一项', en: 'not there' },
  figure: { zh: '这个数字怎么来的', en: 'Where this number comes from' },
  sentence: { zh: '原句', en: 'In the sentence' },
  value: { zh: '刊登的值', en: 'As printed' },
  rule: { zh: '口径', en: 'Rule' },
  communities: { zh: '数到的小区', en: 'Communities counted' },
  toMonth: { zh: '看月度进展表', en: 'See the table of the month' },
  close: { zh: '关闭', en: 'Close' },
  cancel: { zh: '取消', en: 'Cancel' },
  day: { zh: '印发日期', en: 'Day on which it was sent out' },
  reason: { zh: '原因', en: 'Reason' },
  correctHint: {
    zh: '写明哪里错、应为什么；会印在更正版的期号下面',
    en: 'Say what was wrong and what is right; it is printed under the number',
  },
  proofHint: { zh: '写明改什么；校样更正沿用同一期号，重新签发', en: 'Say what is changed; it keeps the number and is signed anew' },
  voidHint: { zh: '写明为什么作废；期号保留，原文存档', en: 'Say why; the number and the files are kept' },
  correctSays: {
    zh: '从这一期的全文起草一份更正稿，审核、签发以后替换这一期。',
    en: 'Begins a draft from this text; reviewed and signed, it takes the place of this issue.',
  },
} as const satisfies Record<string, Bilingual>

export const outsideWords = (count: number): Bilingual => ({
  zh: `另有 ${count} 个小区不在您的管辖范围内。`,
  en: `${count} more communities lie outside your reach.`,
})

export const countedWords = (households: number, buildings: number): Bilingual => ({
  zh: `${households} 户、${buildings} 栋`,
  en: `${households} households, ${buildings} buildings`,
})

export const countedHouseholds = (households: number): Bilingual => ({ zh: `${households} 户`, en: `${households} households` })
