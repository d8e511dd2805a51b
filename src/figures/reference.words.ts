import type { Bilingual } from '../base/objection.ts'
import { measures } from './measure.ts'

const example = '{{started.communities plan:2021:city @2021-09-30}}'

/** What is wrong with a reference, said about the word that stands there. */
export const referenceFaultWords = {
  unpaired: braces => ({
    zh: `“${braces}”没有成对，引用应在一行内写全：${example}。`,
    en: `“${braces}” stands alone: write a reference whole and on one line, ${example}.`,
  }),
  'measure-missing': () => ({
    zh: `引用里没有指标，请写成：${example}。`,
    en: `The reference names no measure: write it like ${example}.`,
  }),
  'measure-unknown': word => ({
    zh: `没有“${word}”这一指标，可用的有：${measures.join('、')}。`,
    en: `There is no measure “${word}”; there are: ${measures.join(', ')}.`,
  }),
  'scope-missing': () => ({
    zh: '数字没有口径，请在指标后写明，例如 plan:2021:city 或 since:2019-08-01。',
    en: 'The number has no scope: say it behind the measure, such as plan:2021:city or since:2019-08-01.',
  }),
  'cutoff-missing': () => ({
    zh: '数字没有截止日，请写明，例如 @2021-09-30。',
    en: 'The number has no cut-off: say it, such as @2021-09-30.',
  }),
  'cutoff-impossible': word => ({
    zh: `截止日“${word}”不是日历上的日期，请写成 @2021-09-30 的样子。`,
    en: `The cut-off “${word}” is no day of the calendar: write it like @2021-09-30.`,
  }),
  'cutoff-before-scope': word => ({
    zh: `截止日 ${word} 早于累计的起始日，请核对两个日期。`,
    en: `The cut-off ${word} lies before the first day of the sum: check the two days.`,
  }),
  'too-much': word => ({
    zh: `“${word}”是多余的：一处引用只有一个指标、一个口径、一个截止日。`,
    en: `“${word}” is too much: a reference has one measure, one scope and one cut-off.`,
  }),
  'planned-since': word => ({
    zh: `“${word}”是年度计划的指标，累计口径请用 approved。`,
    en: `“${word}” is a measure of one plan year: in a cumulative scope write approved.`,
  }),
  'approved-of-plan': word => ({
    zh: `“${word}”是累计口径的指标，年度计划请用 planned。`,
    en: `“${word}” is a measure of a cumulative scope: in a plan year write planned.`,
  }),
} as const satisfies Record<string, (word: string) => Bilingual>

export type ReferenceFault = keyof typeof referenceFaultWords
