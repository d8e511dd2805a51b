import type { Bilingual } from '../base/objection.ts'

export const sinceIssuePageWords = {
  reading: { zh: '正在读取……', en: 'Reading…' },
  title: (number: string): Bilingual => ({ zh: `${number}以来的变动`, en: `Changes since ${number}` }),
  between: (from: string, to: string): Bilingual => ({
    zh: `从该期截止日 ${from}、按其送审时掌握的情况，到 ${to}、按现在掌握的情况。`,
    en: `From its cut-off ${from} as known when it went to review, to ${to} as known now.`,
  }),
  theIssue: { zh: '查看该期简报', en: 'The issue' },
  nothing: { zh: '没有小区变动。', en: 'No community has changed.' },
  corrections: { zh: '此后签发的更正', en: 'Corrections signed since' },
  households: (count: number): Bilingual => ({ zh: `${count}户`, en: `${count} households` }),
  outside: (count: number): Bilingual => ({ zh: `另有管辖范围以外的 ${count} 处变动`, en: `and ${count} more outside your reach` }),
} as const
