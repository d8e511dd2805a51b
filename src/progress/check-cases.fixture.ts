import { dayOf, monthOf } from '../base/day.ts'
import type { CheckCode } from './check-catalogue.ts'
import type { CheckFacts, PreviousMonth, Sizes } from './check-facts.ts'
import { clean, item, keyNo, milestone, month, withItem } from './check-month.fixture.ts'
import { noFigures, type UnitFigures } from './unit-figures.ts'

/** Of each rule a month of which it speaks, and the nearest one of which it does not: at the limit where it has one. */
export interface Case {
  readonly fires: CheckFacts
  readonly passes: CheckFacts
}

const base = month(clean)
const counts = (communities: number, households: number) => ({ communities, households })
const row = (plan: number, started: number, completed = 0): UnitFigures => ({
  plan: counts(plan, plan * 40),
  preparation: counts(plan - started, (plan - started) * 40),
  started: counts(started, started * 40),
  completed: counts(completed, completed * 40),
  quantities: {},
})
const figured = (figures: UnitFigures, more: Partial<CheckFacts> = {}): CheckFacts => ({ ...base, figures, ...more })
const before = (figures: UnitFigures, lost: PreviousMonth['lost'] = []) => ({ previous: { month: monthOf('2021-09'), figures, lost } })
const sized = (households: number, buildings: number, floorAreaM2 = households * 80): Sizes => ({
  ...{ communities: 1, households, buildings },
  floorAreaCm2: floorAreaM2 * 10_000,
})
const ofSize = (sizes: Sizes) => withItem({ plan: sizes, ledger: sizes, buildings: [] })
const photo = { hash: 'a'.repeat(64), takenOn: dayOf('2021-05-10') }
const withPhoto = [milestone(30, '2021-05-10', { photos: [photo] })]
const taken = (on: string) => withItem({ milestones: [milestone(30, '2021-05-10', { photos: [{ ...photo, takenOn: dayOf(on) }] })] })
const reported = (invested: string) => ({ ...base.figures, quantities: { invested } })
const building = { id: keyNo(11), no: '1栋' }
const inBuildings = (first: string, second: string) =>
  withItem({
    milestones: [
      milestone(30, '2021-03-10'),
      milestone(40, '2021-08-20'),
      milestone(50, '2021-09-01'),
      milestone(40, first, { building: keyNo(11) }),
      milestone(40, second, { building: keyNo(12) }),
    ],
  })
const completedOn = (day: string) => withItem({ milestones: [milestone(30, '2021-03-10'), milestone(40, day)] })
const renamed = (name: string, aliases: readonly string[] = []) => month([...clean, item(4, name, { aliases })])
/** 85 households built in time and so many later. */
const lateShare = (late: number) =>
  withItem(
    { builtYear: 2003 },
    {
      cityLines: [
        { builtYear: 2000, households: 85 },
        { builtYear: null, households: 0 },
        { builtYear: 2003, households: late },
      ],
    },
  )
const lost = (cause: 'list' | 'voided' | null) => [{ item: keyNo(9), name: '旧城小区', communities: 1, households: 40, cause }]
const later = (day: string) => ({ ...base, externalFigures: [{ name: '全省开工小区数', day: dayOf(day) }] })

export const cases: Readonly<Record<CheckCode, Case>> = {
  'row-plan': { fires: figured({ ...base.figures, plan: counts(4, 120) }), passes: base },
  'row-completed': {
    fires: figured({ ...base.figures, completed: counts(2, 81) }),
    passes: figured({ ...base.figures, completed: counts(2, 80) }),
  },
  'row-total': { fires: figured({ ...base.figures, preparation: counts(1, 41) }), passes: base },
  'started-shrank': {
    fires: { ...base, ...before(row(4, 3), lost(null)) },
    passes: { ...base, ...before(row(4, 3), lost('voided')) },
  },
  'started-above-plan': {
    fires: figured({ ...base.figures, started: counts(3, 121) }),
    passes: figured({ ...base.figures, started: counts(3, 120) }),
  },
  'start-before-plan-year': {
    fires: withItem({ milestones: [milestone(30, '2020-12-31')] }),
    passes: withItem({ milestones: [milestone(30, '2021-01-01')] }),
  },
  'start-evidence-overdue': {
    fires: withItem({ milestones: [milestone(30, '2021-09-28', { evidence: 0, evidenceDueOn: dayOf('2021-10-28') })] }),
    passes: withItem({ milestones: [milestone(30, '2021-09-29', { evidence: 0, evidenceDueOn: dayOf('2021-10-29') })] }),
  },
  'milestones-out-of-order': {
    fires: withItem({ milestones: [milestone(10, '2021-05-11'), milestone(30, '2021-05-10')] }),
    passes: withItem({ milestones: [milestone(10, '2021-05-10'), milestone(30, '2021-05-10')] }),
  },
  'future-date': {
    fires: withItem({ milestones: [milestone(30, '2021-05-10', { recordedOn: dayOf('2021-05-09') })] }),
    passes: withItem({ milestones: [milestone(30, '2021-05-10', { recordedOn: dayOf('2021-05-10') })] }),
  },
  'completed-before-buildings': { fires: inBuildings('2021-08-20', '2021-08-21'), passes: inBuildings('2021-08-01', '2021-08-20') },
  'completed-not-accepted': { fires: completedOn('2021-04-28'), passes: completedOn('2021-04-29') },
  'silent-item': { fires: withItem({ lastFactOn: dayOf('2021-04-28') }), passes: withItem({ lastFactOn: dayOf('2021-04-29') }) },
  'planned-start-passed': {
    fires: withItem({ milestones: [], plannedStart: monthOf('2021-09') }, before(noFigures)),
    passes: withItem({ milestones: [], plannedStart: monthOf('2021-10') }, before(noFigures)),
  },
  'households-per-building': { fires: ofSize(sized(301, 2)), passes: ofSize(sized(300, 2)) },
  'households-disagree': {
    fires: withItem({ plan: sized(100, 2), ledger: sized(94, 2) }),
    passes: withItem({ plan: sized(100, 2), ledger: sized(95, 2) }),
  },
  'building-count': { fires: withItem({ buildings: [building] }), passes: withItem({ buildings: [] }) },
  'area-per-household': { fires: ofSize(sized(40, 2, 8001)), passes: ofSize(sized(40, 2, 8000)) },
  'community-twice': {
    fires: month([...clean, item(4, '金苑小区二期', { community: keyNo(1, 'community') })]),
    passes: month([...clean, item(4, '金苑小区二期')]),
  },
  'near-duplicate': { fires: renamed('矿务局'), passes: renamed('矿务局大院') },
  'alias-taken': { fires: renamed('湖滨小区', ['金苑']), passes: renamed('湖滨小区', ['金苑二期']) },
  'no-unit-or-county': { fires: withItem({ division: '441400' }), passes: withItem({ division: '441422' }) },
  'landless-twice': { fires: withItem({ alsoListedBy: ['城市排水中心'] }), passes: withItem({ alsoListedBy: [] }) },
  'built-late': { fires: withItem({ builtYear: 2001 }), passes: withItem({ builtYear: 2000 }) },
  'built-late-share': { fires: lateShare(16), passes: lateShare(15) },
  'excluded-kind': {
    fires: withItem({ renovatedOn: dayOf('2017-01-01') }),
    passes: withItem({ renovatedOn: dayOf('2016-12-31') }),
  },
  'subsidy-differs': {
    fires: { ...base, subsidy: { claimed: sized(40, 2), ledger: sized(40, 2, 3201) } },
    passes: { ...base, subsidy: { claimed: sized(40, 2), ledger: sized(40, 2) } },
  },
  'label-subset': { fires: { ...base, outsideCityList: [{ list: 'nation', item: keyNo(9), name: '旧城小区' }] }, passes: base },
  'evidence-later': { fires: taken('2021-05-26'), passes: taken('2021-05-25') },
  'photo-twice': {
    fires: month([...clean, item(4, '湖滨小区', { milestones: withPhoto }), item(5, '中山苑', { milestones: withPhoto })]),
    passes: month([...clean, item(4, '湖滨小区', { milestones: [...withPhoto, milestone(40, '2021-10-01', { photos: [photo] })] })]),
  },
  'rate-above-100': {
    fires: { ...base, firstPlan: { counts: counts(2, 79), linesAdded: 0 } },
    passes: { ...base, firstPlan: { counts: counts(2, 79), linesAdded: 1 } },
  },
  'month-jump': { fires: figured(row(20, 7), before(row(20, 0))), passes: figured(row(20, 6), before(row(20, 0))) },
  'external-old': { fires: later('2021-07-28'), passes: later('2021-07-29') },
  'quantity-shrank': {
    fires: figured(reported('12.49'), before(reported('12.5'))),
    passes: figured(reported('12.50'), before(reported('12.5'))),
  },
  'declared-differs': { fires: { ...base, declared: row(3, 2) }, passes: { ...base, declared: base.figures } },
}

/** More that a rule speaks of, or keeps silent about. */
export const moreCases: readonly ({ readonly code: CheckCode } & Case)[] = [
  {
    code: 'month-jump',
    fires: figured(reported('30.01'), before(reported('10'))),
    passes: figured(reported('30'), before(reported('10'))),
  },
  { code: 'households-per-building', fires: ofSize(sized(7, 2)), passes: ofSize(sized(8, 2)) },
  { code: 'households-disagree', fires: withItem({ surveyHouseholds: 37 }), passes: withItem({ surveyHouseholds: 38 }) },
  { code: 'near-duplicate', fires: renamed('西湖花园小区'), passes: renamed('东湖花园') },
  { code: 'excluded-kind', fires: withItem({ address: '湖寮镇城中村3号' }), passes: withItem({ address: '湖寮镇城中路3号' }) },
  {
    code: 'planned-start-passed',
    fires: withItem({ milestones: [], plannedStart: monthOf('2021-06') }, before(noFigures)),
    passes: withItem({ milestones: [], plannedStart: monthOf('2021-06'), reasonGiven: true }, before(noFigures)),
  },
  { code: 'no-unit-or-county', fires: withItem({ unitInCharge: null }), passes: base },
]
