import type { Bilingual } from '../base/objection.ts'

export const codePageWords = {
  title: { zh: '查验校验码', en: 'Check a code' },
  code: { zh: '表格下方的校验码', en: 'The code under the table' },
  check: { zh: '查验', en: 'Check' },
  hint: {
    zh: '大小写、连字符都可以不管；字母 O 当数字 0，I、L 当数字 1。',
    en: 'Case and hyphen do not matter; O is read as 0, I and L as 1.',
  },
  loading: { zh: '正在查验…', en: 'Checking…' },
  corrected: {
    zh: '是本系统的表，但此后已有更正，请看下面的说明。',
    en: 'It is a table of this system, and has been corrected since: see below.',
  },
  compare: {
    zh: '请把手里的表与上面链接里的表逐格对照：校验码只说明有这张表，改动过的纸面要靠对照看出。',
    en: 'Compare your table with the one linked above cell by cell: the code says that there is this table; what was altered on paper shows only so.',
  },
} as const satisfies Record<string, Bilingual>
