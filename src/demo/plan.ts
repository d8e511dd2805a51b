import { dayOf, monthOf } from '../base/day.ts'
import { planned } from './communities.ts'
import { pilots } from './pilots.ts'
import type { DemoPlan, PlannedMonths } from './story.ts'

/**
 * The lists. Of 2021 there are three over the same facts: the nation's names only communities that start by October,
 * the province's also those of 兴宁市 that are still in preparation, the city's all. So three rates are right at once.
 */
const approvedBy = '梅州市老旧小区改造工作领导小组（演示）'
const first = { version: 1, approvedBy, reason: '首次批准' } as const

/** The pilots' lists named no months yet. */
const noMonths: ReadonlyMap<string, PlannedMonths> = new Map()

/** What started did so in the month that was planned; what still waits in October was to start in September. */
const months2021: ReadonlyMap<string, PlannedMonths> = new Map(
  planned.map(({ community, startMonth }) => [
    community.key,
    { plannedStart: monthOf(`2021-${String(startMonth ?? 9).padStart(2, '0')}`), plannedFinish: monthOf('2022-06') },
  ]),
)

const keysOf = (list: readonly { readonly community: { readonly key: string } }[]) => list.map(one => one.community.key)

const city2019: DemoPlan = {
  ...first,
  key: 'city-2019',
  year: 2019,
  months: noMonths,
  baseline: 'city',
  approvedOn: dayOf('2019-08-05'),
  document: '梅市旧改〔2019〕1号（演示）',
  communities: keysOf(pilots.filter(pilot => pilot.list === 2019)),
}

const city2020: DemoPlan = {
  ...first,
  key: 'city-2020',
  year: 2020,
  months: noMonths,
  baseline: 'city',
  approvedOn: dayOf('2020-03-18'),
  document: '梅市旧改〔2020〕2号（演示）',
  communities: keysOf(pilots.filter(pilot => pilot.list === 2020)),
}

/** Approved in January, so that already the first table of the year is its. */
const city2021: DemoPlan = {
  ...first,
  key: 'city-2021',
  year: 2021,
  months: months2021,
  baseline: 'city',
  approvedOn: dayOf('2021-01-20'),
  document: '梅市旧改〔2021〕3号（演示）',
  communities: keysOf(planned),
}

const province2021: DemoPlan = {
  ...first,
  key: 'province-2021',
  year: 2021,
  months: months2021,
  baseline: 'province',
  approvedOn: dayOf('2021-02-24'),
  approvedBy: '广东省住房和城乡建设厅（演示）',
  document: '省民生实事任务清单〔2021〕6号（演示）',
  communities: keysOf(planned.filter(one => one.startMonth !== null || one.community.unit === 2)),
}

const nation2021: DemoPlan = {
  ...first,
  key: 'nation-2021',
  year: 2021,
  months: months2021,
  baseline: 'nation',
  approvedOn: dayOf('2021-02-08'),
  approvedBy: '国家计划下达单位（演示）',
  document: '国家计划任务清单〔2021〕1号（演示）',
  communities: keysOf(planned.filter(one => one.startMonth !== null)),
}

/** In the order of approval. */
export const plans: readonly DemoPlan[] = [city2019, city2020, city2021, nation2021, province2021]
