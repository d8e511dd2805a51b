import type { FastifyInstance } from 'fastify'
import type { Actor } from '../access/actor.ts'
import { type House, look, lookCity } from '../access/gate.ts'
import { dayAt } from '../base/day.ts'
import { printKey } from '../base/key.ts'
import { NotFound } from '../base/objection.ts'
import { type Doorkeeper, type Doors, serve } from '../base/serve.adapter.ts'
import { printNumber } from '../bulletin/numbering.ts'
import { listItemsOf } from '../plan/item.store.ts'
import { getDossier } from '../registry/dossier.store.ts'
import { readHistory } from '../works/item-history.store.ts'
import { dossierApi } from './dossier.api.ts'
import { listAllExpected, listIssuesNaming } from './dossier.store.ts'

export function serveDossier(app: FastifyInstance, house: House, keeper: Doorkeeper<Actor>): void {
  const doors: Doors<typeof dossierApi, Actor> = {
    dossier: async ({ params: { community } }, { who }) => {
      const office = who.city.office
      const read = await look(house, who, async reader => {
        const { names } = await getDossier(reader, community, who.reach.units, dayAt(house.clock())) // outside the reach it does not exist
        const keys = await listItemsOf(reader, community)
        const found = await Promise.all(keys.map(key => readHistory(reader, key, office, who.reach.units).catch(elsewhere)))
        const within = keys.filter((_, index) => found[index])
        return { names, items: found.flatMap(item => item ?? []), expectations: await listAllExpected(reader, within) }
      })
      // Signed issues are the city's, and lie in the office's cabinet.
      const printed = await lookCity(house, who, reader => listIssuesNaming(reader, office, tellingNames(read.names)))
      return {
        items: read.items,
        expectations: read.expectations.map(({ recordedAt, ...one }) => ({ ...one, saidOn: dayAt(recordedAt) })),
        printed: printed.map(({ id, series, year, annual, running, ...one }) => ({
          ...one,
          issue: printKey({ county: office, id }),
          number: printNumber({ series, year, annual, running }),
        })),
      }
    },
  }
  serve(app, dossierApi, doors, keeper)
}

/** A list may have given a renovation to a unit outside the reach, while the ledger's community lies within it. */
const elsewhere = (error: unknown): null => {
  if (error instanceof NotFound) return null
  throw error
}

/** In a name of two characters one would find half the city. */
const tellingNames = (names: readonly { readonly name: string }[]): string[] =>
  names.map(({ name }) => name).filter(name => name.length >= 4)
