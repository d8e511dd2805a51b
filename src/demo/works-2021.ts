import { addDays, type Day, dayOf } from '../base/day.ts'
import { issueDays, workdayBetween, workdayFrom } from './calendar.ts'
import { type Chance, chanceOf } from './chance.ts'
import { type Planned, planned } from './communities.ts'
import { factOf, withEvidenceLater } from './fact.ts'
import type { DemoMilestone } from './story.ts'

/** Nobody knocked on a door before the list was approved. */
const firstDay = dayOf('2021-01-21')

/** What happened in 2021 to the communities of the plan, up to the end of October. */
export const works2021: readonly DemoMilestone[] = planned.flatMap(one => {
  const chance = chanceOf(`works of ${one.community.key}`)
  return one.startMonth === null ? waiting(one, chance) : started(one, one.startMonth, chance)
})

function started(one: Planned, month: number, chance: Chance): DemoMilestone[] {
  const { community } = one
  const onSite = startDay(month, chance)
  const prepared = workdayFrom(addDays(onSite, -chance.between(8, 16)))
  const usual = addDays(prepared, -chance.between(20, 45))
  const peopleWork = usual < firstDay ? firstDay : workdayFrom(usual)
  const start = factOf(community, 'contractor-on-site', onSite, chance.between(1, 3))
  return [
    factOf(community, 'people-work', peopleWork, chance.between(1, 4)),
    factOf(community, 'prepared', prepared, chance.between(1, 3)),
    chance.next() < 0.1 ? withEvidenceLater(start) : start,
    ...(finishesEarly(one) ? finished(one, onSite, chance) : []),
  ]
}

/** A workday of the month that its issue still counts; in October after the holiday. */
function startDay(month: number, chance: Chance): Day {
  const issue = issueDays.find(days => days.month === `2021-${String(month).padStart(2, '0')}`)
  if (!issue) throw new RangeError(`no issue reports month ${month} of 2021`)
  const first = dayOf(`${issue.month}-${month === 10 ? '11' : '06'}`)
  return workdayBetween(first, addDays(issue.cutoff, -2), chance)
}

/** In 平远县 the communities are small, often a single building: the first six of them are ready by September. */
function finishesEarly({ community }: Planned): boolean {
  return community.unit === 3 && community.key <= 'pingyuan-06'
}

function finished({ community }: Planned, onSite: Day, chance: Chance): DemoMilestone[] {
  const completed = workdayFrom(addDays(onSite, chance.between(105, 125)))
  const accepted = workdayFrom(addDays(completed, chance.between(14, 18)))
  return [
    factOf(community, 'completed', completed, chance.between(1, 3)),
    ...(community.key <= 'pingyuan-03' ? [factOf(community, 'accepted', accepted, chance.between(1, 4))] : []),
  ]
}

/** Of a unit's communities in preparation a third has its papers, some have been visited, and for a quarter nothing is recorded. */
function waiting({ community }: Planned, chance: Chance): DemoMilestone[] {
  const others = planned.filter(one => one.startMonth === null && one.community.unit === community.unit)
  const place = others.findIndex(one => one.community.key === community.key) / others.length
  if (place >= 0.75) return []
  const peopleWork = workdayBetween(dayOf('2021-03-01'), dayOf('2021-07-16'), chance)
  const prepared = workdayFrom(addDays(peopleWork, chance.between(35, 60)))
  return [
    factOf(community, 'people-work', peopleWork, chance.between(1, 4)),
    ...(place < 1 / 3 ? [factOf(community, 'prepared', prepared, chance.between(1, 3))] : []),
  ]
}
