import type { Bilingual } from '../../base/objection.ts'

export const deskWords = {
  product: { zh: '新家园', en: 'Xinjiayuan' },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  pages: { zh: '页面', en: 'Pages' },
  month: { zh: '月度进展', en: 'Month' },
  notFoundTitle: { zh: '没有这个页面', en: 'There is no such page' },
  notFound: {
    zh: '地址可能写错了，或者页面已经搬走。',
    en: 'The address may be mistyped, or the page has moved.',
  },
  toMonth: { zh: '去月度进展', en: 'To the month' },
} as const satisfies Record<string, Bilingual>
