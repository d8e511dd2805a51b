import type { Bilingual } from '../base/objection.ts'
import { type Ended, endedReason, endedVerb } from './withdrawal.words.ts'

export const itemWords = {
  page: { zh: '改造过程', en: 'One renovation' },
  timeline: { zh: '节点', en: 'What happened' },
  nothing: { zh: '还没有记录节点。', en: 'Nothing has been recorded yet.' },
  lists: { zh: '列入的计划', en: 'Lists that name it' },
  list: { zh: '计划（任务口径）', en: 'Plan and baseline' },
  version: { zh: '版本', en: 'Version' },
  source: { zh: '出处', en: 'Source' },
  households: { zh: '户数', en: 'Households' },
  buildings: { zh: '楼栋', en: 'Buildings' },
  area: { zh: '建筑面积（㎡）', en: 'Floor area (m²)' },
  ledger: { zh: '台账', en: 'Ledger' },
  counts: { zh: '数字的出处', en: 'Where the figures come from' },
  countsHint: {
    zh: '报表按计划版本冻结的户数统计；台账重新核定以后，已批准的版本不变。',
    en: 'Tables count what a version of a list froze; a recount in the ledger changes no approved version.',
  },
  dropped: { zh: '已调出', en: 'dropped since' },
  month: { zh: '看计入它的当月表', en: 'The month that counts it' },
  record: { zh: '记录下一个节点', en: 'Record what happened next' },
  finished: { zh: '全部节点都已记录。', en: 'Everything has happened.' },
  progress: { zh: '各栋进展', en: 'Progress by building' },
  wholeOnly: { zh: '按整个小区记录，没有逐栋记录。', en: 'Recorded for the whole community, not by building.' },
  choose: { zh: '选中，准备作废', en: 'choose for voiding' },
  recordings: { zh: '录入', en: 'Recorded' },
  loading: { zh: '正在查找…', en: 'Looking…' },
  notHere: {
    zh: '管辖范围内没有这个小区：可能链接不全，或它归别的单位填报。',
    en: 'There is no such community within your reach: the link may be cut off, or another unit answers for it.',
  },
  toRecord: { zh: '去录入', en: 'To recording' },
} as const satisfies Record<string, Bilingual>

export const versionWords = (no: number, approvedOn: string): Bilingual => ({
  zh: `第 ${no} 版，${approvedOn} 批准`,
  en: `version ${no}, approved ${approvedOn}`,
})

export const owedWords = (dueOn: string, overdue: boolean): Bilingual => ({
  zh: overdue ? `佐证逾期：应于 ${dueOn} 前补齐` : `先报后补：${dueOn} 前补佐证`,
  en: overdue ? `evidence overdue since ${dueOn}` : `evidence due by ${dueOn}`,
})

export const recordedWords = (at: string, by: string | null): Bilingual => ({
  zh: `${at} 录入${by ? `，${by}` : ''}`,
  en: `recorded ${at}${by ? ` by ${by}` : ''}`,
})

export const endedByWords = (at: string, by: string | null, ended: Ended): Bilingual => ({
  zh: `${at} ${endedVerb(ended).zh}${by ? `（${by}）` : ''}：${endedReason(ended).zh}`,
  en: `${endedVerb(ended).en} ${at}${by ? ` by ${by}` : ''}: ${endedReason(ended).en}`,
})

export const sizeWords = (households: number, buildings: number): Bilingual => ({
  zh: `${households} 户，${buildings} 栋`,
  en: `${households} households, ${buildings} buildings`,
})

export const buildingWords = (no: string): Bilingual => ({ zh: no, en: `building ${no}` })

export const progressOfWords = (completed: number, all: number): Bilingual => ({
  zh: `${all} 栋中 ${completed} 栋完工`,
  en: `${completed} of ${all} buildings are completed`,
})

export const sharedWithWords = (names: readonly string[]): Bilingual => ({
  zh: `也用于：${names.join('、')}，请核对`,
  en: `also proves: ${names.join(', ')}; check it`,
})

export const countedOnWords = (on: string): Bilingual => ({ zh: `${on} 核定`, en: `counted ${on}` })
