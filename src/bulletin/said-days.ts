import type { Day } from '../base/day.ts'
import { readSaid } from './said-figure.ts'

/** The days that a text names: up to which, and since which, things are counted. */
export function daysSaid(text: string, cutoff: Day): { readonly cutoffs: readonly Day[]; readonly sinces: readonly Day[] } {
  const said = text
    .replace(/\{\{[^{}]*\}\}/g, '')
    .split(/[。；！？，\n]/)
    .filter(clause => /\d|上月|上年|去年|[一二三四五六七八九十]月/.test(clause))
    .map(clause => readSaid(clause, { cutoff, city: '', units: [] }))
  const once = (days: readonly (Day | null)[]) => [...new Set(days.filter(day => day !== null))]
  // A text that is a list of days asks for no more than anybody reads.
  return { cutoffs: once(said.map(one => one.cutoff)).slice(0, 12), sinces: once(said.map(one => one.since)).slice(0, 4) }
}
