import type { FastifyInstance } from 'fastify'
import type { Actor } from '../access/actor.ts'
import { act, type House, lookCity } from '../access/gate.ts'
import { toldReceipt } from '../access/receipt.ts'
import { type Doorkeeper, type Doors, serve } from '../base/serve.adapter.ts'
import { recordExternalFigure } from './bulletin.actions.ts'
import { externalFigureApi } from './external-figure.api.ts'
import { listExternalFigures } from './external-figure.store.ts'

export function serveExternalFigures(app: FastifyInstance, house: House, keeper: Doorkeeper<Actor>): void {
  const doors: Doors<typeof externalFigureApi, Actor> = {
    externalFigures: async (_, { who }) => ({
      figures: await lookCity(house, who, reader => listExternalFigures(reader, who.city.office, house.clock())),
    }),
    recordExternalFigure: async (_, { who, said, act: id }) => toldReceipt(await act(house, recordExternalFigure, who, said, id)),
  }
  serve(app, externalFigureApi, doors, keeper)
}
