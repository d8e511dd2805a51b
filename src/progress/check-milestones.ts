import { addDays, lastDayOf } from '../base/day.ts'
import { hasStarted, isCompleted, kindOf, type Stage, stageOf } from '../works/milestone.ts'
import { kindWords } from '../works/milestone.words.ts'
import { itemPath } from '../works/works-address.ts'
import { addMonths, type CheckFacts, type CheckItem, type CheckMilestone, reachedAt, stageAt } from './check-facts.ts'
import { each, type Found, type LimitOf, ofItem, ofTwo, once, pairs } from './check-found.ts'

/** The rules about what happened on site, and what proves it. */

const stages = { started: stageOf['contractor-on-site'], completed: stageOf.completed, accepted: stageOf.accepted } as const

const said = (stage: Stage) => {
  const kind = kindOf(stage)
  return kind ? kindWords[kind] : { zh: '节点', en: 'milestone' }
}

/** 1栋完工, or 完工 of the whole community. */
function saidOf({ buildings }: CheckItem, { stage, building, occurredOn }: CheckMilestone) {
  const no = buildings.find(({ id }) => id === building)?.no
  const { zh, en } = said(stage)
  return { zh: `${no ?? ''}${zh}（${occurredOn}）`, en: `${en}${no ? ` of ${no}` : ''} (${occurredOn})` }
}

export const startBeforePlanYear = (facts: CheckFacts): Found[] =>
  each(facts, item => {
    const start = reachedAt(item, stages.started, facts.cutoff)
    if (!start || Number(start.occurredOn.slice(0, 4)) >= item.firstYear) return null
    return ofItem(
      item,
      `开工日期 ${start.occurredOn} 早于首次列入的 ${item.firstYear} 年度计划，请核对日期；属实的，请说明原因。`,
      `it started on ${start.occurredOn}, before the list of ${item.firstYear} first named it: check the day, or say how it came about.`,
    )
  })

export const startEvidenceOverdue = (facts: CheckFacts): Found[] =>
  each(facts, item => {
    const start = reachedAt(item, stages.started, facts.cutoff)
    if (!start || start.evidence > 0 || (start.evidenceDueOn !== null && start.evidenceDueOn >= facts.cutoff)) return null
    const due = start.evidenceDueOn
    return ofItem(
      item,
      `${start.occurredOn} 开工，佐证${due ? `应在 ${due} 前补齐，` : ''}至截止日 ${facts.cutoff} 仍没有，请上传现场照片或开工令，或作废这条开工。`,
      `it started on ${start.occurredOn}; its evidence${due ? `, due by ${due},` : ''} was still missing on ${facts.cutoff}. Add photographs or the order to begin, or void the start.`,
    )
  })

/** Of the whole, and of each building among its own; the first pair that is wrong. */
export const milestonesOutOfOrder = (facts: CheckFacts): Found[] =>
  each(facts, item => {
    const wrong = item.milestones.flatMap(later => {
      const earlier = item.milestones.find(
        one => one.building === later.building && one.stage < later.stage && one.occurredOn > later.occurredOn,
      )
      return earlier ? [{ earlier: saidOf(item, earlier), later: saidOf(item, later) }] : []
    })[0]
    if (!wrong) return null
    return ofItem(
      item,
      `${wrong.later.zh}早于${wrong.earlier.zh}，先后颠倒，请作废记错的一条后重录。`,
      `${wrong.later.en} lies before ${wrong.earlier.en}: void the wrong one and record it again.`,
    )
  })

export const futureDate = (facts: CheckFacts): Found[] =>
  each(facts, item => {
    const wrong = item.milestones.find(one => one.occurredOn > one.recordedOn)
    if (!wrong) return null
    const { zh, en } = saidOf(item, wrong)
    return ofItem(
      item,
      `${zh}是在 ${wrong.recordedOn} 记录的，当时日期还没有到，请作废后按实际日期重录。`,
      `${en} was recorded on ${wrong.recordedOn}, before its day had come: void it and record the day on which it happened.`,
    )
  })

/** Only where progress is kept by building: then each that the ledger lists is asked for. */
export const completedBeforeBuildings = (facts: CheckFacts): Found[] =>
  each(facts, item => {
    const whole = reachedAt(item, stages.completed, facts.cutoff)
    if (!whole || item.milestones.every(one => one.building === null)) return null
    const open = item.buildings.filter(
      ({ id }) => !item.milestones.some(one => one.building === id && isCompleted(one.stage) && one.occurredOn <= whole.occurredOn),
    )
    if (open.length === 0) return null
    const list = open.map(({ no }) => no)
    return ofItem(
      item,
      `${whole.occurredOn} 已记完工，但 ${list.join('、')} 当天还没有完工，请补记各栋完工或改正完工日期。`,
      `it is completed on ${whole.occurredOn}, but ${list.join(', ')} was not by then: record the buildings, or correct the day.`,
    )
  })

export const completedNotAccepted = (facts: CheckFacts, limit: LimitOf): Found[] =>
  each(facts, item => {
    const whole = reachedAt(item, stages.completed, facts.cutoff)
    if (!whole || reachedAt(item, stages.accepted, facts.cutoff)) return null
    if (facts.cutoff <= addMonths(whole.occurredOn, limit('months'))) return null
    return ofItem(
      item,
      `${whole.occurredOn} 完工，至 ${facts.cutoff} 超过 ${limit('months')} 个月还没有竣工验收，请补记验收，或说明原因。`,
      `completed on ${whole.occurredOn} and not accepted within ${limit('months')} months, by ${facts.cutoff}: record the acceptance, or say why not.`,
    )
  })

/** What is completed may be silent. Where nothing was ever recorded, the day counts on which the list named it. */
export const silentItem = (facts: CheckFacts, limit: LimitOf): Found[] =>
  each(facts, item => {
    if (isCompleted(stageAt(item, facts.cutoff))) return null
    const last = item.lastFactOn ?? item.listedOn
    if (facts.cutoff <= addMonths(last, limit('months'))) return null
    return ofItem(
      item,
      `自 ${last} 起超过 ${limit('months')} 个月没有任何新记录，请补记进展，或说明原因。`,
      `nothing was recorded for more than ${limit('months')} months, since ${last}: record what happened, or say why nothing did.`,
    )
  })

export const plannedStartPassed = (facts: CheckFacts): Found[] =>
  each(facts, item => {
    const planned = item.plannedStart
    if (planned === null || hasStarted(stageAt(item, facts.cutoff)) || item.reasonGiven) return null
    // Within the planned month it may still start, to the last day of it.
    if (facts.cutoff <= lastDayOf(planned)) return null
    return ofItem(
      item,
      `计划 ${planned} 开工，至 ${facts.cutoff} 还没有开工，也没有登记未开工原因，请登记原因和预计开工日期。`,
      `its start was planned for ${planned}; by ${facts.cutoff} it has not started and nobody has said why: say the reason and the day that is expected.`,
    )
  })

export const evidenceLater = (facts: CheckFacts, limit: LimitOf): Found[] =>
  each(facts, item => {
    const wrong = item.milestones
      .flatMap(one => one.photos.map(photo => ({ one, takenOn: photo.takenOn })))
      .find(({ one, takenOn }) => takenOn !== null && takenOn > addDays(one.occurredOn, limit('days')))
    if (!wrong) return null
    const { zh, en } = saidOf(item, wrong.one)
    return ofItem(
      item,
      `证明${zh}的照片拍摄于 ${wrong.takenOn}，晚于当天超过 ${limit('days')} 天，请换成当时的照片，或改正日期。`,
      `the photograph that proves ${en} was taken on ${wrong.takenOn}, more than ${limit('days')} days later: add one of that time, or correct the day.`,
    )
  })

/** A document may speak of several communities; a photograph shows one place. */
export function photoTwice({ items }: CheckFacts): Found[] {
  const byPhoto = new Map<string, CheckItem[]>()
  for (const item of items) for (const hash of photosOf(item)) byPhoto.set(hash, [...(byPhoto.get(hash) ?? []), item])
  const shared = [...byPhoto.values()].flatMap(pairs).filter(([a, b]) => a.community !== b.community)
  const found = shared.map(([a, b]) =>
    ofTwo(
      a,
      b,
      itemPath(a.key),
      '用了同一张照片作佐证，请各换成本小区的照片。',
      'one photograph proves both: add to each a photograph of its own.',
    ),
  )
  return once(found)
}

const photosOf = ({ milestones }: CheckItem): Set<string> => new Set(milestones.flatMap(one => one.photos.map(({ hash }) => hash)))
