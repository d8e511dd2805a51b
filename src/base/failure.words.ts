import type { Bilingual } from './objection.ts'

/** What a page says where no answer came that it could show. */
export const failureWords = {
  unreachable: {
    zh: '连不上服务器。请检查网络，或请管理员查看服务是否在运行。',
    en: 'The server cannot be reached. Check the network, or ask the administrator whether it is running.',
  },
  retry: { zh: '重试', en: 'Try again' },
  brokenTitle: { zh: '页面出错了', en: 'This page broke' },
  reload: { zh: '重新载入页面', en: 'Load the page again' },
} as const satisfies Record<string, Bilingual>

/** A page that broke in the browser: the number stands in the browser's own log too. */
export const saysBroken = (reference: string): Bilingual => ({
  zh: `数据没有受影响。请重新载入页面；仍然出错的，请把编号 ${reference} 告诉管理员。`,
  en: `No data was touched. Load the page again; if it still breaks, give the administrator the number ${reference}.`,
})
