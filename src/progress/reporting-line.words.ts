import type { Bilingual } from '../base/objection.ts'
import type { CutoffRule, DueRule } from './reporting-line.ts'
import type { Way } from './working-day.ts'

export const wayWords: Readonly<Record<Way, Bilingual>> = {
  earlier: { zh: '遇休息日提前到前一个工作日', en: 'moved to the working day before where it is none' },
  later: { zh: '遇休息日顺延到下一个工作日', en: 'moved to the next working day where it is none' },
  'as-is': { zh: '遇休息日不变', en: 'whatever day it is' },
}

/** `当月最后一天` */
export function cutoffRuleWords(rule: CutoffRule): Bilingual {
  if (rule.kind === 'last-day') return { zh: '当月最后一天', en: 'the last day of the month' }
  if (rule.kind === 'last-working-day') return { zh: '当月最后一个工作日', en: 'the last working day of the month' }
  return { zh: `当月${rule.day}日`, en: `day ${rule.day} of the month` }
}

/** `次月5日，遇休息日顺延到下一个工作日` */
export function dueRuleWords(rule: DueRule): Bilingual {
  if (rule.kind === 'working-days')
    return {
      zh: `截止日后第${rule.days}个工作日`,
      en: rule.days === 1 ? 'the first working day after the cut-off' : `${rule.days} working days after the cut-off`,
    }
  const month = rule.of === 'same' ? { zh: '当月', en: 'the month' } : { zh: '次月', en: 'the following month' }
  return { zh: `${month.zh}${rule.day}日，${wayWords[rule.way].zh}`, en: `day ${rule.day} of ${month.en}, ${wayWords[rule.way].en}` }
}

/** What stands beside a day that may still move. */
export const provisionalWords: Bilingual = {
  zh: '暂定：国务院办公厅尚未公布有关年度的放假安排，暂按周一至周五计算',
  en: 'provisional: the holidays of a year that it depends on are not published yet, so Monday to Friday are counted',
}

/** `还有 3 个工作日（5 天）`, `今天到期`, `已逾期 2 个工作日（4 天）` */
export function daysLeftWords({ days, workingDays }: { readonly days: number; readonly workingDays: number }): Bilingual {
  if (days === 0) return { zh: '今天到期', en: 'due today' }
  const [all, worked] = [Math.abs(days), Math.abs(workingDays)]
  const said = { zh: `${worked} 个工作日（${all} 天）`, en: `${worked} working ${worked === 1 ? 'day' : 'days'} (${all} in all)` }
  return days > 0 ? { zh: `还有 ${said.zh}`, en: `${said.en} left` } : { zh: `已逾期 ${said.zh}`, en: `${said.en} overdue` }
}
