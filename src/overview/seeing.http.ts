import type { FastifyInstance } from 'fastify'
import type { Actor } from '../access/actor.ts'
import { listUnits } from '../access/city.store.ts'
import { type House, lookCity } from '../access/gate.ts'
import type { Reader } from '../base/db.ts'
import { type Doorkeeper, type Doors, serve } from '../base/serve.adapter.ts'
import { listExternalFigures } from '../bulletin/external-figure.store.ts'
import { type AskedTable, askedTable } from '../figures/asked.ts'
import { countMemo } from '../figures/count-memo.ts'
import { readRememberedMonth } from '../figures/remembered-month.store.ts'
import { tableAnswer } from '../figures/table-answer.http.ts'
import { tableBlock } from '../figures/table-block.ts'
import { tableCode } from '../figures/table-code.ts'
import { listVersions } from '../plan/list.store.ts'
import { listPoints } from './burn-up.store.ts'
import { burnUpDays } from './burn-up.ts'
import { comparableOf, ownFigure, shareOf } from './external-comparison.ts'
import { seeingApi } from './seeing.api.ts'

export function serveSeeing(app: FastifyInstance, house: House, keeper: Doorkeeper<Actor>): void {
  serve(app, seeingApi, doors(house), keeper)
}

function doors(house: House): Doors<typeof seeingApi, Actor> {
  const memo = countMemo() // the large screen asks the same again each minute
  return {
    seeing: ({ query }, { who }) => {
      const asked = askedTable(query, who.city.office, house.clock())
      return lookCity(house, who, async reader => {
        const { head, table } = await readRememberedMonth(reader, memo, { ...asked, last: who.city.last })
        const units = await listUnits(reader, asked.office)
        const points = await readPoints(reader, asked)
        return {
          table: tableAnswer(table, { ...asked, city: head.city.name, version: head.version }),
          code: tableCode(asked, tableBlock(table, '')),
          territories: units.map(({ id, division }) => ({ unit: id, division })),
          points,
        }
      })
    },

    externalComparison: async (_, { who }) => ({ figures: await lookCity(house, who, reader => compare(reader, who, house.clock())) }),
  }
}

async function readPoints(reader: Reader, { office, year, baseline, cutoff, known }: AskedTable) {
  const versions = await listVersions(reader, office)
  const approvals = versions
    .filter(one => one.year === year && one.baseline === baseline && one.recordedAt <= known)
    .map(one => one.approvedOn)
  const days = burnUpDays(year, cutoff, approvals).map(on => ({ year, on }))
  return listPoints(reader, { office, baseline, known, days })
}

/** Each published number beside the city's own list of the year of its day. */
async function compare(reader: Reader, { city: { office } }: Actor, known: Date) {
  const figures = await listExternalFigures(reader, office, known)
  const days = [...new Set(figures.map(({ onDay }) => onDay))].map(on => ({ year: Number(on.slice(0, 4)), on }))
  const points = new Map((await listPoints(reader, { office, baseline: 'city', known, days })).map(point => [point.on, point]))
  return figures.map(({ value, ...figure }) => {
    const comparable = comparableOf(figure.name)
    const own = comparable && ownFigure(comparable, points.get(figure.onDay))
    return {
      ...figure,
      state: comparable?.state ?? null,
      counting: comparable?.counting ?? null,
      own,
      share: own === null ? null : shareOf(own, { ...figure, value }),
    }
  })
}
