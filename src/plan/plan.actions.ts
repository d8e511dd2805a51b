import { officeOf, reachesCity } from '../access/actor.ts'
import { listUnits } from '../access/city.store.ts'
import { objectionsToUnits } from '../access/city-rules.ts'
import { action } from '../access/gate.ts'
import { newId } from '../base/id.adapter.ts'
import { refuseIf } from '../base/objection.ts'
import { addLinesOfVersion, addVersion, lastVersion } from './list.store.ts'
import { listInput, listOfAPart, objectionsToList } from './list.ts'

/** 批准计划: a version of a list is approved; from its day on, and once known, it is the plan. */
export const approveList = action(
  'plan.approve-list',
  listInput,
  {
    cabinets: (list, actor) => [...officeOf(actor, list.office), ...list.lines.map(line => line.community.county)],
    kept: ({ lines, ...list }) => ({ ...list, lines: lines.length }), // the lines lie in plan.line for ever
  },
  async ({ tx, actor, now }, list) => {
    const last = await lastVersion(tx, list.office, list.year, list.baseline)
    const named = list.lines.map(({ unit }, index) => ({ unit, place: `lines.${index}.unit` }))
    refuseIf([
      ...(reachesCity(actor) ? [] : [listOfAPart]),
      ...objectionsToList(list, last),
      ...objectionsToUnits(await listUnits(tx, actor.city.office), named),
    ])
    await addVersion(tx, list, (last?.no ?? 0) + 1, now)
    const added = await addLinesOfVersion(
      tx,
      list.id,
      list.lines.map(line => ({ ...line, newItem: newId(now.getTime()) })),
      now,
    )
    refuseIf(
      added === list.lines.length
        ? []
        : [
            {
              code: 'plan.unknown-community',
              place: 'lines',
              says: {
                zh: `名单中有 ${list.lines.length - added} 个小区不在台账，请先建档。`,
                en: `${list.lines.length - added} communities of the list are not in the ledger: add them first.`,
              },
            },
          ],
    )
  },
)
