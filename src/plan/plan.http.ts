import type { FastifyInstance } from 'fastify'
import { type Actor, hasUnit } from '../access/actor.ts'
import { listUnits } from '../access/city.store.ts'
import { act, type House, look, lookCity } from '../access/gate.ts'
import { toldReceipt } from '../access/receipt.ts'
import { printArea } from '../base/area.ts'
import { dayAt, inShanghai } from '../base/day.ts'
import { type Doorkeeper, type Doors, serve } from '../base/serve.adapter.ts'
import { getDossier } from '../registry/dossier.store.ts'
import { listCandidates } from './candidate.store.ts'
import { differencesBetween } from './difference.ts'
import { approveList } from './plan.actions.ts'
import { planApi } from './plan.api.ts'
import { getToldVersion, listToldVersions, listVersionLines, listWhereItStands, type ToldVersion } from './version.store.ts'

const most = 500

export function servePlan(app: FastifyInstance, house: House, keeper: Doorkeeper<Actor>): void {
  serve(app, planApi, doors(house), keeper)
}

const doors = (house: House): Doors<typeof planApi, Actor> => ({
  lists: async (_, { who }) => ({
    versions: (await lookCity(house, who, reader => listToldVersions(reader, who.city.office))).map(told),
  }),

  version: async ({ params }, { who }) => {
    const { now, before } = await lookCity(house, who, reader => getToldVersion(reader, who.city.office, params.version))
    return look(house, who, async reader => {
      const { units } = who.reach
      const lines = await listVersionLines(reader, now.version, units)
      const { added, dropped, changed } = differencesBetween(before ? await listVersionLines(reader, before.version, units) : [], lines)
      return {
        version: told(now),
        before: before && told(before),
        units: (await listUnits(reader, who.city.office)).map(({ id, name }) => ({ id, name })),
        lines: lines.map(written),
        differences: {
          // Of the first version all is new, which nobody need be told line by line.
          added: before ? added.map(written) : [],
          dropped: dropped.map(written),
          changed: changed.map(one => ({ ...one, before: written(one.before), after: written(one.after) })),
        },
      }
    })
  },

  candidates: ({ query: { words, unit } }, { who }) =>
    look(house, who, async reader => {
      const asked = { words, unit: unit ?? null, units: who.reach.units, on: dayAt(house.clock()), limit: most + 1 }
      const found = await listCandidates(reader, asked)
      return { candidates: found.slice(0, most).map(written), more: found.length > most }
    }),

  standing: ({ params }, { who }) =>
    look(house, who, async reader => {
      await getDossier(reader, params.community, who.reach.units, dayAt(house.clock())) // outside the reach it does not exist
      const lines = await listWhereItStands(reader, params.community)
      return { lines: lines.filter(line => hasUnit(who.reach, line.unit)).map(written) }
    }),

  approve: async (_, { who, said, act: id }) => toldReceipt(await act(house, approveList, who, said, id)),
})

const told = (version: ToldVersion) => ({ ...version, recordedAt: inShanghai(version.recordedAt) })
const written = <L extends { readonly floorArea: number }>(line: L) => ({ ...line, floorArea: printArea(line.floorArea) })
