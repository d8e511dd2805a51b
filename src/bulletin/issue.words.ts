import type { Bilingual } from '../base/objection.ts'
import type { IssueState, IssueStep } from './issue-state.ts'

export const stateWords: Readonly<Record<IssueState, Bilingual>> = {
  draft: { zh: '草稿', en: 'draft' },
  'in-review': { zh: '审核中', en: 'in review' },
  signed: { zh: '已签发', en: 'signed' },
  voided: { zh: '已作废', en: 'voided' },
  replaced: { zh: '已被更正版替换', en: 'replaced by a correction' },
}

export const stepWords: Readonly<Record<IssueStep, Bilingual>> = {
  'save-draft': { zh: '保存', en: 'save' },
  'send-to-review': { zh: '送审', en: 'send to review' },
  'return-draft': { zh: '退回修改', en: 'return for changes' },
  'sign-issue': { zh: '签发', en: 'sign' },
  'void-issue': { zh: '作废', en: 'void' },
  'correct-issue': { zh: '更正重发', en: 'correct and reissue' },
}

/** What is printed above the name of the bulletin. */
export const markWords = {
  proof: { zh: '送审稿', en: 'for review' },
  correction: { zh: '更正', en: 'correction' },
} as const satisfies Record<string, Bilingual>
