import { z } from 'zod'
import { dayOf } from '../base/day.ts'
import { baselines } from '../plan/list.ts'
import { kinds, type Stage, stageOf } from './milestone.ts'

/** The shapes that the doors of this chapter answer. */
const stages: readonly number[] = [0, ...Object.values(stageOf)]
const stage = z.custom<Stage>(said => stages.includes(said as number))
const day = z.string().transform(dayOf)

/** What the rules look at: see milestone-rules.ts. */
const standing = { id: z.string(), stage, kind: z.enum(kinds), occurredOn: day, building: z.string().nullable() }
const building = z.object({ id: z.string(), no: z.string() })

export const itemsAnswer = z.object({
  items: z.array(
    z.object({
      item: z.string(),
      name: z.string(),
      unit: z.int(),
      place: z.string().nullable(),
      households: z.int(),
      buildings: z.array(building),
      standing: z.array(z.object(standing)),
      evidenceDueOn: day.nullable(),
    }),
  ),
  /** There are more than are told: ask for one unit. */
  more: z.boolean(),
  /** How many days the evidence of a start may take (先报后补). */
  evidenceTermDays: z.int(),
})

const file = z.object({
  hash: z.string(),
  name: z.string(),
  type: z.string(),
  takenAt: z.string().nullable(),
  /** Other communities that the same file proves. */
  shared: z.array(z.string()),
})

const milestone = z.object({
  ...standing,
  /** Its printed key. */
  milestone: z.string(),
  /** The number of the building; null: the whole community. */
  no: z.string().nullable(),
  recordedAt: z.string(),
  by: z.string().nullable(),
  note: z.string().nullable(),
  evidenceDueOn: day.nullable(),
  evidence: z.array(file),
  voided: z.object({ at: z.string(), by: z.string().nullable(), reason: z.string(), withdrawn: z.boolean() }).nullable(),
  /** Who asks recorded it himself, and no figure was frozen over it. */
  mayWithdraw: z.boolean(),
})

const counts = { households: z.int(), buildings: z.int(), floorArea: z.string() }

export const historyAnswer = z.object({
  item: z.string(),
  community: z.string(),
  name: z.string(),
  unit: z.int(),
  unitName: z.string(),
  place: z.string().nullable(),
  households: z.int(),
  /** How many the newest list counts. */
  buildings: z.int(),
  /** Those that the ledger lists one by one. */
  buildingList: z.array(building),
  milestones: z.array(milestone),
  lists: z.array(
    z.object({
      /** The version's id. */
      version: z.string(),
      year: z.int(),
      baseline: z.enum(baselines),
      no: z.int(),
      lastNo: z.int(),
      approvedOn: z.string(),
      document: z.string(),
      name: z.string(),
      unit: z.int(),
      ...counts,
    }),
  ),
  /** The ledger's own count, which need not be what a list froze. */
  ledger: z.object({ on: z.string(), document: z.string(), ...counts }).nullable(),
})
export type HistoryAnswer = z.output<typeof historyAnswer>

export const recordingsAnswer = z.object({
  recordings: z.array(
    z.object({
      act: z.string(),
      at: z.string(),
      by: z.string(),
      milestones: z.array(
        z.object({
          milestone: z.string(),
          item: z.string(),
          name: z.string(),
          households: z.int(),
          kind: z.enum(kinds),
          occurredOn: z.string(),
          building: z.string().nullable(),
          voided: z.boolean(),
          withdrawn: z.boolean(),
          /** Why it may not be voided: something later stands on it; null where it may. */
          blocked: z.object({ zh: z.string(), en: z.string() }).nullable(),
        }),
      ),
    }),
  ),
  /** Ask with this for what was recorded before; null where there is nothing. */
  next: z.string().nullable(),
})
export type Recordings = z.output<typeof recordingsAnswer>['recordings']
