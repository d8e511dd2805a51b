import type { Bilingual } from '../base/objection.ts'
import type { Counts } from './counts.ts'
import { countsWords } from './month-page.words.ts'
import type { Goal } from './remaining.ts'

export const goalWords: Readonly<Record<Goal, Bilingual>> = {
  started: { zh: '开工', en: 'start' },
  completed: { zh: '完工', en: 'completion' },
}

export const remainingWords = {
  title: { zh: '还差谁', en: 'What is left' },
  goal: { zh: '目标', en: 'Goal' },
  byUnit: { zh: '按单位', en: 'By unit' },
  who: { zh: '还差的小区', en: 'Communities left' },
  nobody: { zh: '一个也不差了。', en: 'None is left.' },
  all: { zh: '全选', en: 'Tick all' },
  expectedByThen: { zh: '选预计在截止日前的', en: 'Tick those expected by the cut-off' },
  none: { zh: '清空', en: 'Clear' },
  nothingSaid: { zh: '还没有登记预计日期和原因', en: 'no expected day or reason yet' },
  noDay: { zh: '预计日期未定', en: 'no day yet' },
  past: { zh: '已过预计日期', en: 'past its day' },
  tickHint: { zh: '勾选几个小区，看看月末的表会是什么样。', en: "Tick some communities to see what the month-end's table would be." },
  mark: { zh: '推演', en: 'SUPPOSITION' },
  notAFigure: {
    zh: '这是推演，不是统计数：没有发生的事不计入任何报表，本页也不留存。',
    en: 'This is a supposition and no figure: what has not happened counts in no table, and nothing of this is kept.',
  },
  counting: { zh: '正在推算…', en: 'Counting…' },
  say: { zh: '登记预计', en: 'Say when and why' },
  expectedOn: { zh: '预计日期', en: 'Expected on' },
  reason: { zh: '原因', en: 'Reason' },
  note: { zh: '说明', en: 'Note' },
  unknown: { zh: '还定不下来的，日期可以留空，只写原因。', en: 'If nobody can say yet, leave the day empty and say why.' },
  save: { zh: '登记', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  tickFirst: { zh: '先勾选小区，再登记。', en: 'Tick communities first.' },
  choose: { zh: '请选择', en: 'Choose' },
} as const satisfies Record<string, Bilingual>

interface Summed {
  readonly plan: Counts
  readonly reached: Counts
  readonly left: Counts
}

export function saysLeft({ plan, reached, left }: Summed, goal: Goal, cutoff: string): Bilingual {
  const [zh, en] = [(counts: Counts) => countsWords(counts).zh, (counts: Counts) => countsWords(counts).en]
  const what = goalWords[goal]
  return {
    zh: `截至 ${cutoff}：计划 ${zh(plan)}，已${what.zh} ${zh(reached)}，还差 ${zh(left)}。`,
    en: `As of ${cutoff}: ${en(plan)} planned, ${goal} ${en(reached)}, left ${en(left)}.`,
  }
}

export const saysTarget = ({ communities, households }: { communities: number | null; households: number | null }): Bilingual | null => {
  const said = [communities === null ? '' : `${communities} 个小区`, households === null ? '' : `${households} 户`].filter(Boolean)
  const english = [communities === null ? '' : `${communities} communities`, households === null ? '' : `${households} households`]
  return said.length === 0
    ? null
    : { zh: `下达任务数：${said.join('、')}。`, en: `Handed-down target: ${english.filter(Boolean).join(', ')}.` }
}

export const outsideWords = (count: number): Bilingual => ({
  zh: `另有 ${count} 个小区不在您的管辖范围内。`,
  en: `${count} more lie outside your reach.`,
})

export const expectedWords = (day: string): Bilingual => ({ zh: `预计 ${day}`, en: `expected on ${day}` })
export const saidWords = (day: string): Bilingual => ({ zh: `${day} 登记`, en: `said on ${day}` })

export const supposedWords = (count: number, goal: Goal, cutoff: string): Bilingual => ({
  zh: `如果勾选的 ${count} 个小区到 ${cutoff} 都已${goalWords[goal].zh}`,
  en: `If the ${count} ticked communities reach their ${goalWords[goal].en} by ${cutoff}`,
})

export const fromToWords = (goal: Goal, now: Counts, then: Counts): Bilingual => ({
  zh: `已${goalWords[goal].zh} ${now.communities} → ${then.communities} 个小区，${now.households} → ${then.households} 户`,
  en: `${goal}: ${now.communities} → ${then.communities} communities, ${now.households} → ${then.households} households`,
})

export const sayForWords = (count: number): Bilingual => ({ zh: `登记预计（${count} 个小区）`, en: `Say when and why (${count})` })
