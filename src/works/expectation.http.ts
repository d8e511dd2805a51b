import type { FastifyInstance } from 'fastify'
import type { Actor } from '../access/actor.ts'
import { act, type House } from '../access/gate.ts'
import { toldReceipt } from '../access/receipt.ts'
import { type Doorkeeper, type Doors, serve } from '../base/serve.adapter.ts'
import { recordExpectations } from './expectation.actions.ts'
import { expectationApi } from './expectation.api.ts'

export function serveExpectations(app: FastifyInstance, house: House, keeper: Doorkeeper<Actor>): void {
  const doors: Doors<typeof expectationApi, Actor> = {
    expect: async (_, { who, act: id, said }) => toldReceipt(await act(house, recordExpectations, who, said, id)),
  }
  serve(app, expectationApi, doors, keeper)
}
