import type { Counts } from '../figures/counts.ts'
import { monthAddress } from '../figures/month-address.ts'
import { hasStarted, isCompleted } from '../works/milestone.ts'
import { type CheckFacts, stageAt } from './check-facts.ts'
import type { Found, LimitOf } from './check-found.ts'
import { type Part, parts, type UnitFigures } from './unit-figures.ts'

/** The rules about the unit's row: its identities, and how it stands to other rows. */

export const measures = ['communities', 'households'] as const
export type Measure = (typeof measures)[number]

const measureWords = { communities: { zh: '小区', en: 'communities' }, households: { zh: '户', en: 'households' } } as const
const partWords: Readonly<Record<Part, { zh: string; en: string }>> = {
  plan: { zh: '计划', en: 'plan' },
  preparation: { zh: '前期准备', en: 'preparation' },
  started: { zh: '已进场施工', en: 'started' },
  completed: { zh: '已完工', en: 'completed' },
}

/** 6 个小区、385 户 */
export const saidCounts = ({ communities, households }: Counts) => ({
  zh: `${communities} 个小区、${households} 户`,
  en: `${communities} communities, ${households} households`,
})

/** What is wrong with a unit's row, said once for both measures. */
function ofRow(
  facts: CheckFacts,
  wrong: readonly { readonly zh: string; readonly en: string }[],
  mend: { zh: string; en: string },
): Found[] {
  if (wrong.length === 0) return []
  const [zh, en] = [wrong.map(one => one.zh).join('；'), wrong.map(one => one.en).join('; ')]
  return [
    { about: '', link: linkOf(facts), says: { zh: `${facts.unit.name}：${zh}。${mend.zh}`, en: `${facts.unit.name}: ${en}. ${mend.en}` } },
  ]
}

const linkOf = ({ year, baseline, cutoff, unit }: CheckFacts) =>
  monthAddress({ year: String(year), list: baseline, cutoff, unit: String(unit.id) })

const differing = (holds: (measure: Measure) => boolean) => measures.filter(measure => !holds(measure))

export function rowPlan(facts: CheckFacts): Found[] {
  const { plan, preparation, started } = facts.figures
  const wrong = differing(measure => plan[measure] === preparation[measure] + started[measure]).map(measure => ({
    zh: `${measureWords[measure].zh}数：计划 ${plan[measure]}，前期准备 ${preparation[measure]} 加已进场施工 ${started[measure]}，两边不等`,
    en: `${measureWords[measure].en}: plan ${plan[measure]}, preparation ${preparation[measure]} and started ${started[measure]} do not add up`,
  }))
  return ofRow(facts, wrong, { zh: '请核对补录数或联系管理员。', en: 'Check what was declared, or ask the administrator.' })
}

export function rowCompleted(facts: CheckFacts): Found[] {
  const { started, completed } = facts.figures
  const wrong = differing(measure => completed[measure] <= started[measure]).map(measure => ({
    zh: `${measureWords[measure].zh}数：已完工 ${completed[measure]} 多于已进场施工 ${started[measure]}`,
    en: `${measureWords[measure].en}: completed ${completed[measure]}, more than the ${started[measure]} that started`,
  }))
  return ofRow(facts, wrong, { zh: '请核对补录数或联系管理员。', en: 'Check what was declared, or ask the administrator.' })
}

/** The row against its communities, counted here once more from their milestones. */
export function rowTotal(facts: CheckFacts): Found[] {
  const sums = countedAgain(facts)
  const wrong = parts.flatMap(part =>
    differing(measure => facts.figures[part][measure] === sums[part][measure]).map(measure => ({
      zh: `${partWords[part].zh}${measureWords[measure].zh}数：表中 ${facts.figures[part][measure]}，各小区合计 ${sums[part][measure]}`,
      en: `${partWords[part].en}, ${measureWords[measure].en}: ${facts.figures[part][measure]} in the row, ${sums[part][measure]} in its communities`,
    })),
  )
  return ofRow(facts, wrong, {
    zh: '请请市级核对岗位的管辖范围是否包括本单位全部小区。',
    en: 'Ask the city whether the reach of the post holds all communities of the unit.',
  })
}

function countedAgain({ items, cutoff }: CheckFacts): Record<Part, Counts> {
  const sum = (counts: readonly (typeof items)[number][]): Counts => ({
    communities: counts.length,
    households: counts.reduce((total, { plan }) => total + plan.households, 0),
  })
  const started = items.filter(item => hasStarted(stageAt(item, cutoff)))
  return {
    plan: sum(items),
    preparation: sum(items.filter(item => !started.includes(item))),
    started: sum(started),
    completed: sum(items.filter(item => isCompleted(stageAt(item, cutoff)))),
  }
}

/** A list that was adjusted and a start that was voided with its reason are causes; nothing else makes a start undone. */
export function startedShrank(facts: CheckFacts): Found[] {
  const { previous, figures } = facts
  if (!previous) return []
  const explained = (measure: Measure) => previous.lost.reduce((sum, one) => sum + (one.cause === null ? 0 : one[measure]), 0)
  const wrong = differing(measure => figures.started[measure] + explained(measure) >= previous.figures.started[measure]).map(measure => ({
    zh: `累计开工${measureWords[measure].zh}数由 ${previous.month} 的 ${previous.figures.started[measure]} 减为 ${figures.started[measure]}，其中 ${previous.figures.started[measure] - figures.started[measure] - explained(measure)} 没有原因`,
    en: `${measureWords[measure].en} started fell from ${previous.figures.started[measure]} in ${previous.month} to ${figures.started[measure]}, ${previous.figures.started[measure] - figures.started[measure] - explained(measure)} of them without a cause`,
  }))
  return ofRow(facts, wrong, {
    zh: '请补记开工，或请市级对上月出更正。',
    en: 'Record the starts, or ask the city to correct the month before.',
  })
}

export function startedAbovePlan(facts: CheckFacts): Found[] {
  const { plan, started } = facts.figures
  const wrong = differing(measure => started[measure] <= plan[measure]).map(measure => ({
    zh: `开工${measureWords[measure].zh}数 ${started[measure]} 多于同一版计划的 ${plan[measure]}`,
    en: `${measureWords[measure].en}: ${started[measure]} started, ${plan[measure]} planned in the same version`,
  }))
  return ofRow(facts, wrong, { zh: '请核对开工记录，或先调整名单。', en: 'Check the starts, or have the list adjusted first.' })
}

/** Against the list as it was first approved: more than all of it can only be where lines were added to it. */
export function rateAbove100(facts: CheckFacts): Found[] {
  const { firstPlan, figures } = facts
  if (!firstPlan || firstPlan.linesAdded > 0) return []
  const wrong = differing(measure => figures.started[measure] <= firstPlan.counts[measure]).map(measure => ({
    zh: `开工${measureWords[measure].zh}数 ${figures.started[measure]} 超过首次批准的 ${firstPlan.counts[measure]}，开工率高于100%，名单却没有增加小区`,
    en: `${measureWords[measure].en}: ${figures.started[measure]} started of ${firstPlan.counts[measure]} first approved, above 100 %, and no line was added`,
  }))
  return ofRow(facts, wrong, {
    zh: '请核对各小区户数，或把列外小区调入名单。',
    en: 'Check the households, or have the additional communities listed.',
  })
}

export function monthJump(facts: CheckFacts, limit: LimitOf): Found[] {
  const { previous, figures } = facts
  if (!previous || figures.started.communities - previous.figures.started.communities < limit('communities')) return []
  const wrong = differing(
    measure => (figures.started[measure] - previous.figures.started[measure]) * 100 <= limit('percent') * figures.plan[measure],
  ).map(measure => ({
    zh: `累计开工${measureWords[measure].zh}数由 ${previous.month} 的 ${previous.figures.started[measure]} 增至 ${figures.started[measure]}，一个月增加的超过计划的 ${limit('percent')}%`,
    en: `${measureWords[measure].en} started rose from ${previous.figures.started[measure]} in ${previous.month} to ${figures.started[measure]}, by more than ${limit('percent')} % of the plan`,
  }))
  return ofRow(facts, wrong, {
    zh: '请核对开工日期；属实的，请说明原因。',
    en: 'Check the days; where they are right, say how it came about.',
  })
}

export function declaredDiffers(facts: CheckFacts): Found[] {
  const { declared, figures } = facts
  if (!declared) return []
  const cells = (figuresOf: UnitFigures, part: Part) => saidCounts(figuresOf[part])
  const wrong = parts
    .filter(part => measures.some(measure => declared[part][measure] !== figures[part][measure]))
    .map(part => ({
      zh: `${partWords[part].zh}：补录 ${cells(declared, part).zh}，由事实推出 ${cells(figures, part).zh}`,
      en: `${partWords[part].en}: ${cells(declared, part).en} declared, ${cells(figures, part).en} derived`,
    }))
  return ofRow(facts, wrong, { zh: '请补记事实，或改正补录数。', en: 'Record what is missing, or declare anew.' })
}
