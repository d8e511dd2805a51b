import type { Bilingual } from '../base/objection.ts'
import type { InboxKind } from './inbox.ts'

/** What is to be done, and what happens if nobody does it. */
export const inboxKindWords: Readonly<Record<InboxKind, { readonly does: Bilingual; readonly otherwise: Bilingual }>> = {
  'hand-in': {
    does: { zh: '上报月报', en: 'Hand in the return' },
    otherwise: {
      zh: '不办：期限一过列为逾期未报，锁定时按已掌握的事实统计，标明“未报·沿用上月”。',
      en: 'If not: after the due day it is overdue; at the closing the row stands on the facts held, and is marked as silent.',
    },
  },
  sign: {
    does: { zh: '月报签字', en: 'Sign the return' },
    otherwise: {
      zh: '不办：没有签字的月报未生效，按未报处理。',
      en: 'If not: an unsigned return has no effect and counts as not handed in.',
    },
  },
  accept: {
    does: { zh: '接收或退回', en: 'Accept or send back' },
    otherwise: { zh: '不办：当月不能锁定。', en: 'If not: the month cannot be closed.' },
  },
  close: {
    does: { zh: '锁定当月', en: 'Close the month' },
    otherwise: {
      zh: '不办：数字没有定下来，下月也不能锁定。',
      en: 'If not: the figures are not fixed, and the next month cannot be closed.',
    },
  },
  release: {
    does: { zh: '审批放行申请', en: 'Decide about a release' },
    otherwise: { zh: '不办：该单位的月报不能接收。', en: 'If not: the return of the unit cannot be accepted.' },
  },
  sheet: {
    does: { zh: '审签简报', en: 'Review or sign a bulletin' },
    otherwise: { zh: '不办：这一期不能印发。', en: 'If not: the issue cannot be sent out.' },
  },
}

export const inboxWords = {
  title: { zh: '待办', en: 'Inbox' },
  loading: { zh: '正在读取…', en: 'Reading…' },
  nothing: { zh: '现在没有等您办的事。', en: 'Nothing waits for you now.' },
  dueOn: { zh: '期限', en: 'due on' },
} as const satisfies Record<string, Bilingual>
