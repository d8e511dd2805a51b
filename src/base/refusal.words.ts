import type { Bilingual } from './objection.ts'

export const saysUnknown: Bilingual = {
  zh: '尚未登录，或登录已过期，请重新登录。',
  en: 'You are not signed in, or no longer: sign in again.',
}

export const saysForbidden: Bilingual = {
  zh: '您的岗位不能办理此事。如有需要，请联系本市的系统管理员。',
  en: 'Your post may not do this. Ask the administrator of your city if it should.',
}

export const saysForeign: Bilingual = {
  zh: '这个请求来自别的网站，未予办理。请在本系统的页面中操作。',
  en: 'This request came from another site and was not carried out. Act from the pages of this system.',
}

export const saysNoRoute: Bilingual = {
  zh: '没有这个接口。全部接口见 /api/openapi.json。',
  en: 'There is no such route. All routes stand in /api/openapi.json.',
}

export const saysNoFile: Bilingual = {
  zh: '没有收到文件，或文件是空的，请重新选择文件。',
  en: 'No file came, or an empty one: choose the file again.',
}

export const saysFault = (reference: string): Bilingual => ({
  zh: `系统出错，未能完成。请稍后重试；仍然出错的，请把编号 ${reference} 告诉管理员。`,
  en: `Something went wrong and nothing was done. Try again later; if it happens again, give the administrator the number ${reference}.`,
})

export const saysUnclear: Bilingual = {
  zh: '这个请求不合要求，未予办理。请检查网址和内容。',
  en: 'This request is not as it should be and was not carried out. Check its address and content.',
}

/** What the door itself refuses before anybody reads the question, by HTTP status. */
export const saysUnfit: Readonly<Record<number, Bilingual>> = {
  400: { zh: '请求的内容不是有效的 JSON，请检查。', en: 'The content of the request is no valid JSON: check it.' },
  413: { zh: '请求的内容太大，请分批提交。', en: 'The content of the request is too large: send it in parts.' },
  415: { zh: '请求的内容须为 JSON（application/json）。', en: 'The content of the request must be JSON (application/json).' },
}
