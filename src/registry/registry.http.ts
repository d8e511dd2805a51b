import type { FastifyInstance } from 'fastify'
import type { Actor } from '../access/actor.ts'
import { type House, look } from '../access/gate.ts'
import { dayAt } from '../base/day.ts'
import { printKey } from '../base/key.ts'
import { type Doorkeeper, type Doors, serve } from '../base/serve.adapter.ts'
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
})
