import type { FastifyInstance } from 'fastify'
import type { Actor } from '../access/actor.ts'
import { type House, look } from '../access/gate.ts'
import { type Doorkeeper, type Doors, serve } from '../base/serve.adapter.ts'
import { getEvidence, listEvidence } from './evidence.store.ts'
import { worksApi } from './works.api.ts'

export function serveWorks(app: FastifyInstance, house: House, keeper: Doorkeeper<Actor>): void {
  serve(app, worksApi, doors(house), keeper)
}

const doors = (house: House): Doors<typeof worksApi, Actor> => ({
  evidence: async ({ params }, { who }) => ({
    evidence: (await look(house, who, reader => listEvidence(reader, params.milestone, who.reach.units))).map(
      ({ shownHash: _, ...file }) => file,
    ),
  }),

  evidenceFile: async ({ params }, { who }) => {
    const file = await look(house, who, reader => getEvidence(reader, params.milestone, params.hash, who.reach.units))
    return { name: file.name, type: file.type, bytes: await house.files.get(file.shownHash) }
  },
})
