import type { Bilingual } from '../base/objection.ts'
import { stageOf } from '../works/milestone.ts'
import { type Counts, none, plus } from './counts.ts'

/** The cells of a row that open into their communities. The bulletin has no column for what is completed; the page names it beside. */
export const drillColumns = ['plan', 'preparation', 'started', 'completed'] as const
export type DrillColumn = (typeof drillColumns)[number]

/** Whether a community that has got this far is counted in the cell. */
export const isCountedIn = (column: DrillColumn, stage: number): boolean => counted[column](stage)

const started = stageOf['contractor-on-site']

const counted: Readonly<Record<DrillColumn, (stage: number) => boolean>> = {
  plan: () => true,
  preparation: stage => stage < started,
  started: stage => stage >= started,
  completed: stage => stage >= stageOf.completed,
}

/** What listed communities come to: the figures of the cell again. */
export const sumOf = (communities: readonly { readonly households: number }[]): Counts =>
  communities.reduce<Counts>((sum, { households }) => plus(sum, { households, communities: 1 }), none)

interface Staged {
  readonly stage: number
  readonly stageName: Bilingual
  readonly startedOn: string | null
}

interface Grouped<C> {
  readonly stageName: Bilingual
  readonly communities: readonly C[]
}

/** By how far they have got, the furthest first; within a stage by the day of their start, then as they stand in the list. */
export function byStage<C extends Staged>(communities: readonly C[]): Grouped<C>[] {
  const groups = new Map<number, { stageName: Bilingual; communities: C[] }>()
  for (const community of [...communities].sort((a, b) => b.stage - a.stage || dayOfStart(a).localeCompare(dayOfStart(b)))) {
    const mine = groups.get(community.stage) ?? { stageName: community.stageName, communities: [] }
    mine.communities.push(community)
    groups.set(community.stage, mine)
  }
  return [...groups.values()]
}

const dayOfStart = ({ startedOn }: Staged): string => startedOn ?? ''
