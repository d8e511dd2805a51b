import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import '@fastify/cookie'
import { dayAt } from '../base/day.ts'
import { hasMark } from '../base/mark.store.ts'
import { Forbidden, Unknown } from '../base/objection.ts'
import { type Doorkeeper, type Doors, serve } from '../base/serve.adapter.ts'
import { accessApi, type Me } from './access.api.ts'
import { type Actor, hasUnit, isWithin } from './actor.ts'
import { getCity, listUnits } from './city.store.ts'
import { type House, look, refusedAttempt } from './gate.ts'
import { acts, mayEnter, rights } from './posts.ts'
import { signIn, signOut, whoIs } from './session.actions.ts'

export function serveAccess(app: FastifyInstance, house: House): void {
  serve(app, accessApi, doors(house), doorkeeper(house))
}

/** Knows who stands at a door by the cookie, and keeps each post that is turned away in the book of refusals. */
export const doorkeeper = (house: House): Doorkeeper<Actor> => ({
  whoIs: request => whoIs(house, request.cookies[cookieName(request)]),
  admit: async (actor, needed) => {
    if (mayEnter(actor.kind, needed)) return
    await refusedAttempt(house, { verb: needed, actor: actor.name, person: actor.person, county: null, reason: 'forbidden' })
    throw new Forbidden(needed)
  },
})

const doors = (house: House): Doors<typeof accessApi, Actor> => ({
  signIn: async ({ body }, { request, reply }) => {
    const { token, actor } = await signIn(house, body.login, body.password, request.ip)
    keepToken(request, reply, token)
    return meOf(house, actor)
  },

  signOut: async (_, { request, reply }) => {
    const token = request.cookies[cookieName(request)]
    if (!token) throw new Unknown()
    await signOut(house, token)
    reply.clearCookie(cookieName(request), { path: '/' })
    return { signedOut: true }
  },

  me: (_, { who }) => meOf(house, who),
})

/** Over https the browser itself sees to it that nobody but this server, and no page without https, set the cookie. */
const cookieName = (request: FastifyRequest) => (request.protocol === 'https' ? '__Host-xjy' : 'xjy')

/** No script reads the cookie, no other site sends it, and it ends with the browser: offices share computers. */
export function keepToken(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(cookieName(request), token, { path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' })
}

export const meOf = (house: House, actor: Actor): Promise<Me> =>
  look(house, actor, async reader => {
    const { name, bureau, office } = await getCity(reader, actor.city.office)
    const units = await listUnits(reader, office)
    return {
      login: actor.login,
      post: { id: actor.post, name: actor.name, kind: actor.kind },
      city: { name, bureau, office },
      units: units
        .filter(unit => hasUnit(actor.reach, unit.id) && isWithin(actor.reach, unit.county))
        .map(unit => ({ id: unit.id, name: unit.name })),
      may: [...acts[actor.kind], ...rights[actor.kind]],
      today: dayAt(house.clock()),
      demo: await hasMark(reader, 'demo'),
    }
  })
