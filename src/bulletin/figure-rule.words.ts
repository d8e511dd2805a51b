import { type Day, dayInChinese, inShanghai } from '../base/day.ts'
import type { Bilingual } from '../base/objection.ts'
import { type Counting, partsOf, type State } from '../figures/measure.ts'
import { measureWords } from '../figures/measure.words.ts'
import type { Reference } from '../figures/reference.ts'
import { scopeLabel } from '../figures/scope.words.ts'

/** Which lines a figure counts, said as a rule. */
const linesWords: Readonly<Record<State, Bilingual>> = {
  planned: { zh: '名单上的全部小区', en: 'all communities of the list' },
  approved: {
    zh: '首次列入市年度计划的小区，每个只计一次',
    en: 'communities that a list of the city first approved since then, each once',
  },
  preparing: { zh: '施工单位还没有进场的小区', en: 'communities where the contractor is not on site yet' },
  started: { zh: '施工单位已经进场的小区，完工的仍计在内', en: 'communities where the contractor is on site, those completed among them' },
  completed: { zh: '已经完工的小区', en: 'communities that are completed' },
}

const countedWords: Readonly<Record<Counting, Bilingual>> = {
  communities: { zh: '计小区个数', en: 'counted by communities' },
  households: { zh: '计名单批准的户数之和', en: 'counted by households as the list approved them' },
  buildings: { zh: '计名单批准的栋数之和', en: 'counted by buildings as the list approved them' },
}

/** 梅江区2019年8月1日以来累计 · 已完工小区数 · 截至2021年10月29日 */
export function figureLabel({ measure, scope, cutoff }: Reference, unitName = ''): Bilingual {
  const [label, name] = [scopeLabel(scope, unitName), measureWords(measure)]
  return { zh: `${label.zh}·${name.zh}·截至${dayInChinese(cutoff)}`, en: `${label.en} · ${name.en} · as of ${cutoff}` }
}

/** How a figure is counted, in one sentence: which lines, what of them, up to which day, as known when. */
export function ruleWords({ measure, scope, cutoff }: Reference, known: Date, unitName = ''): Bilingual {
  const { state, counting } = partsOf(measure)
  const [label, lines, counted, then] = [scopeLabel(scope, unitName), linesWords[state], countedWords[counting], knownWords(known)]
  return {
    zh: `${label.zh}中，截至${dayInChinese(cutoff)}${lines.zh}，${counted.zh}；${then.zh}。`,
    en: `${label.en}: ${lines.en} by ${cutoff}, ${counted.en}; ${then.en}.`,
  }
}

const knownWords = (known: Date): Bilingual => ({
  zh: `只算${clockOf(known)}以前录入、且当时未作废的事实`,
  en: `only what was recorded, and not voided, by ${clockOf(known)}`,
})

/** 2021-10-29 18:00:00 on Shanghai's clock. */
export const clockOf = (instant: Date): string => inShanghai(instant).slice(0, 19).replace('T', ' ')

export const externalRule = (figure: { readonly source: string; readonly onDay: Day }): Bilingual => ({
  zh: `外部数据，来源：${figure.source}；数据日期：${figure.onDay}。`,
  en: `An external figure, of ${figure.onDay}; source: ${figure.source}.`,
})

export const statedRule = (reason: string): Bilingual => ({
  zh: `直接写入的数字，不由本系统的事实推出；理由：${reason}。`,
  en: `A number written in and derived from no fact of this system; reason: ${reason}.`,
})

export const rateRule = (label: Bilingual): Bilingual => ({
  zh: `${label.zh}：已开工除以计划改造，四舍五入到一位小数。`,
  en: `${label.en}: started divided by planned, rounded to one decimal.`,
})

export const explainedWords = {
  unreadable: {
    zh: '这个数字的引用已无法读出，请对照数据底稿。',
    en: 'The reference of this number can no longer be read: see the annex.',
  },
  stated: { zh: '直接写入的数字', en: 'a number written in' },
  external: { zh: '外部数据', en: 'an external figure' },
} as const satisfies Record<string, Bilingual>
