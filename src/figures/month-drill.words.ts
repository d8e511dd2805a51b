import type { Bilingual } from '../base/objection.ts'

export const drillWords = {
  close: { zh: '关闭', en: 'Close' },
  all: { zh: '全部单位', en: 'All units' },
  allWithin: { zh: '管辖范围内', en: 'Within your reach' },
  loading: { zh: '正在查找小区…', en: 'Looking up the communities…' },
  none: { zh: '这一格里没有小区。', en: 'No community is counted in this cell.' },
  outside: {
    zh: '这个单位不在您的管辖范围内：它的汇总数可以看，小区名单看不到。需要核对的，请联系该单位的填报员或市里的简报编辑。',
    en: 'This unit lies outside your reach: its figures are open to you, the names of its communities are not. To check them, ask its clerk or the editor of the city.',
  },
  noMilestone: { zh: '没有节点记录。', en: 'Nothing has been recorded yet.' },
  noEvidence: { zh: '无佐证', en: 'no evidence' },
} as const satisfies Record<string, Bilingual>

export const sizeWords = (households: number, buildings: number): Bilingual => ({
  zh: `${households} 户，${buildings} 栋`,
  en: `${households} households, ${buildings} buildings`,
})

export const startedOnWords = (day: string): Bilingual => ({ zh: `${day} 开工`, en: `started on ${day}` })
export const milestonesWords = (count: number): Bilingual => ({ zh: `节点 ${count} 条`, en: `${count} milestones` })
export const evidenceWords = (count: number): Bilingual => ({ zh: `佐证 ${count} 份`, en: `${count} files of evidence` })
export const sharedWords = (others: number): Bilingual => ({
  zh: `同一份佐证也用于另外 ${others} 个小区，请核对`,
  en: `the same evidence serves ${others} other communities: check it`,
})
export const recordedWords = (day: string): Bilingual => ({ zh: `${day} 录入`, en: `recorded on ${day}` })
export const laterWords = (day: string): Bilingual => ({ zh: `先报后补：${day} 前补佐证`, en: `evidence due by ${day}` })
export const overdueWords = (day: string): Bilingual => ({ zh: `佐证逾期：应于 ${day} 前补齐`, en: `evidence overdue since ${day}` })

export const groupWords = (stage: Bilingual, communities: number): Bilingual => ({
  zh: `${stage.zh}（${communities} 个）`,
  en: `${stage.en} (${communities})`,
})
