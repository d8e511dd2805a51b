import type { FastifyInstance } from 'fastify'
import { addDays, dayAt, inShanghai } from '../base/day.ts'
import { Refused, refuseIf } from '../base/objection.ts'
import { type Doors, serve, type Visit } from '../base/serve.adapter.ts'
import { doorkeeperOfOneself, fromWhere, keepToken, meOf } from './access.http.ts'
import { accountApi } from './account.api.ts'
import {
  saysFactorRequired,
  saysOfferStale,
  saysPasswordNeeded,
  saysWrongFirstCode,
  saysWrongOldPassword,
} from './account-refusals.words.ts'
import { asOneself, titleOf } from './actor.ts'
import { getCity } from './city.store.ts'
import type { Due } from './due.ts'
import { findFactor } from './factor.store.ts'
import { openOffer, sealFactorSecret, sealOffer } from './factor-offer.adapter.ts'
import { act, type House, look } from './gate.ts'
import { listHoldings } from './holding.store.ts'
import { holdsOn } from './holding.ts'
import { factorAddress, hashOfRecoveryCode, makeFactorSecret, makeRecoveryCodes, stepOfCode } from './one-time-code.adapter.ts'
import { changeOwnPassword, endSecondFactor, renewRecoveryCodes, setUpSecondFactor } from './own-account.actions.ts'
import { hashPassword } from './password.adapter.ts'
import { objectionsToNewPassword } from './password.ts'
import { findFullName, listPosts } from './people.store.ts'
import type { SignedIn } from './person.store.ts'
import { endOtherSessions, endOwnSession, listOwnSessions, proveAgain, renew, standingOf, switchPost } from './session.actions.ts'

type Doing = Doors<typeof accountApi, SignedIn>

export function serveAccount(app: FastifyInstance, house: House): void {
  serve(app, accountApi, { ...doorsOfAccount(house), ...doorsOfSessions(house), ...doorsOfFactor(house) }, doorkeeperOfOneself(house))
}

const doorsOfAccount = (house: House): Pick<Doing, 'account' | 'changePassword'> => ({
  account: (_, { who }) => accountOf(house, who),

  changePassword: async ({ body }, visit) => {
    const { who } = visit
    await proveOwner(house, visit, body.old, 'old')
    refuseIf(objectionsToNewPassword(body.password, body.old, who.login))
    const said = { office: who.city.office, session: who.session, passwordHash: await hashPassword(body.password) }
    await act(house, changeOwnPassword, asOneself(who), said, visit.act)
    return renewed(house, visit, 'password')
  },
})

const doorsOfSessions = (house: House): Pick<Doing, 'switchPost' | 'endOtherSessions' | 'endSession'> => ({
  switchPost: async ({ body }, { who, request, reply }) => {
    const { token, signedIn } = await switchPost(house, who, body.post)
    keepToken(request, reply, token)
    return meOf(house, signedIn)
  },

  endOtherSessions: async (_, { who }) => {
    await endOtherSessions(house, who)
    return { ended: true }
  },

  endSession: async ({ params }, { who }) => {
    await endOwnSession(house, who, params.session)
    return { ended: true }
  },
})

const doorsOfFactor = (house: House): Pick<Doing, 'offerFactor' | 'setUpFactor' | 'endFactor' | 'renewRecoveryCodes'> => ({
  offerFactor: async (_, { who }) => {
    const secret = makeFactorSecret()
    const { name } = await look(house, who, reader => getCity(reader, who.city.office))
    const offer = sealOffer(secret, who.person, house.clock(), house.sealKey)
    return { secret, address: factorAddress(secret, who.login, name), offer }
  },

  setUpFactor: async ({ body }, visit) => {
    const { who } = visit
    if (await look(house, who, reader => findFactor(reader, who.person))) {
      if (!body.password) throw new Refused([{ code: 'access.password-needed', place: 'password', says: saysPasswordNeeded }])
      await proveOwner(house, visit, body.password)
    }
    const { secret, step } = confirmed(house, who, body)
    const codes = makeRecoveryCodes()
    const sealed = Buffer.from(sealFactorSecret(secret, house.sealKey)).toString('hex')
    const said = { office: who.city.office, session: who.session, secret: sealed, step, recoveryCodes: hashed(house, who, codes) }
    await act(house, setUpSecondFactor, asOneself(who), said, visit.act)
    return { me: await renewed(house, visit, 'second-factor'), recoveryCodes: codes }
  },

  endFactor: async ({ body }, visit) => {
    const { who } = visit
    await proveOwner(house, visit, body.password)
    const { factorRequired } = await standingOf(house, who, dayAt(house.clock()))
    refuseIf(factorRequired ? [{ code: 'access.factor-required', says: saysFactorRequired }] : [])
    await act(house, endSecondFactor, asOneself(who), { office: who.city.office, session: who.session }, visit.act)
    return renewed(house, visit, 'second-factor')
  },

  renewRecoveryCodes: async ({ body }, visit) => {
    const { who } = visit
    await proveOwner(house, visit, body.password)
    const codes = makeRecoveryCodes()
    await act(house, renewRecoveryCodes, asOneself(who), { office: who.city.office, recoveryCodes: hashed(house, who, codes) }, visit.act)
    return { recoveryCodes: codes }
  },
})

const hashed = (house: House, { person }: SignedIn, codes: readonly string[]) =>
  codes.map(code => hashOfRecoveryCode(house.receiptKey, person, code).toString('hex'))

/** The secret that was offered, where the code shows that the device has it. */
function confirmed(house: House, { person }: SignedIn, { offer, code }: { offer: string; code: string }) {
  const secret = openOffer(offer, person, house.clock(), house.sealKey)
  if (secret === null) throw new Refused([{ code: 'access.offer-stale', says: saysOfferStale }])
  const step = stepOfCode(secret, code.replaceAll(/\s/g, ''), house.clock())
  if (step === null) throw new Refused([{ code: 'access.wrong-code', place: 'code', says: saysWrongFirstCode }])
  return { secret, step }
}

/** A wrong password is said at its field, and counts as a failed sign-in. */
async function proveOwner(house: House, { who, request }: Visit<SignedIn>, password: string, place = 'password'): Promise<void> {
  if (await proveAgain(house, who, password, fromWhere(request))) return
  throw new Refused([{ code: 'access.wrong-password', place, says: saysWrongOldPassword }])
}

async function renewed(house: House, { who, request, reply }: Visit<SignedIn>, done: Due) {
  const { token, signedIn } = await renew(house, who, done)
  keepToken(request, reply, token)
  return meOf(house, signedIn)
}

async function accountOf(house: House, who: SignedIn) {
  const { office } = who.city
  const today = dayAt(house.clock())
  const { factorRequired } = await standingOf(house, who, today)
  const sessions = await listOwnSessions(house, who)
  return look(house, who, async reader => {
    const names = new Map((await listPosts(reader, office)).map(post => [post.id, post.name]))
    const nameOf = (post: number) => names.get(post) ?? ''
    const holdings = (await listHoldings(reader, office)).filter(one => one.person === who.person && holdsOn(one, today))
    const factor = await findFactor(reader, who.person)
    return {
      login: who.login,
      fullName: await findFullName(reader, who.person),
      posts: holdings.map(({ post, from, to, deputy, document }) => {
        return { id: post, name: titleOf(nameOf(post), deputy), from, last: to && addDays(to, -1), deputy, document }
      }),
      factor: {
        since: factor && inShanghai(factor.since),
        recoveryCodesLeft: factor?.recoveryCodesLeft ?? 0,
        required: factorRequired,
      },
      sessions: sessions.map(({ id, since, seenAt, post, browser, address }) => {
        const times = { since: inShanghai(since), seenAt: inShanghai(seenAt) }
        return { id, ...times, post: nameOf(post), browser, address, current: id === who.session }
      }),
    }
  })
}
