import { type Day, readDay } from '../base/day.ts'
import type { Bilingual } from '../base/objection.ts'
import { isCompleted, type Kind, kinds, type Stage, stageOf } from './milestone.ts'
import { objectionsToMilestone, type StandingMilestone } from './milestone-rules.ts'

/** An item as the page of recording needs it: what it is, how far it has got, and what the rules look at. */
export interface RecordableItem {
  /** Its printed key. */
  readonly item: string
  readonly name: string
  readonly unit: number
  /** The name of the division in which it lies: a street, a town or a county. */
  readonly place: string | null
  readonly households: number
  readonly buildings: readonly { readonly id: string; readonly no: string }[]
  readonly standing: readonly StandingMilestone[]
  /** 先报后补: the day by which evidence is owed. */
  readonly evidenceDueOn: Day | null
}

/** How far the item as a whole has got. */
export const stageReached = (standing: readonly Pick<StandingMilestone, 'stage' | 'building'>[]): Stage =>
  furthest(standing.filter(one => one.building === null))

const furthest = (standing: readonly { readonly stage: Stage }[]): Stage => standing.map(one => one.stage).sort((a, b) => b - a)[0] ?? 0

/** What usually comes next: the first kind beyond the stage; null where all has happened. */
export const nextKind = (stage: Stage): Kind | null => kinds.find(kind => stageOf[kind] > stage) ?? null

/** What is to be recorded, as far as it has been said. */
export interface Proposal {
  readonly kind: Kind
  readonly occurredOn: string
  readonly building: string | null
}

/**
 * Why it may not be recorded of this item, in the server's own sentences. Evidence is asked for once for all, and
 * therefore not at each item; before a day is said only what holds on any day counts.
 */
export function whyNot({ name, buildings, standing }: RecordableItem, { kind, occurredOn, building }: Proposal, today: Day): Bilingual[] {
  const day = readDay(occurredOn) ?? today
  const about = { name, place: '', today, buildings, hasEvidence: true, evidenceLater: true }
  const objections = objectionsToMilestone({ kind, occurredOn: day, building }, standing, about)
  // What has happened already need not be told that it would also be out of order.
  const already = objections.filter(({ code }) => code === 'works.already-recorded')
  return (already.length > 0 ? already : objections).map(({ says }) => says)
}

/** A sentence that begins with the name of its community, for where it stands beside that name. */
export const besideName = ({ zh, en }: Bilingual, name: string): Bilingual => ({
  zh: zh.startsWith(`${name}：`) ? zh.slice(name.length + 1) : zh,
  en: en.startsWith(`${name}: `) ? en.slice(name.length + 2) : en,
})

/** How the list is narrowed. */
export interface Narrowed {
  readonly words: string
  readonly unit: number | null
  readonly place: string | null
  readonly stage: Stage | null
}

export const isShown = (item: RecordableItem, { words, unit, place, stage }: Narrowed): boolean =>
  (unit === null || item.unit === unit) &&
  (place === null || item.place === place) &&
  (stage === null || stageReached(item.standing) === stage) &&
  words
    .trim()
    .split(/\s+/)
    .every(word => item.name.includes(word) || (item.place ?? '').includes(word))

/** Buildings at which something is recorded, by how far each has got; empty where progress is not kept by building. */
export function buildingProgress({ buildings, standing }: Pick<RecordableItem, 'buildings' | 'standing'>) {
  const reached = buildings.map(({ id, no }) => ({ id, no, stage: furthest(standing.filter(one => one.building === id)) }))
  return reached.some(one => one.stage > 0) ? { reached, completed: reached.filter(one => isCompleted(one.stage)).length } : null
}
