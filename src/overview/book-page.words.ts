import type { Break } from '../audit/verify.ts'
import type { Bilingual } from '../base/objection.ts'

/** A cabinet is told by the units that file in it; its number is nobody's business. */
export function cabinetWords(units: readonly string[], isOffice: boolean): Bilingual {
  if (isOffice) return { zh: '市本级', en: "the city's office" }
  return { zh: units.join('、') || '未设单位', en: units.join(', ') || 'no unit yet' }
}

/** How a chain is broken at a line. */
export const breakWords: Readonly<Record<Break['reason'], Bilingual>> = {
  missing: { zh: '缺了这一行', en: 'this line is missing' },
  changed: { zh: '这一行被改动过', en: 'this line was changed' },
  'cut-off': { zh: '后面的行缺失', en: 'the lines behind are missing' },
  surplus: { zh: '多出了这一行', en: 'this line was added' },
  headless: { zh: '这个柜的链尾不见了', en: 'the end of the chain is gone' },
}

export const saysTooManyLines = (most: number): Bilingual => ({
  zh: `一次最多核验 ${most} 行。请缩小范围；要核验全部，请在终端运行 xjy audit verify。`,
  en: `At most ${most} lines are verified at once. Narrow the range; xjy audit verify in the terminal verifies them all.`,
})
