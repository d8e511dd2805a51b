import { readDay } from '../base/day.ts'
import type { Bilingual } from '../base/objection.ts'
import type { DrillColumn } from './month-drill.ts'

/** What the page of the month says around the figures: choosing a table, and what stands beside it. */
export const monthWords = {
  choosing: { zh: '选择报表', en: 'Choose the table' },
  list: { zh: '计划（任务口径）', en: 'Plan and baseline' },
  cutoff: { zh: '截止日', en: 'Cut-off' },
  cutoffHint: { zh: '按日历选，或输入 2021-10-29 的样子', en: 'choose, or type like 2021-10-29' },
  today: { zh: '今天', en: 'Today' },
  monthEndBefore: { zh: '上月末', en: 'Previous month-end' },
  knowing: { zh: '掌握时点', en: 'Knowledge' },
  knownNow: { zh: '按现在掌握', en: 'As known now' },
  knownThen: { zh: '按当时掌握', en: 'As known then' },
  knownOn: { zh: '掌握到哪一天', en: 'Known on which day' },
  saysKnownNow: {
    zh: '到此刻为止录入的事实都算：后来补报的已计入，后来作废的已剔除，所以可能与当时印发的数不同。',
    en: 'All that has been recorded by now counts: late reports are in, voided facts are out, so it may differ from what was printed then.',
  },
  noTable: { zh: '这里还没有报表', en: 'There is no table here yet' },
  noLists: {
    zh: '本市还没有批准过改造计划。先在“台账”里建档（可以从 Excel 粘贴），再到“计划”里把小区列入名单并批准；批准以后，这里就有报表。其他人员由系统管理员添加。',
    en: 'No plan has been approved in this city yet. First add communities to the ledger (they can be pasted from Excel), then put them on a list under “Plan” and approve it: its table stands here. The administrator adds other people.',
  },
  toLedger: { zh: '第一步：台账', en: 'First: the ledger' },
  toPlan: { zh: '第二步：计划', en: 'Then: the plan' },
  progress: { zh: '开工率', en: 'Started' },
  byCommunities: { zh: '按小区', en: 'by communities' },
  byHouseholds: { zh: '按户', en: 'by households' },
  completed: { zh: '其中已完工', en: 'Completed among them' },
  nothingPlanned: { zh: '计划为 0，不计算比率。', en: 'Nothing is planned, so there is no rate.' },
  version: { zh: '依据的计划版本', en: 'List in force' },
  files: { zh: '下载本表', en: 'Download this table' },
  loading: { zh: '正在汇总…', en: 'Counting…' },
} as const satisfies Record<string, Bilingual>

/** The table has its title from the city's template, in Chinese; who reads English is told the same. */
export const englishTitle = (cutoff: string): string => `Progress of the renovation of old residential communities, as of ${cutoff}`

/** What this choice of a moment means, in one sentence. */
export function saysKnownThen(known: string): Bilingual {
  const day = readDay(known)
  const until = day ? { zh: `${day} 当天结束时`, en: `the end of ${day}` } : { zh: ` ${known} `, en: known }
  return {
    zh: `只算到${day ? ' ' : ''}${until.zh}已录入、且当时未作废的事实：再现当时能看到的数。`,
    en: `Only what had been recorded, and not voided, by ${until.en} counts: the figures as they could be seen then.`,
  }
}

export const saysNoVersion = (list: Bilingual, cutoff: string): Bilingual => ({
  zh: `截至 ${cutoff}，按所选掌握时点，${list.zh}还没有生效的版本。请选更晚的截止日，改为“按现在掌握”，或换一个计划。`,
  en: `No version of the ${list.en} was in force on ${cutoff}, as known at the chosen moment. Choose a later cut-off, “as known now”, or another plan.`,
})

export const versionWords = ({ no, approvedOn, document }: { no: number; approvedOn: string; document: string }): Bilingual => ({
  zh: `第 ${no} 版，${approvedOn} 批准，${document}`,
  en: `version ${no}, approved on ${approvedOn}, ${document}`,
})

export const countsWords = ({ communities, households }: { communities: number; households: number }): Bilingual => ({
  zh: `${communities} 个小区、${households} 户`,
  en: `${communities} communities, ${households} households`,
})

export const columnWords: Readonly<Record<DrillColumn, Bilingual>> = {
  plan: { zh: '计划改造', en: 'planned' },
  preparation: { zh: '前期准备', en: 'in preparation' },
  started: { zh: '已开工', en: 'started' },
  completed: { zh: '已完工', en: 'completed' },
}
