import { dayInChinese } from '../base/day.ts'
import type { Bilingual } from '../base/objection.ts'
import { baselineWords } from '../plan/list.words.ts'
import type { Scope, ScopeFault } from './scope.ts'

/**
 * The label that stands with every figure: `2021年市计划`, `2019年8月1日以来累计`.
 * With the name of its unit, where it has one: `梅江区2021年市计划`.
 */
export function scopeLabel(scope: Scope, unitName = ''): Bilingual {
  const of = unitName && ` of ${unitName}`
  return scope.kind === 'plan'
    ? {
        zh: `${unitName}${scope.year}年${baselineWords[scope.baseline].zh}`,
        en: `${baselineWords[scope.baseline].en} ${scope.year}${of}`,
      }
    : { zh: `${unitName}${dayInChinese(scope.since)}以来累计`, en: `cumulative since ${scope.since}${of}` }
}

/** What is wrong with a scope and how it is written. */
export const scopeFaultWords: Readonly<Record<ScopeFault, Bilingual>> = {
  shape: {
    zh: '口径应写成 plan:2021:city 或 since:2019-08-01，单位写在后面：/unit:8。',
    en: 'Write the scope as plan:2021:city or since:2019-08-01, with a unit behind it: /unit:8.',
  },
  year: { zh: '计划年度应是 2000 至 2100 的四位数字。', en: 'The plan year has four digits, from 2000 to 2100.' },
  baseline: {
    zh: '任务口径只有 city（市）、province（省）、nation（国家）三种。',
    en: 'The baseline is one of city, province and nation.',
  },
  day: {
    zh: '累计的起始日不是日历上的日期，请写成 2019-08-01 的样子。',
    en: 'The first day is none of the calendar: write it like 2019-08-01.',
  },
  unit: { zh: '单位应写成 /unit: 加单位编号，例如 /unit:8。', en: 'Write the unit as /unit: and its number, such as /unit:8.' },
}
