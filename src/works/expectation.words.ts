import type { Bilingual } from '../base/objection.ts'
import type { Reason } from './expectation.ts'

/** Why something has not happened yet, as the office's lists say it. */
export const reasonWords: Readonly<Record<Reason, Bilingual>> = {
  consent: { zh: '居民意见尚未统一', en: 'residents do not agree yet' },
  funding: { zh: '资金尚未落实', en: 'money is not secured' },
  formalities: { zh: '手续正在办理', en: 'formalities under way' },
  design: { zh: '方案、设计未定', en: 'design not settled' },
  tender: { zh: '招标采购未完成', en: 'tender not finished' },
  utilities: { zh: '管线单位待协调', en: 'utilities to be coordinated' },
  contractor: { zh: '施工单位待进场', en: 'contractor still to come' },
  weather: { zh: '天气、汛期影响', en: 'weather or floods' },
  other: { zh: '其他', en: 'other' },
}
