import { dayOf } from '../base/day.ts'
import type { DemoCity, DemoTemplate, DemoUnit } from './story.ts'

/** The city of the demo. Places, units and printed totals are real; communities and people are invented. */
export const meizhou: DemoCity = {
  code: '441400',
  name: '梅州市',
  bureau: '梅州市住房和城乡建设局',
  province: { code: '440000', name: '广东省' },
  topic: '梅州市城镇老旧小区改造工作',
  opensOn: dayOf('2019-08-01'),
}

/** In the office's own order, which is no order of codes. */
export const units: readonly DemoUnit[] = [
  { no: 1, name: '丰顺县', slug: 'fengshun', county: '441423' },
  { no: 2, name: '兴宁市', slug: 'xingning', county: '441481' },
  { no: 3, name: '平远县', slug: 'pingyuan', county: '441426' },
  { no: 4, name: '大埔县', slug: 'dabu', county: '441422' },
  { no: 5, name: '五华县', slug: 'wuhua', county: '441424' },
  { no: 6, name: '梅县区', slug: 'meixian', county: '441403' },
  { no: 7, name: '蕉岭县', slug: 'jiaoling', county: '441427' },
  { no: 8, name: '梅江区', slug: 'meijiang', county: '441402' },
  { no: 9, name: '城市排水中心', slug: 'drainage', county: null },
]

/** Only 梅江区 had plans before 2021. */
export const templates: readonly DemoTemplate[] = [
  { from: meizhou.opensOn, units: [8], document: '试点期间进展表（演示）' },
  { from: dayOf('2021-01-01'), units: units.map(unit => unit.no), document: '2021年全市进展表（演示）' },
]

/** The clerk who records for a unit. */
export const clerkOf = (unit: DemoUnit): string => `clerk-${unit.slug}`
export const reviewerOf = (unit: DemoUnit): string => `reviewer-${unit.slug}`
export const headOf = (unit: DemoUnit): string => `head-${unit.slug}`

/** Throws a RangeError for a number that no unit has. */
export function unitOf(no: number): DemoUnit {
  const found = units.find(unit => unit.no === no)
  if (!found) throw new RangeError(`no unit ${no}`)
  return found
}
