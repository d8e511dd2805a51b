import type { FastifyInstance } from 'fastify'
import { type Actor, hasUnit, isWithin } from '../access/actor.ts'
import { listUnits, type Unit } from '../access/city.store.ts'
import { act, type House, look } from '../access/gate.ts'
import { toldReceipt } from '../access/receipt.ts'
import { printArea } from '../base/area.ts'
import { type Day, dayAt, inShanghai } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import { type Key, printKey, readKey } from '../base/key.ts'
import { type Doorkeeper, type Doors, serve } from '../base/serve.adapter.ts'
import { listDivisionsOn } from './division.store.ts'
import { type Dossier, getDossier, listNames } from './dossier.store.ts'
import { placeName } from './place.ts'
import {
  addAlias,
  addCommunitiesToLedger,
  chargeCommunity,
  correctCommunity,
  recountCommunity,
  renameCommunity,
  succeedCommunity,
} from './registry.actions.ts'
import { registryApi } from './registry.api.ts'
import { searchCommunities } from './search.store.ts'

const most = 50

export function serveRegistry(app: FastifyInstance, house: House, keeper: Doorkeeper<Actor>): void {
  serve(app, registryApi, doors(house), keeper)
}

const doors = (house: House): Doors<typeof registryApi, Actor> => ({
  search: async ({ query }, { who }) => {
    const found = await look(house, who, reader => searchCommunities(reader, query.words, who.reach.units, dayAt(house.clock()), most + 1))
    const told = found.slice(0, most).map(({ county, id, ...one }) => ({ ...one, community: printKey({ county, id }) }))
    return { found: told, more: found.length > most }
  },

  choices: (_, { who }) =>
    look(house, who, async reader => {
      const units = await listUnits(reader, who.city.office)
      const divisions = await listDivisionsOn(reader, who.city.office, dayAt(house.clock()))
      return { units: units.filter(unit => hasUnit(who.reach, unit.id) && isWithin(who.reach, unit.county)), divisions }
    }),

  community: ({ params }, { who }) => look(house, who, reader => tellCommunity(reader, who, params.community, dayAt(house.clock()))),

  addCommunities: async (_, { who, said, act: id }) => toldReceipt(await act(house, addCommunitiesToLedger, who, said, id)),
  rename: async (_, { who, said, act: id }) => toldReceipt(await act(house, renameCommunity, who, said, id)),
  addAlias: async (_, { who, said, act: id }) => toldReceipt(await act(house, addAlias, who, said, id)),
  describe: async (_, { who, said, act: id }) => toldReceipt(await act(house, correctCommunity, who, said, id)),
  recount: async (_, { who, said, act: id }) => toldReceipt(await act(house, recountCommunity, who, said, id)),
  charge: async (_, { who, said, act: id }) => toldReceipt(await act(house, chargeCommunity, who, said, id)),
  succeed: async (_, { who, said, act: id }) => toldReceipt(await act(house, succeedCommunity, who, said, id)),
})

async function tellCommunity(reader: Reader, who: Actor, key: Key, on: Day) {
  const dossier = await getDossier(reader, key, who.reach.units, on)
  const units = await listUnits(reader, who.city.office)
  const divisions = await listDivisionsOn(reader, who.city.office, on)
  const { division } = dossier
  return {
    ...dossier,
    community: printKey(key),
    unit: { id: dossier.unit, name: nameOf(units, dossier.unit) },
    division: division === null ? null : { code: division, name: placeName(divisions, division) ?? division },
    recordedAt: inShanghai(dossier.recordedAt),
    names: dossier.names.map(told),
    recounts: dossier.recounts.map(fact => ({ ...told(fact), floorArea: printArea(fact.floorArea) })),
    charges: dossier.charges.map(fact => ({ ...told(fact), unit: nameOf(units, fact.unit) })),
    successions: await tellSuccessions(reader, who, dossier.successions, on),
  }
}

const told = <F extends { readonly recordedAt: Date }>(fact: F) => ({ ...fact, recordedAt: inShanghai(fact.recordedAt) })
const nameOf = (units: readonly Unit[], id: number) => units.find(unit => unit.id === id)?.name ?? String(id)

/** The other end may lie outside the reach: that there is one is told, its name is not. */
async function tellSuccessions(reader: Reader, { reach }: Actor, successions: Dossier['successions'], on: Day) {
  const keys = successions.flatMap(({ from, to }) => [from, to]).flatMap(text => readKey(text) ?? [])
  const names = await listNames(reader, keys, on)
  const end = (community: string) => {
    const found = names.get(community)
    return { community, name: found && hasUnit(reach, found.unit) ? found.name : null }
  }
  return successions.map(fact => ({ ...told(fact), from: end(fact.from), to: end(fact.to) }))
}
