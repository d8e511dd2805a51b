import { inShanghai } from '../base/day.ts'
import type { Bilingual } from '../base/objection.ts'
import type { Step } from './handout-difference.ts'

const clock = (instant: Date): string => inShanghai(instant).slice(0, 16).replace('T', ' ')

/** What lies in a step, before the sentence that tells what changed in it. */
export function stepWords({ from, to, what }: Step, change: Bilingual): Bilingual {
  return what === 'cutoff'
    ? { zh: `截止日从 ${from.cutoff} 到 ${to.cutoff}：${change.zh}`, en: `From the cut-off ${from.cutoff} to ${to.cutoff}: ${change.en}` }
    : {
        zh: `截至 ${from.cutoff} 的数，${clock(from.known)} 以后、${clock(to.known)} 以前才掌握的：${change.zh}`,
        en: `As of ${from.cutoff}, what became known between ${clock(from.known)} and ${clock(to.known)}: ${change.en}`,
      }
}
