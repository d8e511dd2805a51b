import type { FastifyInstance } from 'fastify'
import { type Actor, hasUnit, isWithin } from '../access/actor.ts'
import { listUnits } from '../access/city.store.ts'
import { type House, look, lookCity } from '../access/gate.ts'
import { inShanghai } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import { readKey } from '../base/key.ts'
import { NotFound } from '../base/objection.ts'
import { type Doorkeeper, type Doors, serve } from '../base/serve.adapter.ts'
import { listVersions, type Version } from '../plan/list.store.ts'
import { type AskedTable, askedTable } from './asked.ts'
import { readChange } from './change.store.ts'
import type { Move } from './change.ts'
import { changeWords } from './change.words.ts'
import { changeJson } from './change-json.ts'
import { countMemo } from './count-memo.ts'
import { listHappened } from './drill.store.ts'
import { drilled } from './drill.ts'
import { figuresApi } from './figures.api.ts'
import { readRememberedMonth } from './remembered-month.store.ts'
import { listStandingLines } from './standing.store.ts'
import { tableAnswer } from './table-answer.http.ts'
import { unregisteredNote } from './table-code.ts'
import { tableFile } from './table-file.http.ts'

export function serveFigures(app: FastifyInstance, house: House, keeper: Doorkeeper<Actor>): void {
  serve(app, figuresApi, doors(house), keeper)
}

function doors(house: House): Doors<typeof figuresApi, Actor> {
  const memo = countMemo() // each server remembers for itself what cabinets counted
  const readTable = (reader: Reader, asked: AskedTable, { city }: Actor) => readRememberedMonth(reader, memo, { ...asked, last: city.last })
  return {
    lists: async (_, { who }) => ({ lists: byList(await lookCity(house, who, reader => listVersions(reader, who.city.office))) }),

    monthTable: async ({ query }, { who }) => {
      const asked = askedTable(query, who.city.office, house.clock())
      const { head, table } = await lookCity(house, who, reader => readTable(reader, asked, who))
      return tableAnswer(table, { ...asked, city: head.city.name, version: head.version })
    },

    monthTableFile: async ({ params, query }, { who }) => {
      const asked = askedTable(query, who.city.office, house.clock())
      const { head, table } = await lookCity(house, who, reader => readTable(reader, asked, who))
      return tableFile(params.form, { table, city: head.city, identity: asked }, unregisteredNote)
    },

    communities: ({ query: { unit, ...query } }, { who }) => {
      if (unit !== undefined && !hasUnit(who.reach, unit)) throw noSuchUnit
      const asked = askedTable(query, who.city.office, house.clock())
      const { year, baseline, cutoff, known } = asked
      return look(house, who, async reader => {
        if (unit !== undefined && !(await listUnits(reader, asked.office)).some(({ id }) => id === unit)) throw noSuchUnit
        const lines = (await listStandingLines(reader, asked)).filter(
          line => hasUnit(who.reach, line.unit) && line.unit === (unit ?? line.unit),
        )
        const happened = await listHappened(
          reader,
          lines.map(line => line.item),
          cutoff,
          known,
        )
        const communities = lines.map(line => drilled(line, happened.get(line.item) ?? [], known))
        return { year, list: baseline, cutoff, known: inShanghai(known), communities }
      })
    },

    changes: ({ query }, { who }) => {
      const to = askedTable({ ...query, cutoff: query.to }, who.city.office, house.clock())
      const from = { cutoff: query.from, known: query.fromKnown ?? to.known }
      return lookCity(house, who, async reader => {
        const { moves, template, names } = await readChange(reader, { ...to, from, to })
        return {
          year: to.year,
          list: to.baseline,
          from: from.cutoff,
          to: to.cutoff,
          known: inShanghai(to.known),
          fromKnown: inShanghai(from.known),
          sentence: changeWords(moves, template, names),
          units: changeJson(moves, template, names, move => mayName(who, move)),
        }
      })
    },
  }
}

const noSuchUnit = new NotFound({ zh: '管辖范围内没有这个填报单位。', en: 'There is no such unit within your reach.' })

/** The figures of a change are the city's; the communities in it are named as far as the post reaches. */
const mayName = ({ reach }: Actor, { unit, community }: Move): boolean =>
  hasUnit(reach, unit) && isWithin(reach, readKey(community)?.county ?? 0)

function byList(versions: readonly Version[]) {
  const lists = new Map<string, { year: number; list: Version['baseline']; versions: Version[] }>()
  for (const version of versions) {
    const { year, baseline } = version
    const mine = lists.get(`${year} ${baseline}`) ?? { year, list: baseline, versions: [] }
    mine.versions.push(version)
    lists.set(`${year} ${baseline}`, mine)
  }
  return [...lists.values()]
}
