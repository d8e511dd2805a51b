import type { FastifyInstance } from 'fastify'
import { type Actor, hasUnit, isWithin } from '../access/actor.ts'
import { type House, look, lookCity } from '../access/gate.ts'
import { inShanghai, monthOfDay } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import { readKey } from '../base/key.ts'
import { NotFound } from '../base/objection.ts'
import { type Doorkeeper, type Doors, type FileSent, serve } from '../base/serve.adapter.ts'
import { listVersions, type Version } from '../plan/list.store.ts'
import { type AskedTable, askedTable } from './asked.ts'
import { readChange } from './change.store.ts'
import type { Move } from './change.ts'
import { changeWords } from './change.words.ts'
import { changeJson } from './change-json.ts'
import { countMemo } from './count-memo.ts'
import { listHappened } from './drill.store.ts'
import { drilled } from './drill.ts'
import { figuresApi, type MonthTableAnswer } from './figures.api.ts'
import { monthSheet } from './month-sheet.ts'
import { readRememberedMonth } from './remembered-month.store.ts'
import { listStandingLines } from './standing.store.ts'
import type { MonthTable } from './table.ts'
import { tableCsv } from './table-csv.ts'
import type { TableHead } from './table-head.store.ts'
import { tableJson } from './table-json.ts'
import { tableMarkdown } from './table-md.ts'
import { noteOf, titleOf } from './template.ts'

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
      return tableAnswer(asked, await lookCity(house, who, reader => readTable(reader, asked, who)))
    },

    monthTableFile: async ({ params, query }, { who }) => {
      const asked = askedTable(query, who.city.office, house.clock())
      const { head, table } = await lookCity(house, who, reader => readTable(reader, asked, who))
      return tableFile(params.form, table, head.city)
    },

    communities: ({ query: { unit, ...query } }, { who }) => {
      if (unit !== undefined && !hasUnit(who.reach, unit)) throw noSuchUnit
      const asked = askedTable(query, who.city.office, house.clock())
      const { year, baseline, cutoff, known } = asked
      return look(house, who, async reader => {
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

function tableAnswer(asked: AskedTable, { head, table }: { head: TableHead; table: MonthTable }): MonthTableAnswer {
  const { template, cutoff, rows, total } = table
  return {
    ...tableJson(table, asked.year),
    list: asked.baseline,
    title: titleOf(template, monthOfDay(cutoff), head.city.name),
    note: noteOf(template, cutoff),
    heads: template.heads,
    totalName: template.total,
    version: head.version,
    rows: rows.map(({ name, unit, ...row }) => ({ ...row, unit: name, unitId: unit })),
    total,
  }
}

async function tableFile(form: 'csv' | 'xlsx' | 'md', table: MonthTable, city: TableHead['city']): Promise<FileSent> {
  const name = `${titleOf(table.template, monthOfDay(table.cutoff), city.name)}（截至${table.cutoff}）.${form}`
  if (form === 'csv') return { name, type: 'text/csv; charset=utf-8', bytes: tableCsv(table) }
  if (form === 'md') return { name, type: 'text/markdown; charset=utf-8', bytes: tableMarkdown(table) }
  const { drawXlsx } = await import('../base/documents/xlsx.adapter.ts') // only here: a start should not wait for the spreadsheet writer
  const bytes = await drawXlsx(monthSheet(table, city))
  return { name, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes }
}
