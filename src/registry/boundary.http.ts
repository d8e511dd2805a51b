import type { FastifyInstance } from 'fastify'
import type { Actor } from '../access/actor.ts'
import { act, type House, lookCity } from '../access/gate.ts'
import { toldReceipt } from '../access/receipt.ts'
import { inShanghai } from '../base/day.ts'
import { type Doorkeeper, type Doors, serve } from '../base/serve.adapter.ts'
import { importBoundaries } from './boundary.actions.ts'
import { boundaryApi } from './boundary.api.ts'
import { findMap } from './boundary.store.ts'

export function serveBoundaries(app: FastifyInstance, house: House, keeper: Doorkeeper<Actor>): void {
  const doors: Doors<typeof boundaryApi, Actor> = {
    boundaries: async (_, { who }) => {
      const map = await lookCity(house, who, reader => findMap(reader, who.city.office))
      return { map: map && { ...map, recordedAt: inShanghai(map.recordedAt) } }
    },
    importBoundaries: async ({ query, file }, { who, act: id }) => {
      const text = new TextDecoder().decode(file)
      return toldReceipt(await act(house, importBoundaries, who, { ...query, office: who.city.office, text }, id))
    },
  }
  serve(app, boundaryApi, doors, keeper)
}
