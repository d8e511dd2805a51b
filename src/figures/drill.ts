import { type Day, dayAt } from '../base/day.ts'
import type { Bilingual } from '../base/objection.ts'
import { hasStarted, kindOf, type Stage } from '../works/milestone.ts'
import { kindWords, stageWords } from '../works/milestone.words.ts'
import type { StandingLine } from './standing.ts'

/** A milestone of an item as a whole, as a table as of a cut-off and a moment of knowing counts it. */
export interface HappenedMilestone {
  /** Its printed key. */
  readonly milestone: string
  readonly stage: Stage
  readonly occurredOn: Day
  readonly recordedAt: Date
  readonly evidenceDueOn: Day | null
  /** How many files prove it. */
  readonly evidence: number
  /** How many other communities of the cabinet the same files prove: one photograph for two is pointed out. */
  readonly shared: number
}

/** A community behind the cells of the table: how far it has got, since when, and what is still owed. */
export interface DrilledCommunity {
  readonly item: string
  readonly community: string
  readonly name: string
  readonly unit: number
  readonly households: number
  readonly buildings: number
  readonly stage: Stage
  readonly stageName: Bilingual
  readonly startedOn: Day | null
  readonly milestones: readonly {
    milestone: string
    kind: string
    name: Bilingual
    occurredOn: Day
    recordedAt: string
    evidence: number
    shared: number
  }[]
  readonly evidenceLater: { dueOn: Day; overdue: boolean } | null
}

export function drilled(line: StandingLine, happened: readonly HappenedMilestone[], known: Date): DrilledCommunity {
  const { item, community, name, unit, households, buildings, stage, startedOn } = line
  const milestones = happened.flatMap(({ milestone, stage: reached, occurredOn, recordedAt, evidence, shared }) => {
    const kind = kindOf(reached)
    return kind ? [{ milestone, kind, name: kindWords[kind], occurredOn, recordedAt: recordedAt.toISOString(), evidence, shared }] : []
  })
  const described = { item, community, name, unit, households, buildings, stage, stageName: stageWords[stage], startedOn }
  return { ...described, milestones, evidenceLater: owed(happened, known) }
}

/** 先报后补: the start that counts was reported before its evidence, and nothing has come since. */
function owed(happened: readonly HappenedMilestone[], known: Date): DrilledCommunity['evidenceLater'] {
  const start = happened.find(milestone => hasStarted(milestone.stage) && milestone.evidenceDueOn !== null)
  if (!start?.evidenceDueOn || start.evidence > 0) return null
  return { dueOn: start.evidenceDueOn, overdue: start.evidenceDueOn < dayAt(known) }
}
