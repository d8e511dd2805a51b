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
import { listActors, type SignedIn } from './person.store.ts'
import { acts, mayEnter, rights } from './posts.ts'
import { type From, signIn, signOut, whoIs } from './session.actions.ts'
import { saysDue } from './session.words.ts'
import { browserOf } from './visitor-browser.ts'

export function serveAccess(app: FastifyInstance, house: House): void {
  serve(app, accessApi, doors(house), doorkeeperOfOneself(house))
}

/** Knows who stands at a door by the cookie, and keeps each post that is turned away in the book of refusals. */
export const doorkeeper = (house: House): Doorkeeper<Actor> => {
  const keeper = doorkeeperOfOneself(house)
  return {
    ...keeper,
    whoIs: async request => {
      const signedIn = await keeper.whoIs(request)
      if (signedIn.due) throw new Forbidden('access.sign-in', saysDue[signedIn.due])
      return signedIn
    },
  }
}

/** The keeper of the doors to one's own account, which are open while something is due, too. */
export const doorkeeperOfOneself = (house: House): Doorkeeper<SignedIn> => ({
  whoIs: request => whoIs(house, request.cookies[cookieName(request)]),
  admit: async (actor, needed) => {
    if (mayEnter(actor.kind, needed)) return
    await refusedAttempt(house, { verb: needed, actor: actor.name, person: actor.person, county: null, reason: 'forbidden' })
    throw new Forbidden(needed)
  },
})

const doors = (house: House): Doors<typeof accessApi, SignedIn> => ({
  signIn: async ({ body }, { request, reply }) => {
    const { token, signedIn } = await signIn(house, body, fromWhere(request))
    keepToken(request, reply, token)
    return meOf(house, signedIn)
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

export const fromWhere = ({ ip, headers }: FastifyRequest): From => ({ address: ip, browser: browserOf(headers['user-agent']) })

/** Over https the browser itself sees to it that nobody but this server, and no page without https, set the cookie. */
const cookieName = (request: FastifyRequest) => (request.protocol === 'https' ? '__Host-xjy' : 'xjy')

/** No script reads the cookie, no other site sends it, and it ends with the browser: offices share computers. */
export function keepToken(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(cookieName(request), token, { path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' })
}

export const meOf = (house: House, { due, session: _, ...actor }: SignedIn): Promise<Me> =>
  look(house, actor, async reader => {
    const { name, bureau, office } = await getCity(reader, actor.city.office)
    const units = await listUnits(reader, office)
    const today = dayAt(house.clock())
    const posts = await listActors(reader, actor.person, today)
    return {
      login: actor.login,
      post: { id: actor.post, name: actor.name, kind: actor.kind },
      posts: posts.map(({ post, name }) => ({ id: post, name })),
      due,
      city: { name, bureau, office },
      units: units
        .filter(unit => hasUnit(actor.reach, unit.id) && isWithin(actor.reach, unit.county))
        .map(unit => ({ id: unit.id, name: unit.name })),
      may: [...acts[actor.kind], ...rights[actor.kind]],
      today,
      demo: await hasMark(reader, 'demo'),
    }
  })
