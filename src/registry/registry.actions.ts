import { hasUnit } from '../access/actor.ts'
import { listUnits } from '../access/city.store.ts'
import { objectionsToUnits } from '../access/city-rules.ts'
import { action, type Deed } from '../access/gate.ts'
import { dayAt } from '../base/day.ts'
import { printKey } from '../base/key.ts'
import { type Objection, refuseIf } from '../base/objection.ts'
import { addCharge, addCommunities, addNames, addRecount, addSuccession, describeCommunity, holdCommunity } from './community.store.ts'
import {
  aliasInput,
  type CommunitiesInput,
  chargeInput,
  communitiesInput,
  descriptionInput,
  type NewCommunity,
  recountInput,
  renameInput,
  successionInput,
} from './community.ts'
import { objectionsToCharge, objectionsToCommunities, objectionsToSuccession } from './community-rules.ts'

const hold = ({ tx, actor, now }: Deed, community: { county: number; id: string }) =>
  holdCommunity(tx, community, actor.reach.units, dayAt(now))

/** A unit outside the reach does not exist. */
async function objectionsToOwn({ tx, actor }: Deed, named: readonly { unit: number; place: string }[]): Promise<Objection[]> {
  const units = await listUnits(tx, actor.city.office)
  const within = units.filter(unit => hasUnit(actor.reach, unit.id))
  return objectionsToUnits(within, named)
}

/** 建档: communities enter the ledger, with the source that says that they exist. */
export const addCommunitiesToLedger = action(
  'registry.add-communities',
  communitiesInput,
  { cabinets: input => [...cabinetsOf(input).keys()] },
  async (deed, input) => {
    refuseIf([
      ...objectionsToCommunities(input.communities),
      ...(await objectionsToOwn(
        deed,
        input.communities.map(({ unit }, index) => ({ unit, place: `communities.${index}.unit` })),
      )),
    ])
    for (const [county, communities] of cabinetsOf(input)) await addCommunities(deed.tx, county, communities, deed.now)
  },
)

/** The communities by the cabinets in which they are filed, in the order in which the cabinets were named. */
function cabinetsOf({ county, communities }: CommunitiesInput): Map<number, NewCommunity[]> {
  const cabinets = new Map<number, NewCommunity[]>()
  for (const community of communities) {
    const mine = cabinets.get(community.county ?? county)
    if (mine) mine.push(community)
    else cabinets.set(community.county ?? county, [community])
  }
  return cabinets
}

/** 更名: the old name still finds it, and what was printed keeps it. */
export const renameCommunity = action(
  'registry.rename-community',
  renameInput,
  { cabinets: input => [input.community.county], subject: input => printKey(input.community) },
  async (deed, { community, name, on, document }) => {
    await hold(deed, community)
    await addNames(deed.tx, [{ community, name, kind: 'official', from: on, document }], deed.now)
  },
)

/** 添加别名: one more name by which it is found; its own name stays. */
export const addAlias = action(
  'registry.add-alias',
  aliasInput,
  { cabinets: input => [input.community.county], subject: input => printKey(input.community) },
  async (deed, { community, alias, on, document }) => {
    await hold(deed, community)
    await addNames(deed.tx, [{ community, name: alias, kind: 'alias', from: on, document }], deed.now)
  },
)

/** 更正描述: where it lies, when it was built, whose it is. What it said before stands in the book of acts. */
export const correctCommunity = action(
  'registry.correct-community',
  descriptionInput,
  { cabinets: input => [input.community.county], subject: input => printKey(input.community) },
  async (deed, input) => {
    await hold(deed, input.community)
    await describeCommunity(deed.tx, input)
  },
)

/** 重新核定: counts of a day; a list keeps the counts that it approved. */
export const recountCommunity = action(
  'registry.recount-community',
  recountInput,
  { cabinets: input => [input.community.county], subject: input => printKey(input.community) },
  async (deed, input) => {
    await hold(deed, input.community)
    await addRecount(deed.tx, input, deed.now)
  },
)

/** 调整责任单位: who answers for it from a day on, one of those that the post reaches; a list keeps the unit that it approved. */
export const chargeCommunity = action(
  'registry.charge-community',
  chargeInput,
  { cabinets: input => [input.community.county], subject: input => printKey(input.community) },
  async (deed, input) => {
    await hold(deed, input.community)
    refuseIf(objectionsToCharge(input.unit, await listUnits(deed.tx, deed.actor.city.office), deed.actor.reach))
    await addCharge(deed.tx, input, deed.now)
  },
)

/** 拆分、合并、移交: what became of a community. */
export const succeedCommunity = action(
  'registry.succeed-community',
  successionInput,
  { cabinets: input => [...input.from, ...input.to].map(key => key.county) },
  async (deed, input) => {
    refuseIf(objectionsToSuccession(input))
    for (const community of [...input.from, ...input.to]) await hold(deed, community)
    for (const from of input.from) for (const to of input.to) await addSuccession(deed.tx, { ...input, from, to }, deed.now)
  },
)
