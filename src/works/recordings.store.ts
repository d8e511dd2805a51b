import type { z } from 'zod'
import { inShanghai } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import { type Key, readKey } from '../base/key.ts'
import type { Recording } from './history.store.ts'
import { listStanding } from './milestone.store.ts'
import { kindOf } from './milestone.ts'
import { objectionsToVoiding } from './milestone-rules.ts'
import type { recordingsAnswer } from './works-answers.ts'

/** Acts of recording, and of each milestone whether something stands on it that must be voided first. */
export async function toldRecordings(
  reader: Reader,
  recordings: readonly Recording[],
): Promise<z.input<typeof recordingsAnswer>['recordings']> {
  const items = new Set(recordings.flatMap(({ milestones }) => milestones.map(one => one.item)))
  const standing = await listStanding(
    reader,
    [...items].map(readKey).filter((key): key is Key => key !== null),
  )
  return recordings.map(({ at, milestones, ...recording }) => ({
    ...recording,
    at: inShanghai(at),
    milestones: milestones.flatMap(({ stage, ...one }) => {
      const kind = kindOf(stage)
      const mine = standing.get(one.item) ?? []
      const itself = mine.find(({ id }) => one.milestone.endsWith(`-${id}`))
      const [objection] = itself ? objectionsToVoiding(itself, mine) : []
      return kind ? [{ ...one, kind, blocked: objection?.says ?? null }] : []
    }),
  }))
}
