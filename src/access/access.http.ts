import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import '@fastify/cookie'
import { dayAt } from '../base/day.ts'
import { hasMark } from '../base/mark.store.ts'
import { Forbidden, Refused, Unknown } from '../base/objection.ts'
import { type Doorkeeper, type Doors, serve } from '../base/serve.adapter.ts'
import { accessApi, type Me } from './access.api.ts'
import { type Actor, hasUnit, isWithin } from './actor.ts'
import { getCity, listUnits } from './city.store.ts'
import { type House, look, refusedAttempt } from './gate.ts'
import { listActors, type SignedIn } from './person.store.ts'
import { acts, mayDo, mayEnter, rights } from './posts.ts'
import { type From, signIn, signOut, whoIs } from './session.actions.ts'
import { saysDue } from './session.words.ts'
import { barToToken } from './token.ts'
import { saysSignInForIt, saysTwoAtOnce } from './token.words.ts'
import { whoIsByToken } from './token-visit.actions.ts'
import { browserOf } from './visitor-browser.ts'

export function serveAccess(app: FastifyInstance, house: House): void {
  const { me, ...atBrowser } = accessApi
  serve(app, atBrowser, doors(house), doorkeeperOfOneself(house))
  serve(
    app,
    { me },
    { me: (_, { who }) => meOf(house, who) },
    keeperOf(house, request => whoAsks(house, request)),
  )
}

/** Knows who stands at a door by cookie or token, and keeps each post that is turned away in the book of refusals. */
export const doorkeeper = (house: House): Doorkeeper<Actor> => keeperOf(house, async request => doneWithDues(await whoAsks(house, request)))

/** The keeper of doors that no token opens. */
export const doorkeeperOfPeople = (house: House): Doorkeeper<Actor> =>
  keeperOf(house, async request => doneWithDues(await whoHasSignedIn(house, request)))

/** The keeper of the doors to one's own account, which are open while something is due, too. */
export const doorkeeperOfOneself = (house: House): Doorkeeper<SignedIn> => keeperOf(house, request => whoHasSignedIn(house, request))

/** Whoever asks: of a program nothing is due, or its token would not let it in. */
type Visitor = Actor & Pick<SignedIn, 'due'>

function doneWithDues<Who extends Visitor>(who: Who): Who {
  if (who.due) throw new Forbidden('access.sign-in', saysDue[who.due])
  return who
}

const keeperOf = <Who extends Actor>(house: House, whoIs: Doorkeeper<Who>['whoIs']): Doorkeeper<Who> => ({
  whoIs,
  admit: async (actor, needed) => {
    const bar = mayDo(actor.kind, needed) ? barToToken(actor, needed) : null
    if (bar === null && mayEnter(actor.kind, needed)) return
    await refusedAttempt(house, { verb: needed, actor: actor.name, person: actor.person, county: null, reason: 'forbidden' })
    throw new Forbidden(needed, bar)
  },
})

async function whoAsks(house: House, request: FastifyRequest): Promise<Visitor> {
  const token = tokenIn(request)
  if (token === null) return whoIs(house, request.cookies[cookieName(request)])
  if (request.cookies[cookieName(request)]) throw new Refused([{ code: 'access.two-at-once', says: saysTwoAtOnce }])
  return { ...(await whoIsByToken(house, token, request.ip)), due: null }
}

async function whoHasSignedIn(house: House, request: FastifyRequest): Promise<SignedIn> {
  if (tokenIn(request) === null) return whoIs(house, request.cookies[cookieName(request)])
  await whoAsks(house, request) // a token that is none is refused as such
  throw new Forbidden('access.sign-in', saysSignInForIt)
}

/** A proxy may have its own word with the browser in this header: only what looks like a token is one. */
const tokenIn = ({ headers }: FastifyRequest): string | null => /^bearer\s+(xjy_\S*)\s*$/i.exec(headers.authorization ?? '')?.[1] ?? null

const doors = (house: House): Doors<Omit<typeof accessApi, 'me'>, SignedIn> => ({
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
})

export const fromWhere = ({ ip, headers }: FastifyRequest): From => ({ address: ip, browser: browserOf(headers['user-agent']) })

/** Over https the browser itself sees to it that nobody but this server, and no page without https, set the cookie. */
const cookieName = (request: FastifyRequest) => (request.protocol === 'https' ? '__Host-xjy' : 'xjy')

/** No script reads the cookie, no other site sends it, and it ends with the browser: offices share computers. */
export function keepToken(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(cookieName(request), token, { path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' })
}

export const meOf = (house: House, { due, ...actor }: Visitor): Promise<Me> =>
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
      may: [...acts[actor.kind].filter(verb => barToToken(actor, verb) === null), ...rights[actor.kind]],
      today,
      demo: await hasMark(reader, 'demo'),
    }
  })
