import type { Bilingual } from '../base/objection.ts'
import { type Counting, type Measure, partsOf, type State } from './measure.ts'

export const stateWords: Readonly<Record<State, Bilingual>> = {
  planned: { zh: '计划改造', en: 'planned' },
  preparing: { zh: '前期准备', en: 'in preparation' },
  started: { zh: '已开工', en: 'started' },
  completed: { zh: '已完工', en: 'completed' },
  approved: { zh: '纳入改造', en: 'approved' },
}

export const countingWords: Readonly<Record<Counting, Bilingual>> = {
  communities: { zh: '小区数', en: 'communities' },
  households: { zh: '户数', en: 'households' },
  buildings: { zh: '栋数', en: 'buildings' },
}

/** What stands behind the number. */
export const unitWords: Readonly<Record<Counting, Bilingual>> = {
  communities: { zh: '个', en: 'communities' },
  households: { zh: '户', en: 'households' },
  buildings: { zh: '栋', en: 'buildings' },
}

/** 已开工小区数 · communities started */
export function measureWords(measure: Measure): Bilingual {
  const { state, counting } = partsOf(measure)
  return { zh: `${stateWords[state].zh}${countingWords[counting].zh}`, en: `${countingWords[counting].en} ${stateWords[state].en}` }
}
