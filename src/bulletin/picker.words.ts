import type { Bilingual } from '../base/objection.ts'

/** The dialogs in which a number gets its source. */
export const pickerWords = {
  title: { zh: '插入数字', en: 'Insert a figure' },
  words: { zh: '找哪个数字', en: 'Which figure' },
  wordsHint: { zh: '例如：9月底 全市 已开工 户数', en: 'such as: 9月底 全市 已开工 户数' },
  keys: { zh: '上下键选择，回车插入', en: 'Arrow keys choose, Enter inserts' },
  offers: { zh: '找到的数字', en: 'Figures found' },
  begin: { zh: '写出地方、阶段、日期和数什么，次序不限。', en: 'Name the place, the stage, the day and what is counted, in any order.' },
  none: { zh: '没有找到，请换个说法，或者写明数字和理由。', en: 'Nothing was found: use other words, or state the number with a reason.' },
  noValue: { zh: '没有值', en: 'no value' },
  state: { zh: '都不是：写明数字和理由', en: 'None of these: state a number with a reason' },
  number: { zh: '印出的数字', en: 'As printed' },
  reason: { zh: '理由（从哪里来）', en: 'Reason (where it is from)' },
  reasonHint: {
    zh: '例如“广东广播电视台节目单”；“核实无误”不是理由',
    en: 'such as the document that says it; that it was checked is no reason',
  },
  insert: { zh: '插入', en: 'Insert' },
  cancel: { zh: '取消', en: 'Cancel' },
  pastedTitle: { zh: '给文中的数字找来源', en: 'Give the numbers of the text a source' },
  pastedSays: {
    zh: '下面这些数字还没有来源。值相同、说法相符的已经选好，其余请逐个选，或写明理由；不选的先留作普通文字。',
    en: 'These numbers have no source yet. Where value and words agree the figure is chosen already; choose for the others, or give a reason. What is left stays plain text for now.',
  },
  allBound: { zh: '这篇文章里的数字都有来源了。', en: 'All numbers of this article have a source.' },
  looking: { zh: '正在核对…', en: 'Checking…' },
  leave: { zh: '先不管', en: 'Leave it' },
  withReason: { zh: '写明理由…', en: 'Give a reason…' },
  otherValue: { zh: '值不同', en: 'another value' },
  take: { zh: '采用', en: 'Take over' },
  choice: { zh: '来源', en: 'Source' },
  find: { zh: '给数字找来源', en: 'Find sources for numbers' },
} as const satisfies Record<string, Bilingual>

export const takeCount = (count: number): Bilingual => ({ zh: `绑定 ${count} 个数字`, en: `Bind ${count} numbers` })
