import type { FastifyInstance } from 'fastify'
import type { Actor } from '../access/actor.ts'
import { listUnits } from '../access/city.store.ts'
import { type House, look } from '../access/gate.ts'
import { printArea } from '../base/area.ts'
import { type Day, dayAt } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import { printKey } from '../base/key.ts'
import { type Doorkeeper, type Doors, serve } from '../base/serve.adapter.ts'
import { listDivisionsOn } from '../registry/division.store.ts'
import { placeName } from '../registry/place.ts'
import { searchCommunities } from '../registry/search.store.ts'
import { stageWords } from '../works/milestone.words.ts'
import { bookDoors } from './book.http.ts'
import { type LedgerRow, listLedger, listLedgerOf } from './ledger.store.ts'
import { type ListedCommunity, overviewApi } from './overview.api.ts'

const mostFound = 50
const pageSize = 50

export function serveOverview(app: FastifyInstance, house: House, keeper: Doorkeeper<Actor>): void {
  const doors: Doors<typeof overviewApi, Actor> = {
    search: ({ query }, { who }) =>
      look(house, who, async reader => {
        const on = dayAt(house.clock())
        const found = await searchCommunities(reader, query.words, who.reach.units, on, mostFound + 1)
        const tell = await teller(reader, who, on)
        const rows = new Map((await listLedgerOf(reader, found, on)).map(row => [printKey(row), tell(row)]))
        const told = found.slice(0, mostFound).flatMap(({ matched, ...key }) => {
          const row = rows.get(printKey(key))
          return row ? [{ ...row, matched }] : []
        })
        return { found: told, more: found.length > mostFound }
      }),

    communities: ({ query: { page, planned, ...filters } }, { who }) =>
      look(house, who, async reader => {
        const asked = {
          ...filters,
          ...(planned && { planned: planned === 'yes' }),
          office: who.city.office,
          units: who.reach.units,
          on: dayAt(house.clock()),
        }
        const { rows, count } = await listLedger(reader, asked, { skip: (Math.max(1, page) - 1) * pageSize, take: pageSize })
        return { communities: rows.map(await teller(reader, who, asked.on)), count, page, pageSize }
      }),

    ...bookDoors(house),
  }
  serve(app, overviewApi, doors, keeper)
}

/** Tells rows of the ledger with the names of units and places. */
async function teller(reader: Reader, { city }: Actor, on: Day): Promise<(row: LedgerRow) => ListedCommunity> {
  const units = new Map((await listUnits(reader, city.office)).map(unit => [unit.id, unit.name]))
  const places = await listDivisionsOn(reader, city.office, on)
  return ({ county, id, unit, division, floorArea, stage, aliases, ...row }) => ({
    ...row,
    aliases: [...aliases],
    community: printKey({ county, id }),
    unit: units.get(unit) ?? String(unit),
    place: division === null ? null : (placeName(places, division) ?? division),
    floorArea: printArea(floorArea),
    stageName: stage === null ? null : stageWords[stage],
  })
}
