import type { FastifyInstance } from 'fastify'
import { addDays, type Day, dayAt } from '../base/day.ts'
import { newId } from '../base/id.adapter.ts'
import { type Doorkeeper, type Doors, serve, type Visit } from '../base/serve.adapter.ts'
import { type Actor, hasUnit } from './actor.ts'
import { listUnits } from './city.store.ts'
import { type Action, act, type House, look } from './gate.ts'
import { appointDeputy, endHoldingOfPost, endPersonOfCity, handOverPost } from './handing-over.actions.ts'
import { type KeptHolding, listHoldings } from './holding.store.ts'
import { holdsOn } from './holding.ts'
import { endSessions, resetSecondFactor } from './own-account.actions.ts'
import { hashPassword, makePassword } from './password.adapter.ts'
import { peopleApi } from './people.api.ts'
import { listPeople, listPosts } from './people.store.ts'
import { addPostAndHolder, setPassword } from './person.actions.ts'
import { reachOfUnits } from './post-rules.ts'
import { toldReceipt } from './receipt.ts'
import { sessionLimits } from './session.ts'

type Doing = Doors<typeof peopleApi, Actor>

export function servePeople(app: FastifyInstance, house: House, keeper: Doorkeeper<Actor>): void {
  serve(app, peopleApi, { people: (_, { who }) => peopleOf(house, who), ...doorsOfPosts(house), ...doorsOfPeople(house) }, keeper)
}

const doorsOfPosts = (house: House): Pick<Doing, 'addPost' | 'handOverPost' | 'appointDeputy' | 'endHolding'> => ({
  addPost: async ({ body: { units: chosen, ...body } }, visit) => {
    const known = await look(house, visit.who, reader => listUnits(reader, visit.who.city.office))
    return doneWithTaker(house, addPostAndHolder, visit, { ...body, ...reachOfUnits(chosen, visit.who.city, known) })
  },
  handOverPost: ({ params, body }, visit) => doneWithTaker(house, handOverPost, visit, { ...body, ...params }),
  appointDeputy: ({ params, body }, visit) => doneWithTaker(house, appointDeputy, visit, { ...body, ...params }),
  endHolding: ({ params, body }, visit) => done(house, endHoldingOfPost, visit, { ...body, ...params }),
})

const doorsOfPeople = (house: House): Pick<Doing, 'endPerson' | 'resetPassword' | 'resetFactor' | 'endSessionsOf'> => ({
  endPerson: ({ params, body }, visit) => done(house, endPersonOfCity, visit, { ...body, ...params }),
  resetPassword: async ({ params }, visit) => {
    const password = makePassword()
    const said = { ...params, passwordHash: await hashPassword(password), mustChange: true }
    return { ...(await done(house, setPassword, visit, said)), password }
  },
  resetFactor: ({ params }, visit) => done(house, resetSecondFactor, visit, params),
  endSessionsOf: ({ params }, visit) => done(house, endSessions, visit, params),
})

async function done<I>(house: House, deed: Action<I>, { who, act: id }: Visit<Actor>, said: object) {
  return { receipt: toldReceipt(await act(house, deed, who, { ...said, office: who.city.office }, id)) }
}

/** A new account gets a password, which lets in once and which nobody is told again. */
async function doneWithTaker<I>(
  house: House,
  deed: Action<I>,
  visit: Visit<Actor>,
  { holder, ...said }: { readonly holder?: { readonly login: string; readonly fullName: string } | undefined },
) {
  if (!holder) return { ...(await done(house, deed, visit, said)), password: null }
  const password = makePassword()
  const account = { ...holder, id: newId(), passwordHash: await hashPassword(password), mustChange: true }
  return { ...(await done(house, deed, visit, { ...said, holder: account })), password }
}

const peopleOf = (house: House, who: Actor) => {
  const { city, reach } = who
  const now = house.clock()
  const today = dayAt(now)
  return look(house, who, async reader => {
    const holdings = await listHoldings(reader, city.office)
    const people = await listPeople(reader, city.office, { at: now, on: today, idleSince: new Date(now.getTime() - sessionLimits.idleMs) })
    const units = await listUnits(reader, city.office)
    return {
      posts: (await listPosts(reader, city.office)).map(({ id, name, kind, units }) => {
        return { id, name, kind, units, holdings: holdings.filter(one => one.post === id).map(one => toldHolding(one, today)) }
      }),
      people: people.map(({ endedAt, ...person }) => ({ ...person, left: endedAt && dayAt(endedAt) })),
      units: units.filter(unit => hasUnit(reach, unit.id)).map(({ id, name }) => ({ id, name })),
      today,
    }
  })
}

function toldHolding({ person, from, to, deputy, document, endedBy }: KeptHolding, today: Day) {
  const when = holdsOn({ from, to }, today) ? 'today' : from > today && to !== from ? 'coming' : 'past'
  return { person, from, last: to && addDays(to, -1), deputy, document, endedBy, when } as const
}
