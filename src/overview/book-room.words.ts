import type { Bilingual } from '../base/objection.ts'

export const roomWords = {
  title: { zh: '操作簿', en: 'The book of acts' },
  says: {
    zh: '谁、什么时候、办了什么，一行一行相连；改动、删去、插入任何一行都会被查出来。',
    en: 'Who did what and when, line chained to line: any line that is changed, taken out or put in is found out.',
  },
  lines: { zh: '办成的', en: 'Done' },
  refusals: { zh: '被拒绝的', en: 'Refused' },
  filters: { zh: '筛选', en: 'Filters' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'to' },
  verb: { zh: '办什么', en: 'Act' },
  post: { zh: '岗位', en: 'Post' },
  cabinet: { zh: '单位', en: 'Units' },
  about: { zh: '关于（编号、名称、文号）', en: 'About (key, name, document)' },
  any: { zh: '不限', en: 'any' },
  clear: { zh: '清除筛选', en: 'Clear the filters' },
  at: { zh: '时间', en: 'When' },
  who: { zh: '谁', en: 'Who' },
  what: { zh: '办了什么', en: 'What' },
  tried: { zh: '想办什么', en: 'What was tried' },
  why: { zh: '为什么没办成', en: 'Why it was not done' },
  thing: { zh: '去看', en: 'See' },
  erased: { zh: '姓名已删除', en: 'name erased' },
  nobody: { zh: '未登录', en: 'nobody signed in' },
  kept: { zh: '簿里记的原文', en: 'As the book keeps it' },
  line: { zh: '行', en: 'Line' },
  hash: { zh: '哈希', en: 'Hash' },
  verify: { zh: '核验本页', en: 'Verify this page' },
  verifyHint: { zh: '重新计算本页各行的哈希，与前一行相连', en: 'Makes the hashes of these lines again, each from the line before' },
  older: { zh: '更早的', en: 'Older' },
  newest: { zh: '回到最近的', en: 'Back to the newest' },
  xlsx: { zh: '下载 Excel', en: 'Excel' },
  csv: { zh: '下载 CSV', en: 'CSV' },
  fileHint: { zh: '按当前筛选，最近的一万行', en: 'the newest 10,000 lines that fit' },
  nothing: { zh: '没有符合条件的行。放宽日期，或清除筛选。', en: 'No line fits. Widen the days, or clear the filters.' },
  noRefusals: { zh: '没有被拒绝的操作。', en: 'Nothing was refused.' },
  partly: {
    zh: '您的岗位只管一个柜里的部分单位，而操作簿按柜记，分不开单位，所以不能查看。',
    en: 'Your post reaches some units of a cabinet only; the book is kept by cabinet and cannot be read in parts.',
  },
} as const satisfies Record<string, Bilingual>

export const verifiedWords = (lines: number): Bilingual => ({
  zh: `${lines} 行核验完毕，哈希都对得上。`,
  en: `${lines} lines were verified: all hashes fit.`,
})

export const brokenWords = (cabinet: Bilingual, no: number, says: Bilingual): Bilingual => ({
  zh: `${cabinet.zh}第 ${no} 行：${says.zh}。请立即告诉系统管理员，并在终端运行 xjy audit verify 核验全部。`,
  en: `${cabinet.en}, line ${no}: ${says.en}. Tell the administrator at once, and verify everything with xjy audit verify.`,
})
