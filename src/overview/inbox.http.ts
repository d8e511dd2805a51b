import type { FastifyInstance } from 'fastify'
import type { Actor } from '../access/actor.ts'
import { type House, look } from '../access/gate.ts'
import { type Doorkeeper, type Doors, serve } from '../base/serve.adapter.ts'
import { listPeriods } from '../progress/period.store.ts'
import { boardOf } from '../progress/progress.http.ts'
import { listReleases } from '../progress/release.store.ts'
import { listWaiting } from '../signoff/sheet.store.ts'
import { inboxApi } from './inbox.api.ts'
import { inboxOf, type OpenReturn, type UndecidedRelease } from './inbox.ts'

export function serveInbox(app: FastifyInstance, house: House, keeper: Doorkeeper<Actor>): void {
  const doors: Doors<typeof inboxApi, Actor> = {
    inbox: async (_, { who }) => {
      const { open, sheets } = await look(house, who, async reader => ({
        open: (await listPeriods(reader, who.city.office)).filter(({ closedAt }) => closedAt === null),
        sheets: await listWaiting(reader, who),
      }))
      const returns = (await Promise.all(open.map(({ id }) => openReturns(house, who, id)))).flat()
      const ofReturns = new Set(returns.map(one => one.return))
      const releases = await undecided(house, who, returns)
      return {
        items: inboxOf(
          who,
          returns,
          sheets.filter(({ subject }) => !ofReturns.has(subject)),
          releases,
        ),
      }
    },
  }
  serve(app, inboxApi, doors, keeper)
}

async function openReturns(house: House, who: Actor, asked: string): Promise<(OpenReturn & { return: string | null })[]> {
  const { period, rows } = await boardOf(house, who, asked)
  return rows.map(({ unit, name, state, declares, last }) => ({
    period: { id: period.id, name: period.name, dueOn: period.dueOn as OpenReturn['period']['dueOn'] },
    ...{ unit, unitName: name, state, declares },
    yourTurn: last?.yourTurn ?? false,
    because: last?.decisions.at(-1)?.reason ?? null,
    return: last?.return ?? null,
  }))
}

/** Applications of open months that nobody has decided. */
async function undecided(house: House, who: Actor, returns: readonly OpenReturn[]): Promise<UndecidedRelease[]> {
  const periods = new Map(returns.map(({ period }) => [period.id, period]))
  const found = await look(house, who, async reader => {
    const all: UndecidedRelease[] = []
    for (const period of periods.values()) {
      for (const { unit, decided } of await listReleases(reader, period.id)) {
        const unitName = returns.find(one => one.unit === unit)?.unitName
        if (decided === null && unitName) all.push({ period, unit, unitName })
      }
    }
    return all
  })
  return found
}
