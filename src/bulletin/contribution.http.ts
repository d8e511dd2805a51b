import type { FastifyInstance } from 'fastify'
import { type Actor, hasUnit, isWithin, reachesCity } from '../access/actor.ts'
import { listUnits } from '../access/city.store.ts'
import { type House, look } from '../access/gate.ts'
import { inShanghai } from '../base/day.ts'
import { printKey } from '../base/key.ts'
import { type Doorkeeper, type Doors, serve } from '../base/serve.adapter.ts'
import { answerContribution, contributeArticle } from './contribution.actions.ts'
import { contributionApi } from './contribution.api.ts'
import { type Contribution, listContributions } from './contribution.store.ts'
import { contributionStateWords } from './contribution.words.ts'
import { doing } from './sheet.http.ts'

export function serveContributions(app: FastifyInstance, house: House, keeper: Doorkeeper<Actor>): void {
  serve(app, contributionApi, doors(house), keeper)
}

function doors(house: House): Doors<typeof contributionApi, Actor> {
  const does = doing(house)
  return {
    contributions: (_, { who }) =>
      look(house, who, async reader => {
        const units = (await listUnits(reader, who.city.office)).filter(
          unit => hasUnit(who.reach, unit.id) && isWithin(who.reach, unit.county),
        )
        const kept = await listContributions(reader)
        return {
          contributions: kept.filter(one => isShown(who, one)).map(answerOf),
          units: units.map(({ id, name, county }) => ({ unit: id, name, county })),
        }
      }),

    contribute: async ({ params, body }, visit) => ({
      ...(await does(contributeArticle, visit, { contribution: printKey(params.contribution), ...body })),
      revision: body.revision + 1,
    }),

    answerContribution: ({ params, body }, visit) =>
      does(answerContribution, visit, {
        ...body,
        ...(body.answer === 'taken' && { draft: printKey(body.draft) }),
        contribution: printKey(params.contribution),
      }),
  }
}

/** A post of the city sees what was handed in, a county all of its own. */
const isShown = (who: Actor, { unit, state }: Contribution): boolean =>
  hasUnit(who.reach, unit) && (state !== 'writing' || !reachesCity(who))

const answerOf = ({ key, savedAs, savedAt, ...one }: Contribution) => ({
  ...one,
  contribution: printKey(key),
  stateName: contributionStateWords[one.state],
  savedBy: savedAs,
  savedAt: inShanghai(savedAt),
})
