import { dayOf } from '../base/day.ts'
import { stageOf } from '../works/milestone.ts'
import { communities } from './communities.ts'
import { factOf } from './fact.ts'
import { pilotMilestones } from './pilot-milestones.ts'
import type { DemoMilestone } from './story.ts'
import { works2021 } from './works-2021.ts'

/** The visit that was forgotten for two months, and the papers that were put down to the wrong community. */
const late = { community: 'drainage-04', occurredOn: dayOf('2021-04-12'), recordedOn: dayOf('2021-06-15') }
const wrong = { community: 'xingning-11', visitedOn: dayOf('2021-04-15'), occurredOn: dayOf('2021-06-09'), voidedOn: dayOf('2021-07-08') }

function asItWent(fact: DemoMilestone): DemoMilestone[] {
  if (fact.key === `${late.community}/people-work`) {
    const { occurredOn, recordedOn } = late
    return [{ ...fact, occurredOn, recordedOn, note: '4月漏报，6月补记', mark: 'recorded-late' }]
  }
  if (fact.key === `${wrong.community}/people-work`) {
    const community = communities.find(one => one.key === wrong.community)
    if (!community) throw new RangeError(`no community ${wrong.community}`)
    const voided = { on: wrong.voidedOn, by: fact.by, reason: '误把相邻小区的办结手续记到本小区，核对后作废' }
    return [
      factOf(community, 'people-work', wrong.visitedOn, 3),
      { ...factOf(community, 'prepared', wrong.occurredOn, 2), voided, mark: 'voided' },
    ]
  }
  return [fact]
}

/** One text to sort by: first what was recorded first, then what happened first, then the earlier stage. */
const place = (fact: DemoMilestone) =>
  [fact.recordedOn, fact.occurredOn, stageOf[fact.kind], fact.building === null ? 1 : 0, fact.key].join(' ')

/** All that was recorded, in the order of recording. */
export const milestones: readonly DemoMilestone[] = [...pilotMilestones, ...works2021]
  .flatMap(asItWent)
  .sort((a, b) => (place(a) < place(b) ? -1 : 1))
