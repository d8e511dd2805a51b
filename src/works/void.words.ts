import type { Bilingual } from '../base/objection.ts'
import type { Kind } from './milestone.ts'
import { kindWords } from './milestone.words.ts'

export const voidWords = {
  invite: {
    zh: '记错的节点不修改、不删除，而是作废并留下理由：先前印发的报表照样能重新推出。',
    en: 'What was recorded wrongly is neither edited nor deleted but voided with a reason: what was printed can still be derived.',
  },
  whose: { zh: '谁录入的', en: 'Recorded by whom' },
  own: { zh: '我录入的', en: 'By me' },
  all: { zh: '管辖范围内全部', en: 'All within my reach' },
  none: { zh: '还没有录入记录。', en: 'Nothing has been recorded yet.' },
  noneOwn: {
    zh: '您还没有录入过节点。别人录入的，请选“管辖范围内全部”。',
    en: 'You have recorded nothing yet. For what others recorded choose “All within my reach”.',
  },
  voided: { zh: '已作废', en: 'voided' },
  each: { zh: '逐个选择', en: 'Choose one by one' },
  reason: { zh: '作废理由', en: 'Reason' },
  reasonHint: { zh: '写明错在哪里，例如“记成了另一个小区”', en: 'say what is wrong, for example “another community was meant”' },
  reasonMissing: { zh: '请写明理由。', en: 'Say why.' },
  cancel: { zh: '不作废', en: 'Keep them' },
  nothingChosen: { zh: '请先选中要作废的节点。', en: 'Choose what is to be voided.' },
  earlier: { zh: '更早的', en: 'Earlier ones' },
  loading: { zh: '正在查找…', en: 'Looking…' },
  mayNot: { zh: '您的岗位不能作废节点。', en: 'Your post may not void milestones.' },
} as const satisfies Record<string, Bilingual>

export const voidChosenWords = (milestones: number): Bilingual => ({
  zh: milestones === 0 ? '作废' : `作废选中的 ${milestones} 条`,
  en: milestones === 0 ? 'Void' : `Void the ${milestones} chosen`,
})

export const voidTitleWords = (milestones: number): Bilingual => ({
  zh: `作废 ${milestones} 条节点（留痕）`,
  en: `Void ${milestones} milestones`,
})

export const voidedWords = (milestones: number): Bilingual => ({
  zh: `已作废 ${milestones} 条节点。`,
  en: `${milestones} milestones are voided.`,
})

/** `10月12日 10:30 录入：6 个小区施工单位进场（开工），发生于 2021-10-12`; the moment as the page shows it. */
export const recordingWords = (at: string, communities: number, kind: Kind, day: string): Bilingual => ({
  zh: `${at} 录入：${communities} 个小区${kindWords[kind].zh}，发生于 ${day}`,
  en: `recorded ${at}: ${kindWords[kind].en} of ${communities} communities, on ${day}`,
})

/** Of so many milestones; what was withdrawn is not called voided. */
export function standingWords(standing: number, all: number, withdrawn: number): Bilingual {
  if (standing === all) return { zh: '全部有效', en: 'all stand' }
  if (withdrawn === all) return { zh: '已全部撤回', en: 'all are withdrawn' }
  if (standing === 0 && withdrawn === 0) return { zh: '已全部作废', en: 'all are voided' }
  const voided = all - standing - withdrawn
  const zh = [`${standing} 条有效`, ...(voided > 0 ? [`${voided} 条已作废`] : []), ...(withdrawn > 0 ? [`${withdrawn} 条已撤回`] : [])]
  const en = [
    `${standing} stand`,
    ...(voided > 0 ? [`${voided} are voided`] : []),
    ...(withdrawn > 0 ? [`${withdrawn} are withdrawn`] : []),
  ]
  return { zh: zh.join('，'), en: en.join(', ') }
}
