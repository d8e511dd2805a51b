import type { Bilingual } from '../base/objection.ts'
import type { DrillColumn } from './month-drill.ts'
import { columnWords } from './month-page.words.ts'
import type { Layout } from './template.ts'

/** The words of the head in English. In Chinese they are the city's own, from its template. */
export const englishHeads: Layout['heads'] = {
  order: 'No.',
  unit: 'Unit',
  plan: 'Planned',
  planHouseholds: 'Households',
  planCommunities: 'Communities',
  progress: 'Progress',
  preparation: '1. In preparation: work with residents, formalities',
  started: '2. Prepared, contractor on site (started)',
  households: 'Households',
  communities: 'Communities',
}

/** The Chinese word for it is the template's. */
export const englishTotal = 'Total'

export const tableWords = {
  nothingLeft: { zh: '计划已全部开工，没有前期准备的小区', en: 'all of the plan has started: nothing is left to prepare' },
  marks: {
    zh: '“/”表示计划已全部开工、没有前期准备的小区；“0”表示一个也没有。点数字看小区名单。',
    en: '“/”: all of the plan has started, nothing is left to prepare. “0”: none. Click a figure for its communities.',
  },
  scroll: { zh: '报表，可左右滚动', en: 'Table, scrolls sideways' },
} as const satisfies Record<string, Bilingual>

/** What a link in a cell says to who does not see the heads. */
export const cellWords = (unit: string, column: DrillColumn, count: string): Bilingual => ({
  zh: `${unit}${columnWords[column].zh} ${count}，看小区名单`,
  en: `${unit}, ${columnWords[column].en}: ${count}; list its communities`,
})

export const householdsWords = (count: number): Bilingual => ({ zh: `${count} 户`, en: `${count} households` })
export const communitiesWords = (count: number): Bilingual => ({ zh: `${count} 个小区`, en: `${count} communities` })

/** To whom the city's figures are shown, and the names of some units only. */
export const saysReach = (units: readonly string[]): Bilingual => ({
  zh: `您的管辖范围是${units.join('、')}：全市的数字都能看，小区名单只能看管辖范围内的。`,
  en: `Your reach is ${units.join(', ')}: you see the figures of the whole city, and the names of the communities within your reach.`,
})
