import { type Day, dayOf } from '../base/day.ts'
import { chanceOf } from './chance.ts'
import { divisionName } from './divisions.ts'
import { housesOf, roadAndNumber } from './houses.ts'
import type { DemoCommunity } from './story.ts'

/**
 * The seven communities that 梅江区 renovated before the plan of 2021. Their names and streets are those that the
 * bulletin of October 2021 names; their houses, households, addresses and days are invented (together 62 buildings and
 * 1,182 households), save that the first two buildings of 新中苑 were ready by 2019-12-03.
 */
export interface Pilot {
  readonly community: DemoCommunity
  /** The year of the list that names it. */
  readonly list: 2019 | 2020
  readonly days: PilotDays
}

export interface PilotDays {
  readonly peopleWork: Day
  readonly prepared: Day
  readonly onSite: Day
  readonly completed: Day
  readonly accepted: Day
}

type Row = readonly [
  name: string,
  alias: string,
  town: string,
  builtYear: number,
  ownership: DemoCommunity['ownership'],
  buildings: number,
  households: number,
  list: Pilot['list'],
  days: string,
]

const rows: readonly Row[] = [
  ['新中苑小区', '新中苑', '441402004', 1995, '房改房', 18, 352, 2019, '2019-08-06 2019-08-22 2019-08-26 2019-12-24 2020-01-10'],
  ['梅南大院小区', '梅南大院', '441402004', 1988, '单位公房', 9, 168, 2019, '2019-09-16 2019-11-08 2019-11-18 2020-05-22 2020-06-10'],
  ['勤力苑小区', '勤力苑', '441402007', 1992, '房改房', 10, 186, 2020, '2020-03-23 2020-04-24 2020-05-11 2020-11-20 2020-12-15'],
  ['金苑小区C区', '金苑C区', '441402007', 1997, '商品房', 8, 160, 2020, '2020-04-07 2020-06-01 2020-06-15 2020-12-18 2021-01-12'],
  ['虹桥安全文明小区', '虹桥小区', '441402006', 1990, '混合', 7, 136, 2020, '2020-04-20 2020-06-24 2020-07-06 2020-12-25 2021-01-19'],
  ['金龙花园', '金龙小区', '441402102', 1999, '商品房', 6, 112, 2020, '2020-05-18 2020-07-30 2020-08-17 2021-03-19 2021-04-16'],
  ['矿务局宿舍', '矿务局家属楼', '441402105', 1981, '福利房', 4, 68, 2020, '2020-06-08 2020-09-28 2020-10-19 2021-05-14 2021-06-11'],
]

const enteredOn = { 2019: dayOf('2019-08-02'), 2020: dayOf('2020-03-02') } as const

export const pilots: readonly Pilot[] = rows.map((row, index) => pilotOf(row, index))

function pilotOf([name, alias, town, builtYear, ownership, buildings, households, list, days]: Row, index: number): Pilot {
  const chance = chanceOf(`pilot ${index + 1}`)
  return {
    list,
    days: daysOf(days),
    community: {
      key: `meijiang-${String(index + 1).padStart(2, '0')}`,
      unit: 8,
      name,
      aliases: [alias],
      county: '441402',
      town,
      address: `梅江区${divisionName(town)}${roadAndNumber(chance)}`,
      builtYear,
      ownership,
      ...housesOf(households, buildings, chance),
      source: '演示数据',
      enteredOn: enteredOn[list],
      document: `${list}年试点小区摸底表（演示）`,
    },
  }
}

function daysOf(text: string): PilotDays {
  const [peopleWork = '', prepared = '', onSite = '', completed = '', accepted = ''] = text.split(' ')
  return {
    peopleWork: dayOf(peopleWork),
    prepared: dayOf(prepared),
    onSite: dayOf(onSite),
    completed: dayOf(completed),
    accepted: dayOf(accepted),
  }
}
