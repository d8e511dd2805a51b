import type { Bilingual } from '../base/objection.ts'
import { type WithdrawalReason, withdrawalReasons } from './withdrawal.ts'

export const withdrawalReasonWords: Readonly<Record<WithdrawalReason, Bilingual>> = {
  'wrong-community': { zh: '录错小区', en: 'another community was meant' },
  'wrong-date': { zh: '录错日期', en: 'the day was wrong' },
  duplicate: { zh: '重复录入', en: 'it was recorded twice' },
}

export const withdrawWords = {
  title: { zh: '撤回本人录入', en: 'Withdraw an own entry' },
  hint: {
    zh: '撤回后不再计入；还没有月报、简报按它固定过数字，不记作差错。操作簿里照样留痕。',
    en: 'It no longer counts. No return or issue has counted it yet, so it is held against nobody; the book of acts keeps a line.',
  },
  reason: { zh: '撤回原因', en: 'Reason' },
  reasonMissing: { zh: '请选择原因。', en: 'Choose the reason.' },
  send: { zh: '撤回', en: 'Withdraw' },
  cancel: { zh: '不撤回', en: 'Keep it' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
} as const satisfies Record<string, Bilingual>

export const withdrawChosenWords = (milestones: number): Bilingual => ({
  zh: milestones === 1 ? '撤回' : `撤回这 ${milestones} 条`,
  en: milestones === 1 ? 'Withdraw' : `Withdraw these ${milestones}`,
})

export const withdrawnWords = (milestones: number): Bilingual => ({
  zh: `已撤回 ${milestones} 条节点。`,
  en: `${milestones} milestones are withdrawn.`,
})

/** Of a milestone that was ended, by the verb that says how, and why. */
export interface Ended {
  readonly reason: string
  readonly withdrawn: boolean
}

export const endedVerb = ({ withdrawn }: Pick<Ended, 'withdrawn'>): Bilingual =>
  withdrawn ? { zh: '撤回', en: 'withdrawn' } : { zh: '作废', en: 'voided' }

export function endedReason({ reason, withdrawn }: Ended): Bilingual {
  const fixed = withdrawn ? withdrawalReasons.find(one => one === reason) : undefined
  return fixed ? withdrawalReasonWords[fixed] : { zh: reason, en: reason }
}
