import type { Bilingual } from '../base/objection.ts'

export const lateWords = {
  noMonth: { zh: '现在没有报送中的月份。', en: 'No month is open now.' },
  due: { zh: '期限', en: 'due on' },
  overdue: { zh: '逾期', en: 'overdue' },
  nobody: { zh: '各单位的月报都已接收，可以锁定。', en: 'All returns are accepted: the month can be closed.' },
} as const satisfies Record<string, Bilingual>
