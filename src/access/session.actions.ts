import { createHash, randomBytes } from 'node:crypto'
import { type Day, dayAt } from '../base/day.ts'
import { between, once, type Reader, type Tx } from '../base/db.ts'
import { newId } from '../base/id.adapter.ts'
import { Refused, Unknown } from '../base/objection.ts'
import type { Actor } from './actor.ts'
import { forgetFailures, isKnownAddress, markKnownAddress, mayAttempt } from './attempt.store.ts'
import { type Due, dueOf, type Standing } from './due.ts'
import { findFactor, spendRecoveryCode, spendStep } from './factor.store.ts'
import { openFactorSecret } from './factor-offer.adapter.ts'
import { type House, lookAt, refusedAttempt } from './gate.ts'
import { hashOfAddress, hashOfRecoveryCode, stepOfCode } from './one-time-code.adapter.ts'
import { isPassword } from './password.adapter.ts'
import { findActorOfSession, findByLogin, listActors, type SignedIn } from './person.store.ts'
import { notHere } from './refused.ts'
import {
  addSession,
  clearEnded,
  endSession,
  endSessionOf,
  endSessionsOf,
  type KeptSession,
  listSessionsOf,
  markSeen,
  renewSession,
} from './session.store.ts'
import { attemptLimits, sessionLimits } from './session.ts'
import { saysCodeNeeded, saysTooMany, saysWrongCode, saysWrongSignIn } from './session.words.ts'
import { standingIn } from './standing.store.ts'
import { originOf } from './visitor-browser.ts'

/**
 * Signing in and out. Sessions are the one thing that is written outside the gate: they are no record of the city.
 */
export type Doorstep = Pick<House, 'db' | 'clock' | 'receiptKey' | 'sealKey'>

/** From where somebody comes. */
export interface From {
  readonly address: string
  readonly browser: string
}

interface Said {
  readonly login: string
  readonly password: string
  readonly code?: string | undefined
}

const everywhere = { from: 0, to: 0 } // people and sessions lie in no cabinet
export const hashOfToken = (token: string) => createHash('sha256').update(token).digest()
const makeToken = () => randomBytes(32).toString('base64url')
/** Writes what is no record of the city. */
export const write = <T>(house: Doorstep, work: (tx: Tx) => Promise<T>) => between(house.db, 'begin', plain => work(plain as Tx))
export const readHere = <T>(house: Doorstep, work: (reader: Reader) => Promise<T>) => lookAt(house, everywhere, work)

/** A login that does not exist takes as long as one that does: there is a person, and a hash that no password has. */
const nobody = '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
const noPerson = '00000000-0000-7000-8000-000000000000'

/** Opens a session; answers its token, which is kept nowhere. Throws `Refused` where login, password and code do not fit. */
export async function signIn(house: Doorstep, said: Said, from: From): Promise<{ token: string; signedIn: SignedIn }> {
  const now = house.clock()
  const person = await prove(house, said, from)
  const [actor] = person ? await readHere(house, reader => listActors(reader, person, dayAt(now))) : []
  if (!person || !actor) throw new Refused([{ code: 'access.wrong-sign-in', says: saysWrongSignIn }])
  await proveFactor(house, person, said.code)
  const due = dueOf(await standingOf(house, actor, dayAt(now)))
  const session = { tokenHash: Buffer.alloc(0), id: newId(), person, post: actor.post, since: now, due, ...from }
  const token = makeToken()
  await write(house, async tx => {
    const origin = originOf(from.address)
    await forgetFailures(tx, said.login, origin)
    const forgetBefore = new Date(now.getTime() - attemptLimits.knownMs)
    await markKnownAddress(tx, person, hashOfAddress(house.receiptKey, person, origin), now, forgetBefore)
    await clearEnded(tx, now, idleSince(now))
    await addSession(tx, { ...session, tokenHash: hashOfToken(token), endsAt: new Date(now.getTime() + sessionLimits.absoluteMs) })
  })
  return { token, signedIn: { ...actor, session: session.id, due } }
}

/** Whose login and password these are; null: nobody's. Each try counts as failed until who tries forgets it. */
async function prove(house: Doorstep, { login, password }: Said, { address }: From): Promise<string | null> {
  const [now, origin] = [house.clock(), originOf(address)]
  const found = await readHere(house, reader => findByLogin(reader, login))
  const person = found?.person ?? noPerson
  const addressHash = hashOfAddress(house.receiptKey, person, origin)
  const may = await write(house, async tx => {
    const known = await isKnownAddress(tx, person, addressHash, new Date(now.getTime() - attemptLimits.knownMs))
    const windowStart = new Date(now.getTime() - attemptLimits.windowMs)
    return mayAttempt(tx, { login, origin, at: now, windowStart, known }, attemptLimits)
  })
  if (!may) throw new Refused([{ code: 'access.too-many-attempts', says: saysTooMany }])
  const fits = await isPassword(found?.passwordHash ?? nobody, password)
  if (found && fits) return person
  await refusedAttempt(house, { verb: 'access.sign-in', actor: null, person: null, county: null, reason: 'sign-in' })
  return null
}

/** Where the person has a second factor, its code must fit and be used for the first time. */
async function proveFactor(house: Doorstep, person: string, said: string | undefined): Promise<void> {
  const factor = await readHere(house, reader => findFactor(reader, person))
  if (!factor) return
  const code = said?.replaceAll(/\s/g, '') ?? ''
  if (code === '') throw new Refused([{ code: 'access.code-needed', place: 'code', says: saysCodeNeeded }])
  const spent = await write(house, async tx => {
    if (!/^\d{6}$/.test(code)) return spendRecoveryCode(tx, person, hashOfRecoveryCode(house.receiptKey, person, code))
    const step = stepOfCode(openFactorSecret(factor.secret, house.sealKey), code, house.clock())
    return step !== null && spendStep(tx, person, step)
  })
  if (spent) return
  await refusedAttempt(house, { verb: 'access.sign-in', actor: null, person, county: null, reason: 'one-time-code' })
  throw new Refused([{ code: 'access.wrong-code', place: 'code', says: saysWrongCode }])
}

/** Whether who is signed in knows his password, too: a wrong one counts as a failed sign-in. Throws `Refused` after too many. */
export async function proveAgain(house: Doorstep, { login }: Actor, password: string, from: From): Promise<boolean> {
  if ((await prove(house, { login, password }, from)) === null) return false
  await write(house, tx => forgetFailures(tx, login, originOf(from.address)))
  return true
}

/** What decides what is due of somebody: see `due.ts`. */
export const standingOf = (house: Pick<House, 'db'>, actor: Actor, on: Day): Promise<Standing> =>
  lookAt(house, everywhere, reader => standingIn(reader, actor, on))

/** The session goes on under a new token: what was due is done. The old token opens nothing any more. */
export async function renew(house: Doorstep, signedIn: SignedIn, done: Due): Promise<{ token: string; signedIn: SignedIn }> {
  const standing = await standingOf(house, signedIn, dayAt(house.clock()))
  return renewAs(house, { ...signedIn, due: signedIn.due === done ? dueOf(standing, done) : signedIn.due })
}

/** Acts in another of his posts from now on. */
export async function switchPost(house: Doorstep, signedIn: SignedIn, post: number): Promise<{ token: string; signedIn: SignedIn }> {
  const actors = await readHere(house, reader => listActors(reader, signedIn.person, dayAt(house.clock())))
  const actor = actors.find(one => one.post === post)
  if (!actor) throw notHere
  // Asked anew: the post may be one that requires a second factor, and may have come after he signed in.
  const standing = await standingOf(house, actor, dayAt(house.clock()))
  return renewAs(house, { ...actor, session: signedIn.session, due: dueOf({ ...standing, posts: 1 }) })
}

async function renewAs(house: Doorstep, signedIn: SignedIn): Promise<{ token: string; signedIn: SignedIn }> {
  const token = makeToken()
  const { session, post, due } = signedIn
  await write(house, tx => renewSession(tx, session, { tokenHash: hashOfToken(token), post, due }))
  return { token, signedIn }
}

export const signOut = (house: Doorstep, token: string): Promise<void> => write(house, tx => endSession(tx, hashOfToken(token)))

export const listOwnSessions = (house: Doorstep, { person }: Actor): Promise<KeptSession[]> => {
  const now = house.clock()
  return readHere(house, reader => listSessionsOf(reader, person, now, idleSince(now)))
}

/** Throws `NotFound` where the person has no such session. */
export async function endOwnSession(house: Doorstep, { person }: Actor, session: string): Promise<void> {
  if (!(await write(house, tx => endSessionOf(tx, person, session)))) throw notHere
}

export const endOtherSessions = (house: Doorstep, { person, session }: SignedIn): Promise<void> =>
  write(house, tx => endSessionsOf(tx, person, session))

const idleSince = (now: Date) => new Date(now.getTime() - sessionLimits.idleMs)

/** Who is behind a token; throws `Unknown` where the session has ended, was revoked or never was. */
export async function whoIs(house: Doorstep, token: string | undefined): Promise<SignedIn> {
  if (!token) throw new Unknown()
  const now = house.clock()
  const tokenHash = hashOfToken(token)
  const found = await once(house.db, plain => findActorOfSession(plain as Reader, tokenHash, now, dayAt(now)))
  const idleMs = found ? now.getTime() - found.seenAt.getTime() : 0
  if (!found || idleMs > sessionLimits.idleMs) throw new Unknown()
  if (idleMs > sessionLimits.seenEveryMs) await write(house, tx => markSeen(tx, tokenHash, now))
  return found.signedIn
}
