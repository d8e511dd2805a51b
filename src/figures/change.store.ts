import { listUnits } from '../access/city.store.ts'
import type { Day } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import { refuseIf } from '../base/objection.ts'
import type { Baseline } from '../plan/list.ts'
import { listSuccessions } from '../registry/community.store.ts'
import { changesBetween, type Move, objectionsToComparing } from './change.ts'
import { listStandingLines } from './standing.store.ts'
import { getTemplate } from './template.store.ts'
import type { Template } from './template.ts'

export interface AskedChange {
  readonly office: number
  readonly year: number
  readonly baseline: Baseline
  readonly from: { readonly cutoff: Day; readonly known: Date }
  readonly to: { readonly cutoff: Day; readonly known: Date }
}

/** What lies between two tables of one list, with what is needed to tell it. All it reads is one picture. */
export interface ReadChange {
  readonly moves: readonly Move[]
  readonly template: Template
  readonly names: ReadonlyMap<number, string>
}

/** Throws `Refused` where the two cannot be compared. */
export async function readChange(reader: Reader, { office, year, baseline, from, to }: AskedChange): Promise<ReadChange> {
  refuseIf(objectionsToComparing({ ...from, lines: [] }, { ...to, lines: [] }))
  const before = { ...from, lines: await listStandingLines(reader, { office, year, baseline, ...from }) }
  const after = { ...to, lines: await listStandingLines(reader, { office, year, baseline, ...to }) }
  const moves = changesBetween(before, after, await listSuccessions(reader, to.cutoff, to.known))
  const template = await getTemplate(reader, office, to.cutoff, to.known)
  return { moves, template, names: new Map((await listUnits(reader, office)).map(unit => [unit.id, unit.name])) }
}
