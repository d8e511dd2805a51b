import type { FastifyInstance } from 'fastify'
import { type Actor, hasUnit, isWithin } from '../access/actor.ts'
import { type House, lookCity } from '../access/gate.ts'
import { notHere } from '../access/refused.ts'
import { inShanghai } from '../base/day.ts'
import { printKey, readKey } from '../base/key.ts'
import { type Doorkeeper, type Doors, serve } from '../base/serve.adapter.ts'
import { getIssue } from '../bulletin/issue.store.ts'
import { printNumber } from '../bulletin/numbering.ts'
import { causeWords } from '../figures/change.words.ts'
import { correctionNote } from '../progress/month-notes.words.ts'
import { actName } from './act.words.ts'
import { sinceIssueApi } from './since-issue.api.ts'
import { readSinceIssue } from './since-issue.store.ts'
import type { SinceIssue } from './since-issue.ts'

export function serveSinceIssue(app: FastifyInstance, house: House, keeper: Doorkeeper<Actor>): void {
  const doors: Doors<typeof sinceIssueApi, Actor> = {
    sinceIssue: async ({ params }, { who }) => {
      if (params.issue.county !== who.city.office) throw notHere
      const { issue, since } = await lookCity(house, who, async reader => {
        const issue = await getIssue(reader, params.issue)
        return { issue, since: await readSinceIssue(reader, who.city.office, issue, house.clock()) }
      })
      const told = ({ cutoff, known }: SinceIssue['from']) => ({ cutoff, known: inShanghai(known) })
      return {
        issue: printKey(params.issue),
        number: printNumber(issue.number),
        from: told(since.from),
        to: told(since.to),
        units: since.units.map(one => unitAnswer(one, who)),
        corrections: since.corrections.map(one => ({
          ...{ no: one.no, month: one.month, unitName: one.unitName, post: one.post },
          note: correctionNote(one, one.unitName),
          at: inShanghai(one.at),
        })),
      }
    },
  }
  serve(app, sinceIssueApi, doors, keeper)
}

/** Communities outside the reach are counted and not named: the figures are the city's, the names are the counties'. */
function unitAnswer({ unit, name, moves }: SinceIssue['units'][number], { reach }: Actor) {
  const named = moves.filter(move => hasUnit(reach, move.unit) && isWithin(reach, readKey(move.item)?.county ?? -1))
  return {
    unit,
    name,
    outside: moves.length - named.length,
    moves: named.map(({ item, name: community, households, cause, makers }) => ({
      ...{ item, name: community, households, cause, causeName: causeWords[cause] },
      makers: makers.map(({ post, verb, at }) => ({ post, actName: actName(verb), at: inShanghai(at) })),
    })),
  }
}
