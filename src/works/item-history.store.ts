import type { z } from 'zod'
import { printArea } from '../base/area.ts'
import { inShanghai } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import { type Key, printKey } from '../base/key.ts'
import { NotFound } from '../base/objection.ts'
import { listProofs } from './evidence.store.ts'
import { listFilesOfItem, listHistory } from './history.store.ts'
import { listBuildingsOf } from './milestone.store.ts'
import { mayWithdraw } from './withdrawal.ts'
import type { historyAnswer } from './works-answers.ts'
import { findItem, lastRecount, listLists } from './works-item.store.ts'

/** One renovation of one community with all that is known of it, and what of it this person may withdraw; `NotFound` where it lies outside the reach. */
export async function readHistory(
  reader: Reader,
  key: Key,
  office: number,
  units: readonly number[] | 'all',
  person: string | null = null,
): Promise<z.input<typeof historyAnswer>> {
  const item = printKey(key)
  const now = await findItem(reader, key, office, units)
  if (!now) throw new NotFound({ zh: '管辖范围内没有这个计划内小区。', en: 'There is no such item of a plan within your reach.' })
  const [history, files, lists, ledger, buildings] = await Promise.all([
    listHistory(reader, key),
    listFilesOfItem(reader, key),
    listLists(reader, key),
    lastRecount(reader, key),
    listBuildingsOf(reader, [key]),
  ])
  const proofs = await listProofs(reader, [...new Set(files.map(file => file.hash))], units)
  const sharedBy = (hash: string) =>
    proofs.flatMap(proof => (proof.hash === hash ? proof.proves.filter(one => one.item !== item).map(one => one.name) : []))
  const milestones = history.map(({ recordedAt, voided, person: recordedBy, frozenAt, ...one }) => ({
    ...one,
    milestone: printKey({ county: key.county, id: one.id }),
    recordedAt: inShanghai(recordedAt),
    voided: voided && { ...voided, at: inShanghai(voided.at) },
    mayWithdraw: voided === null && mayWithdraw({ person: recordedBy, recordedAt, frozenAt }, person),
    evidence: files
      .filter(file => file.milestone === one.id)
      .map(({ milestone: _, ...file }) => ({ ...file, shared: sharedBy(file.hash) })),
  }))
  return {
    item,
    ...now,
    buildingList: buildings.get(item) ?? [],
    milestones,
    lists: lists.map(({ floorAreaCm2, ...list }) => ({ ...list, floorArea: printArea(floorAreaCm2) })),
    ledger: ledger && counted(ledger),
  }
}

const counted = ({ floorAreaCm2, ...ledger }: NonNullable<Awaited<ReturnType<typeof lastRecount>>>) => ({
  ...ledger,
  floorArea: printArea(floorAreaCm2),
})
