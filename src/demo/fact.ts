import type { Day } from '../base/day.ts'
import type { Kind } from '../works/milestone.ts'
import { recordedOn } from './calendar.ts'
import { clerkOf, unitOf } from './meizhou.ts'
import type { DemoCommunity, DemoMilestone } from './story.ts'

const shows: Readonly<Record<Kind, string | null>> = {
  'people-work': null,
  prepared: '审批手续办结清单（演示）',
  'contractor-on-site': '施工单位进场照片和开工令（演示）',
  completed: '完工照片和完工报告（演示）',
  accepted: '竣工验收记录（演示）',
}

/** What happened to the whole community, recorded by its unit's clerk `daysLater`, with what evidence there usually is. */
export function factOf(community: DemoCommunity, kind: Kind, occurredOn: Day, daysLater: number): DemoMilestone {
  const note = shows[kind]
  return {
    key: `${community.key}/${kind}`,
    community: community.key,
    kind,
    building: null,
    occurredOn,
    recordedOn: recordedOn(occurredOn, daysLater),
    by: clerkOf(unitOf(community.unit)),
    evidence: note === null ? null : { note },
    evidenceLater: false,
    note: null,
    voided: null,
    mark: null,
  }
}

/** 先报后补: a start that is reported before its evidence. */
export const withEvidenceLater = (fact: DemoMilestone): DemoMilestone => ({
  ...fact,
  evidence: null,
  evidenceLater: true,
  note: '现场照片稍后补交',
})

/** One building's completion. */
export const buildingCompleted = (community: DemoCommunity, building: string, occurredOn: Day, daysLater: number): DemoMilestone => ({
  ...factOf(community, 'completed', occurredOn, daysLater),
  key: `${community.key}/${building}/completed`,
  building,
  evidence: { note: `${building}完工照片（演示）` },
})
