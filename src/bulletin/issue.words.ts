import type { Bilingual } from '../base/objection.ts'
import type { DraftKind } from './draft-kind.ts'
import type { IssueState, IssueStep } from './issue-state.ts'

export const stateWords: Readonly<Record<IssueState, Bilingual>> = {
  draft: { zh: '草稿', en: 'draft' },
  'in-review': { zh: '审核中', en: 'in review' },
  signed: { zh: '已签发', en: 'signed' },
  issued: { zh: '已印发', en: 'issued' },
  voided: { zh: '已作废', en: 'voided' },
  replaced: { zh: '已被新版替换', en: 'replaced by a later version' },
}

export const stepWords: Readonly<Record<IssueStep, Bilingual>> = {
  'save-draft': { zh: '保存', en: 'save' },
  'send-to-review': { zh: '送审', en: 'send to review' },
  'agree-draft': { zh: '审核同意', en: 'agree' },
  'sign-issue': { zh: '签发', en: 'sign' },
  'record-signature': { zh: '登记纸质签批', en: 'record a signature on paper' },
  'return-draft': { zh: '退回修改', en: 'return for changes' },
  'withdraw-draft': { zh: '撤回', en: 'withdraw' },
  'urge-draft': { zh: '催办', en: 'urge' },
  'release-issue': { zh: '印发', en: 'issue' },
  'correct-proof': { zh: '校样更正', en: 'correct the proof' },
  'correct-issue': { zh: '更正重发', en: 'correct and reissue' },
  'void-issue': { zh: '作废', en: 'void' },
}

export const kindWords: Readonly<Record<DraftKind, Bilingual>> = {
  issue: { zh: '新一期', en: 'a new issue' },
  correction: { zh: '更正重发', en: 'a correction' },
  proof: { zh: '校样更正', en: 'a correction of the proof' },
}

/** What is printed above the name of the bulletin. */
export const markWords = {
  proof: { zh: '送审稿', en: 'for review' },
  correction: { zh: '更正', en: 'correction' },
} as const satisfies Record<string, Bilingual>
