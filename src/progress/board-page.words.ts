import type { Bilingual } from '../base/objection.ts'
import type { Basis } from './month-rows.ts'

/** 报送情况: one month, unit by unit. */
export const boardWords = {
  loading: { zh: '正在读取…', en: 'Reading…' },
  back: { zh: '全部月份', en: 'All months' },
  table: { zh: '报送情况', en: 'State of the returns' },
  unit: { zh: '填报单位', en: 'Unit' },
  state: { zh: '进度', en: 'State' },
  plan: { zh: '计划', en: 'Plan' },
  preparation: { zh: '前期准备', en: 'Preparation' },
  started: { zh: '已进场施工', en: 'Started' },
  flow: { zh: '本月新增开工', en: 'Newly started' },
  basis: { zh: '依据', en: 'Stands on' },
  doing: { zh: '办理', en: 'Steps' },
  total: { zh: '合计', en: 'Total' },
  late: { zh: '迟报', en: 'late' },
  overdue: { zh: '逾期未报', en: 'overdue' },
  withProblems: { zh: '带问题', en: 'with problems' },
  waitsFor: { zh: '等待', en: 'waits for' },
  reminded: { zh: '已催', en: 'reminded' },
  accept: { zh: '接收', en: 'Accept' },
  sendBack: { zh: '退回', en: 'Send back' },
  reopen: { zh: '重新打开', en: 'Open again' },
  remind: { zh: '催报', en: 'Remind' },
  remindAll: { zh: '一键催报未报单位', en: 'Remind all that have not handed in' },
  remindSays: { zh: '本月月报尚未报来，请尽快上报。', en: '本月月报尚未报来，请尽快上报。' },
  correct: { zh: '更正', en: 'Correct' },
  close: { zh: '锁定当月', en: 'Close the month' },
  closeSays: {
    zh: '锁定以后，各单位的这一行按下列依据定下来，不再改动；要改须出更正。未报的单位按已掌握的事实统计，标明“未报·沿用上月”。',
    en: 'From then on each row stands as below and is not changed; what is wrong is corrected. A silent unit stands on the facts held, and is marked so.',
  },
  silent: { zh: '未报·沿用上月', en: 'silent: stands on the facts held' },
  onReturn: { zh: '按已接收的月报', en: 'stands on its accepted return' },
  closedBy: { zh: '锁定', en: 'closed' },
  corrections: { zh: '更正', en: 'Corrections' },
  reason: { zh: '原因', en: 'Reason' },
  place: { zh: '退到哪一格', en: 'At which cell' },
  explanation: { zh: '更正说明', en: 'Explanation' },
  explanationHint: { zh: '哪里错、为什么、应为什么', en: 'what was wrong, why, and what is right' },
  cancel: { zh: '取消', en: 'Cancel' },
  ofReturn: { zh: '以补报的月报为准', en: 'on the late return' },
  ofFacts: { zh: '以现在掌握的事实为准', en: 'on the facts known now' },
  releases: { zh: '放行申请在单位月报页面审批。', en: 'Releases are decided on the page of the unit.' },
} as const satisfies Record<string, Bilingual>

export const basisWords: Readonly<Record<Basis, Bilingual>> = {
  return: { zh: '月报', en: 'return' },
  facts: { zh: '未报·沿用上月', en: 'silent: facts held' },
  declared: { zh: '补录数', en: 'declared' },
}

export const cellWords = {
  'cell:plan.households': { zh: '计划户数', en: 'plan, households' },
  'cell:plan.communities': { zh: '计划小区数', en: 'plan, communities' },
  'cell:preparation.households': { zh: '前期准备户数', en: 'preparation, households' },
  'cell:preparation.communities': { zh: '前期准备小区数', en: 'preparation, communities' },
  'cell:started.households': { zh: '已进场施工户数', en: 'started, households' },
  'cell:started.communities': { zh: '已进场施工小区数', en: 'started, communities' },
} as const satisfies Record<string, Bilingual>

/** 385户 6个 */
export const countsWords = ({ households, communities }: { households: number; communities: number }): Bilingual => ({
  zh: `${households}户 ${communities}个`,
  en: `${households} households, ${communities} communities`,
})

/** Where a return was sent back to: a cell, or a community by its name. */
export const placeWords = (place: string, nameOf: (item: string) => string | undefined): Bilingual => {
  if (place in cellWords) return cellWords[place as keyof typeof cellWords]
  const name = nameOf(place.slice('item:'.length)) ?? place
  return { zh: name, en: name }
}
