import type { FastifyInstance } from 'fastify'
import { type Actor, hasUnit, reachesCity } from '../access/actor.ts'
import { act, type House, look, lookCity } from '../access/gate.ts'
import { notHere } from '../access/refused.ts'
import { inShanghai } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import { printKey } from '../base/key.ts'
import { type Objection, refuseIf } from '../base/objection.ts'
import { readInput } from '../base/read-input.ts'
import { day } from '../base/schema.ts'
import { type Doorkeeper, type Doors, serve } from '../base/serve.adapter.ts'
import { moment } from './asked.ts'
import { readChange } from './change.store.ts'
import { changeWords } from './change.words.ts'
import { handOut } from './handout.actions.ts'
import { handoutApi } from './handout.api.ts'
import { getHandout, listHandouts, listRecipients } from './handout.store.ts'
import { disagreements, type Handout, sayingOf } from './handout.ts'
import { stepsBetween } from './handout-difference.ts'
import { stepWords } from './handout-difference.words.ts'
import { readMonth } from './month.store.ts'
import { codeNote, type TableIdentity } from './table-code.ts'
import { codeOfTable, tableFile } from './table-file.http.ts'
import { readTableHead } from './table-head.store.ts'

export function serveHandouts(app: FastifyInstance, house: House, keeper: Doorkeeper<Actor>): void {
  serve(app, handoutApi, doors(house), keeper)
}

const doors = (house: House): Doors<typeof handoutApi, Actor> => ({
  handouts: ({ query }, { who }) =>
    look(house, who, async reader => {
      const handouts = await listHandouts(reader, who.reach.units, query)
      const differs = disagreements(await listHandouts(reader, who.reach.units, {})) // also from one that the question leaves out
      return {
        handouts: handouts.map(one => answerOf(one, differs.get(one.handout) ?? null)),
        recipients: await listRecipients(reader, who.reach.units),
      }
    }),

  handOut: async ({ body: { recipient, form, unit, list, ...body } }, { who, act: id }) => {
    if (unit !== null && !hasUnit(who.reach, unit)) throw notHere
    const cutoff = readInput(day, body.cutoff)
    const known = readInput(moment, body.known)
    refuseIf(known > house.clock() ? [notKnownYet] : [])
    const identity = { office: who.city.office, year: body.year, baseline: list, cutoff, known }
    const { table, city } = await lookCity(house, who, reader => readFiled(reader, identity))
    const code = codeOfTable({ table, identity })
    const saying = sayingOf(table, { ...identity, unit, city: city.name, code })
    if (!saying) throw notHere
    const county = reachesCity(who) ? who.city.office : who.reach.from
    const { office: _, ...of } = identity
    await act(house, handOut, who, { county, handout: { id, form, ...of, unit, ...saying, code, recipient } }, id)
    return { handout: printKey({ county, id }), said: saying.said, code }
  },

  handoutFile: async ({ params }, { who }) => {
    const handout = await look(house, who, reader => getHandout(reader, params.handout, who.reach.units))
    const identity = { ...handout, office: who.city.office }
    const filed = await lookCity(house, who, reader => readFiled(reader, identity))
    return tableFile(params.form, filed, codeNote)
  },

  handoutDifference: async ({ params, query }, { who }) => {
    const [a, b] = await look(house, who, async reader => [
      await getHandout(reader, query.from, who.reach.units),
      await getHandout(reader, params.handout, who.reach.units),
    ])
    if (!a || !b || a.label !== b.label) throw notHere
    return lookCity(house, who, async reader => {
      const sentences = stepsBetween(a, b).map(async step => {
        const { moves, template, names } = await readChange(reader, { ...a, office: who.city.office, from: step.from, to: step.to })
        const mine = a.unit === null ? moves : moves.filter(move => move.delta.some(delta => delta.unit === a.unit))
        return stepWords(step, changeWords(mine, template, names))
      })
      return { sentences: await Promise.all(sentences) }
    })
  },
})

const notKnownYet: Objection = {
  code: 'figures.known-too-early',
  place: 'known',
  says: {
    zh: '掌握时点还没有到，这张表的数还会变，请改用现在或更早的时点。',
    en: 'The moment of knowing has not come yet, so the numbers may still change: choose now or an earlier one.',
  },
}

async function readFiled(reader: Reader, identity: TableIdentity) {
  const [table, { city }] = [await readMonth(reader, identity), await readTableHead(reader, identity)]
  return { table, city, identity }
}

const answerOf = ({ baseline, known, at, ...one }: Handout, differsFrom: string | null) => ({
  ...one,
  list: baseline,
  known: inShanghai(known),
  at: inShanghai(at),
  differsFrom,
})
