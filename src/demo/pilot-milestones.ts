import { addDays, type Day, dayOf } from '../base/day.ts'
import { workdayFrom } from './calendar.ts'
import { buildingCompleted, factOf } from './fact.ts'
import { type Pilot, pilots } from './pilots.ts'
import type { DemoMilestone } from './story.ts'

/** What happened in the seven pilots of 梅江区, from the first door to acceptance. */
export const pilotMilestones: readonly DemoMilestone[] = pilots.flatMap((pilot, index) => [
  ...(index === 0 ? buildingsOfTheFirst(pilot) : []),
  ...wholeOf(pilot),
])

function wholeOf({ community, days }: Pilot): DemoMilestone[] {
  return [
    factOf(community, 'people-work', days.peopleWork, 2),
    factOf(community, 'prepared', days.prepared, 1),
    factOf(community, 'contractor-on-site', days.onSite, 1),
    factOf(community, 'completed', days.completed, 2),
    factOf(community, 'accepted', days.accepted, 3),
  ]
}

/**
 * The first pilot was reported building by building: two of them were ready by 2019-12-03, the others followed within
 * three weeks, and only then the whole was completed, 120 days after the contractor had come.
 */
function buildingsOfTheFirst({ community }: Pilot): DemoMilestone[] {
  const early: Readonly<Record<string, Day>> = { '12栋': dayOf('2019-11-29'), '16栋': dayOf('2019-12-02') }
  const late = community.buildings.filter(({ no }) => !early[no])
  return community.buildings.map(({ no }) => {
    const followed = workdayFrom(
      addDays(
        dayOf('2019-12-04'),
        late.findIndex(building => building.no === no),
      ),
    )
    return buildingCompleted(community, no, early[no] ?? followed, 1)
  })
}
