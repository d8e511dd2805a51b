import type { FastifyInstance } from 'fastify'
import { type Actor, hasUnit, isWithin } from '../access/actor.ts'
import { type House, lookCity } from '../access/gate.ts'
import { notHere } from '../access/refused.ts'
import { dayAt, inShanghai } from '../base/day.ts'
import { printKey, readKey } from '../base/key.ts'
import { readInput } from '../base/read-input.ts'
import { type Doorkeeper, type Doors, serve } from '../base/serve.adapter.ts'
import { type Expectation, listExpectations } from '../works/expectation.store.ts'
import { stageWords } from '../works/milestone.words.ts'
import { askedTable, moment } from './asked.ts'
import { remainingApi } from './remaining.api.ts'
import { hasReached, leftOf, stageOfGoal, supposing } from './remaining.ts'
import { listStandingLines } from './standing.store.ts'
import type { Standing, StandingLine } from './standing.ts'
import { monthTable } from './table.ts'
import { tableAnswer } from './table-answer.http.ts'
import { readTableHead } from './table-head.store.ts'

export function serveRemaining(app: FastifyInstance, house: House, keeper: Doorkeeper<Actor>): void {
  serve(app, remainingApi, doors(house), keeper)
}

const doors = (house: House): Doors<typeof remainingApi, Actor> => ({
  remaining: ({ query: { goal, ...query } }, { who }) => {
    const asked = askedTable(query, who.city.office, house.clock())
    return lookCity(house, who, async reader => {
      const [lines, head] = [await listStandingLines(reader, asked), await readTableHead(reader, asked)]
      const left = leftOf(goal, lines)
      const waiting = lines.filter(line => !hasReached(goal, line.stage))
      const mine = waiting.filter(line => mayName(who, line))
      const items = mine.map(line => line.item)
      const expected = await listExpectations(reader, items, stageOfGoal[goal], asked.known)
      return {
        year: asked.year,
        list: asked.baseline,
        cutoff: asked.cutoff,
        known: inShanghai(asked.known),
        goal,
        ...left,
        target: head.version?.target ?? { communities: null, households: null },
        units: left.units.map(({ unit, left: counts }) => ({ unit, name: head.names.get(unit) ?? '', left: counts })),
        communities: mine.map(line => waitingOf(line, expected.get(line.item))),
        outside: waiting.length - mine.length,
      }
    })
  },

  supposition: ({ body }, { who }) => {
    const known = body.known === undefined ? undefined : readInput(moment, body.known)
    const asked = askedTable({ ...body, known }, who.city.office, house.clock())
    const items = new Set(body.items.map(printKey))
    return lookCity(house, who, async reader => {
      const [lines, head] = [await listStandingLines(reader, asked), await readTableHead(reader, asked)]
      const found = lines.filter(line => items.has(line.item) && mayName(who, line))
      if (found.length < items.size) throw notHere
      const standing: Standing = { cutoff: asked.cutoff, known: asked.known, lines }
      const around = { ...asked, city: head.city.name, version: head.version }
      const tableOf = (one: Standing) => tableAnswer(monthTable(one, head.template, head.names), around)
      return { supposed: true as const, table: tableOf(supposing(standing, items, body.goal)), now: tableOf(standing) }
    })
  },
})

/** The figures are the city's; communities are named as far as the post reaches. */
const mayName = ({ reach }: Actor, { unit, item }: StandingLine): boolean =>
  hasUnit(reach, unit) && isWithin(reach, readKey(item)?.county ?? 0)

function waitingOf({ item, name, unit, households, stage }: StandingLine, said: Expectation | undefined) {
  const expected = said && { on: said.expectedOn, reason: said.reason, note: said.note, saidOn: dayAt(said.recordedAt) }
  return { item, name, unit, households, stageName: stageWords[stage], expected: expected ?? null }
}
