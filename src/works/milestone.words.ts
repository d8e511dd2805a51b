import type { Bilingual } from '../base/objection.ts'
import type { Kind, Stage } from './milestone.ts'

export const kindWords: Readonly<Record<Kind, Bilingual>> = {
  'people-work': { zh: '开展群众工作', en: 'people work under way' },
  prepared: { zh: '前期准备完成', en: 'preparation complete' },
  'contractor-on-site': { zh: '施工单位进场（开工）', en: 'contractor on site (started)' },
  completed: { zh: '完工', en: 'completed' },
  accepted: { zh: '竣工验收合格', en: 'accepted' },
}

/** How far an item has got, as the drill-down says it. */
export const stageWords: Readonly<Record<Stage, Bilingual>> = {
  0: { zh: '尚未启动', en: 'not begun' },
  10: { zh: '群众工作', en: 'people work' },
  20: { zh: '手续办理完毕，待进场', en: 'formalities done, waiting for the contractor' },
  30: { zh: '施工中', en: 'under construction' },
  40: { zh: '已完工', en: 'completed' },
  50: { zh: '已验收', en: 'accepted' },
}
