import type { Bilingual } from '../base/objection.ts'

/** 月报: the months that are reported. */
export const monthsWords = {
  title: { zh: '月报', en: 'Returns' },
  loading: { zh: '正在读取…', en: 'Reading…' },
  open: { zh: '开通报送月', en: 'Open a month' },
  noneEditor: {
    zh: '还没有开通任何月份。按“开通报送月”，写明截止日和报送期限，各单位就能上报。',
    en: 'No month is open yet. Open one with its cut-off and due day, and the units can hand in.',
  },
  none: {
    zh: '市里还没有开通任何月份。开通以后，本单位的月报就在这里。',
    en: 'The city has not opened a month yet. When it does, your return is here.',
  },
  closed: { zh: '已锁定', en: 'closed' },
  running: { zh: '报送中', en: 'open' },
  month: { zh: '月份', en: 'Month' },
  cutoff: { zh: '截止日', en: 'Cut-off' },
  dueOn: { zh: '报送期限', en: 'Due day' },
  year: { zh: '计划年度', en: 'Plan year' },
  list: { zh: '任务口径', en: 'List' },
  name: { zh: '名称', en: 'Name' },
  recipient: { zh: '报送给', en: 'Reported to' },
  notice: { zh: '通知正文', en: 'Notice to the units' },
  cancel: { zh: '取消', en: 'Cancel' },
} as const satisfies Record<string, Bilingual>

export const dueWords = (dueOn: string, today: string): Bilingual => {
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / 86_400_000)
  if (days < 0) return { zh: `期限 ${dueOn}，已过 ${-days} 天`, en: `due on ${dueOn}, ${-days} days ago` }
  return days === 0
    ? { zh: `期限 ${dueOn}，就是今天`, en: `due today, ${dueOn}` }
    : { zh: `期限 ${dueOn}，还有 ${days} 天`, en: `due on ${dueOn}, in ${days} days` }
}

export const lineName = (month: string): string => `市月报 ${month}`
