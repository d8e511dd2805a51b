import { saysNothing } from '../base/empty-reason.ts'
import type { Objection } from '../base/objection.ts'
import { type Part, parts, type UnitFigures } from './unit-figures.ts'

const measures = ['households', 'communities'] as const

/** Why these figures may not be declared: what was printed keeps the identities of the table, too. */
export function objectionsToDeclaring({ figures, source }: { readonly figures: UnitFigures; readonly source: string }): Objection[] {
  return [
    ...parts.flatMap(part => measures.filter(measure => figures[part][measure] < 0).map(measure => negative(part, measure))),
    ...measures.filter(measure => figures.plan[measure] !== figures.preparation[measure] + figures.started[measure]).map(unbalanced),
    ...measures.filter(measure => figures.completed[measure] > figures.started[measure]).map(completedBeyond),
    ...(saysNothing(source) ? [sourceUnsaid] : []),
  ]
}

const said = { households: { zh: '户数', en: 'households' }, communities: { zh: '小区数', en: 'communities' } } as const
type Measure = (typeof measures)[number]

const negative = (part: Part, measure: Measure): Objection => ({
  code: 'progress.declared-negative',
  place: `figures.${part}.${measure}`,
  says: { zh: `${said[measure].zh}不能是负数，请改正。`, en: `The ${said[measure].en} cannot be negative: correct them.` },
})

const unbalanced = (measure: Measure): Objection => ({
  code: 'progress.declared-unbalanced',
  place: `figures.plan.${measure}`,
  says: {
    zh: `${said[measure].zh}：计划应等于前期准备加已进场施工，请与当时的印刷件核对。`,
    en: `${said[measure].en}: the plan is preparation and started together. Check them with the print of that month.`,
  },
})

const completedBeyond = (measure: Measure): Objection => ({
  code: 'progress.declared-completed',
  place: `figures.completed.${measure}`,
  says: {
    zh: `${said[measure].zh}：已完工不能多于已进场施工，请改正。`,
    en: `${said[measure].en}: no more can be completed than have started. Correct them.`,
  },
})

const sourceUnsaid: Objection = {
  code: 'progress.source-unsaid',
  place: 'source',
  says: { zh: '请写明出处，例如“简报2020年第8期”。', en: 'Say which print it is from, such as “bulletin no. 8 of 2020”.' },
}
