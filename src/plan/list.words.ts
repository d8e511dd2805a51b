import type { Bilingual } from '../base/objection.ts'
import type { Baseline } from './list.ts'

export const baselineWords: Readonly<Record<Baseline, Bilingual>> = {
  city: { zh: '市计划', en: 'city plan' },
  province: { zh: '省计划', en: 'provincial plan' },
  nation: { zh: '国家计划', en: 'national plan' },
}

/** `2021年市计划第 2 版` */
export const labelOfList = (year: number, list: Baseline, no: number | null = null): Bilingual => ({
  zh: `${year}年${baselineWords[list].zh}${no === null ? '' : `第 ${no} 版`}`,
  en: `${baselineWords[list].en} ${year}${no === null ? '' : `, version ${no}`}`,
})
