import { dayOf } from '../base/day.ts'
import { type Planned, planned } from './communities.ts'
import { clerkOf, unitOf } from './meizhou.ts'
import type { DemoExpectation } from './story.ts'

const [september, october] = [dayOf('2021-09-27'), dayOf('2021-10-26')]

/** What the clerks said of their communities in preparation at the end of September and again at the end of October 2021. */
export const expectations: readonly DemoExpectation[] = planned
  .filter(one => one.startMonth === null)
  .flatMap(one => {
    const said = { community: one.community.key, by: clerkOf(unitOf(one.community.unit)), kind: 'contractor-on-site' as const }
    return wordsOf(placeOf(one)).map(words => ({ ...said, ...words }))
  })

/** Where it stands among the waiting ones of its unit, from 0 to 1: the first have their papers, of the last nothing is recorded. */
function placeOf({ community }: Planned): number {
  const others = planned.filter(one => one.startMonth === null && one.community.unit === community.unit)
  return others.findIndex(one => one.community.key === community.key) / others.length
}

type Said = Pick<DemoExpectation, 'recordedOn' | 'expectedOn' | 'reason' | 'note'>

function wordsOf(place: number): Said[] {
  if (place < 1 / 3) {
    return [
      { recordedOn: september, expectedOn: dayOf('2021-10-25'), reason: 'contractor', note: null },
      { recordedOn: october, expectedOn: dayOf('2021-11-15'), reason: 'contractor', note: '施工单位已确定，等脚手架进场' },
    ]
  }
  if (place < 0.75) return [{ recordedOn: october, expectedOn: dayOf('2021-12-20'), reason: 'formalities', note: null }]
  return place < 0.9 ? [{ recordedOn: october, expectedOn: null, reason: 'consent', note: null }] : []
}
