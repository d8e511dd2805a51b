import { wholeOfficeOf } from '../access/actor.ts'
import { action } from '../access/gate.ts'
import { dayAt } from '../base/day.ts'
import { refuseIf } from '../base/objection.ts'
import { addBoundaries } from './boundary.store.ts'
import { boundariesInput, readBoundaries } from './boundary.ts'
import { listDivisionsOn } from './division.store.ts'

/** 导入边界: the borders of the city's counties; the last import is the one that is shown, the earlier ones stay. */
export const importBoundaries = action(
  'registry.import-boundaries',
  boundariesInput,
  { cabinets: ({ office }, actor) => wholeOfficeOf(actor, office), kept: ({ text: _, ...said }) => said },
  async ({ tx, now, act }, { text, ...said }) => {
    const divisions = await listDivisionsOn(tx, said.office, dayAt(now))
    // Towns and streets lie in a county of the list; what lies in none of them is a county.
    const codes = new Set(divisions.map(({ code }) => code))
    const counties = divisions.filter(({ parent }) => parent === null || !codes.has(parent))
    const { boundaries, objections } = readBoundaries(text, counties)
    refuseIf(objections)
    await addBoundaries(tx, { ...said, act, boundaries }, now)
  },
)
