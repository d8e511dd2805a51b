import type { FastifyInstance } from 'fastify'
import { type Actor, hasUnit, isWithin, reachesCity } from '../access/actor.ts'
import { type House, lookCity } from '../access/gate.ts'
import { notHere } from '../access/refused.ts'
import { dayAt } from '../base/day.ts'
import { readKey } from '../base/key.ts'
import { type Doorkeeper, type Doors, serve } from '../base/serve.adapter.ts'
import { listExpectations } from '../works/expectation.store.ts'
import { reasonWords } from '../works/expectation.words.ts'
import { stageOf } from '../works/milestone.ts'
import { askedTable } from './asked.ts'
import { listHappened } from './drill.store.ts'
import { factualSheetApi } from './factual-sheet.api.ts'
import { factualSheet } from './factual-sheet.ts'
import { scopeLabel } from './scope.words.ts'
import { listStandingLines } from './standing.store.ts'
import type { StandingLine } from './standing.ts'
import { readTableHead } from './table-head.store.ts'

export function serveFactualSheet(app: FastifyInstance, house: House, keeper: Doorkeeper<Actor>): void {
  serve(app, factualSheetApi, doors(house), keeper)
}

const types = { docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', pdf: 'application/pdf' } as const

const doors = (house: House): Doors<typeof factualSheetApi, Actor> => ({
  factualSheet: async ({ params: { form }, query: { unit = null, wished, counting, ...query } }, { who }) => {
    // The sheet names communities: of the whole city for who reaches it, of a unit for who reaches that.
    if (unit === null ? !reachesCity(who) : !hasUnit(who.reach, unit)) throw notHere
    const asked = askedTable(query, who.city.office, house.clock())
    const tree = await lookCity(house, who, async reader => {
      const { names, city } = await readTableHead(reader, asked)
      if (unit !== null && !names.has(unit)) throw notHere
      const lines = (await listStandingLines(reader, asked)).filter(line => mayName(who, line) && line.unit === (unit ?? line.unit))
      const items = lines.map(line => line.item)
      const expected = await listExpectations(reader, items, stageOf['contractor-on-site'], asked.known)
      const reasons = [...expected].flatMap(([item, { reason }]) => (reason ? [[item, reasonWords[reason].zh] as const] : []))
      const name = unit === null ? city.name : (names.get(unit) ?? '')
      const scope = scopeLabel({ kind: 'plan', year: asked.year, baseline: asked.baseline, unit }, name).zh
      const { cutoff, known } = asked
      return factualSheet(
        {
          office: { city: city.name, bureau: city.bureau },
          place: scope,
          cutoff,
          known,
          today: dayAt(house.clock()),
          wished: wished === undefined ? null : { value: wished, counting },
        },
        { lines, units: names, happened: await listHappened(reader, items, cutoff, known), reasons: new Map(reasons) },
      )
    })
    return { name: `${tree.title}.${form}`, type: types[form], bytes: await house.drawer.drawAs(form, tree, new Map()) }
  },
})

const mayName = ({ reach }: Actor, { unit, community }: StandingLine): boolean =>
  hasUnit(reach, unit) && isWithin(reach, readKey(community)?.county ?? 0)
