import type { FastifyInstance } from 'fastify'
import { addDays, dayAt, inShanghai } from '../base/day.ts'
import { newId } from '../base/id.adapter.ts'
import { type Doors, serve } from '../base/serve.adapter.ts'
import { doorkeeperOfPeople } from './access.http.ts'
import { type Actor, asOneself, hasUnit, isWithin } from './actor.ts'
import { listUnits, settingOn } from './city.store.ts'
import { act, type House, look } from './gate.ts'
import { listPosts } from './people.store.ts'
import { listActors } from './person.store.ts'
import { toldReceipt } from './receipt.ts'
import { hashOfToken } from './session.actions.ts'
import { standingIn } from './standing.store.ts'
import { endToken, makeToken } from './token.actions.ts'
import { tokenApi } from './token.api.ts'
import { listTokensOf } from './token.store.ts'
import { tokenSetting } from './token.ts'
import { newToken } from './token-key.adapter.ts'

export function serveTokens(app: FastifyInstance, house: House): void {
  serve(app, tokenApi, doors(house), doorkeeperOfPeople(house))
}

const doors = (house: House): Doors<typeof tokenApi, Actor> => ({
  tokens: (_, { who }) => tokensOf(house, who),

  makeToken: async ({ body }, { who, act: id }) => {
    const token = newToken()
    const said = { ...body, office: who.city.office, id: newId(), tokenHash: hashOfToken(token).toString('hex') }
    return { receipt: toldReceipt(await act(house, makeToken, asOneself(who), said, id)), token }
  },

  endToken: async ({ params }, { who, act: id }) => {
    return { receipt: toldReceipt(await act(house, endToken, asOneself(who), { ...params, office: who.city.office }, id)) }
  },
})

const tokensOf = (house: House, who: Actor) =>
  look(house, who, async reader => {
    const today = dayAt(house.clock())
    const units = await listUnits(reader, who.city.office)
    const posts = await listActors(reader, who.person, today)
    const names = new Map((await listPosts(reader, who.city.office)).map(post => [post.id, post.name]))
    const { factorRequired, hasFactor } = await standingIn(reader, who, today)
    const longest = await settingOn(reader, who.city.office, tokenSetting.name, today, tokenSetting.usual)
    return {
      tokens: (await listTokensOf(reader, who.person, today)).map(({ id, name, post, readsOnly, madeAt, seenAt, to, ...token }) => ({
        ...{ id, name, post: names.get(post) ?? '', readsOnly, last: addDays(to, -1) },
        units: token.units && units.filter(unit => token.units?.includes(unit.id)).map(unit => unit.name),
        madeAt: inShanghai(madeAt),
        seenAt: seenAt && inShanghai(seenAt),
        held: posts.some(one => one.post === post),
      })),
      posts: posts.map(({ post, name, reach }) => ({
        id: post,
        name,
        units: units
          .filter(unit => hasUnit(reach, unit.id) && isWithin(reach, unit.county))
          .map(unit => ({ id: unit.id, name: unit.name })),
      })),
      latest: addDays(today, longest),
      factorMissing: factorRequired && !hasFactor,
    }
  })
