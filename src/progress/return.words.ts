import type { Bilingual } from '../base/objection.ts'
import type { UnitState } from './return.ts'

/** How the state of a return reads, after its subject: “本月的月报待本单位签署”. */
export const returnStateWords: Readonly<Record<UnitState, Bilingual>> = {
  'not-begun': { zh: '未报', en: 'not handed in' },
  signing: { zh: '待本单位签署', en: 'waiting for its signatures' },
  certified: { zh: '已报，待市级接收', en: 'handed in, waiting for the city' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  refused: { zh: '被本单位退回', en: 'refused by its own signatory' },
  accepted: { zh: '已接收', en: 'accepted' },
  'sent-back': { zh: '被市级退回', en: 'sent back by the city' },
  reopened: { zh: '已重新打开', en: 're-opened' },
}
