import { action } from '../access/gate.ts'
import { dayAt } from '../base/day.ts'
import { type Key, printKey } from '../base/key.ts'
import { refuseIf } from '../base/objection.ts'
import { holdItems } from '../plan/item.store.ts'
import { addExpectations } from './expectation.store.ts'
import { expectationsInput, objectionsToExpectation, objectionsToExpecting } from './expectation.ts'
import { listStanding } from './milestone.store.ts'
import { stageOf } from './milestone.ts'

/** 登记预计: by which day something is expected of items, and why it has not happened; said of all of them or of none. */
export const recordExpectations = action(
  'works.record-expectations',
  expectationsInput,
  { cabinets: input => input.items.map(item => item.county), subject: input => printKey(input.items[0] as Key) },
  async ({ tx, actor, act, now }, input) => {
    const items = await holdItems(tx, input.items, actor.reach.units)
    const standing = await listStanding(tx, input.items)
    const today = dayAt(now)
    refuseIf([
      ...objectionsToExpectation(input, today),
      ...items.flatMap(({ key, name }, index) =>
        objectionsToExpecting(input, standing.get(printKey(key)) ?? [], { name, place: `items.${index}`, today }),
      ),
    ])
    const { kind, expectedOn, reason, note } = input
    await addExpectations(tx, input.items, { stage: stageOf[kind], expectedOn, reason, note }, act, now)
  },
)
