import { createHash, randomBytes } from 'node:crypto'
import { dayAt } from '../base/day.ts'
import { between, once, type Reader, type Tx } from '../base/db.ts'
import { Refused, Unknown } from '../base/objection.ts'
import type { Actor } from './actor.ts'
import { type House, lookAt, refusedAttempt } from './gate.ts'
import { isPassword } from './password.adapter.ts'
import { findActorOfSession, findByLogin, listActors } from './person.store.ts'
import { addSession, clearEnded, endSession, forgetFailures, markSeen, mayAttempt } from './session.store.ts'
import { attemptLimits, sessionLimits } from './session.ts'

/**
 * Signing in and out. Sessions are the one thing that is written outside the gate: they are no record of the city.
 */
type Doorstep = Pick<House, 'db' | 'clock'>

const everywhere = { from: 0, to: 0 } // people and sessions lie in no cabinet
const hashOfToken = (token: string) => createHash('sha256').update(token).digest()
const write = <T>(house: Doorstep, work: (tx: Tx) => Promise<T>) => between(house.db, 'begin', plain => work(plain as Tx))

/** A hash that no password has: a login that does not exist takes as long as one that does. */
const nobody = '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

/** Opens a session; answers its token, which is kept nowhere. Throws `Refused` where login and password do not fit. */
export async function signIn(house: Doorstep, login: string, password: string, origin: string): Promise<{ token: string; actor: Actor }> {
  const now = house.clock()
  const windowStart = new Date(now.getTime() - attemptLimits.windowMs)
  if (!(await write(house, tx => mayAttempt(tx, login, origin, now, windowStart, attemptLimits.failures)))) {
    throw refusal('access.too-many-attempts', '失败次数过多，请 15 分钟后再试。', 'Too many attempts. Try again in 15 minutes.')
  }
  const found = await lookAt(house, everywhere, reader => findByLogin(reader, login))
  const fits = await isPassword(found?.passwordHash ?? nobody, password)
  const [actor] = found && fits ? await lookAt(house, everywhere, reader => listActors(reader, found.person, dayAt(now))) : []
  if (!actor) {
    await refusedAttempt(house, { verb: 'access.sign-in', actor: null, person: null, county: null, reason: 'sign-in' })
    throw refusal('access.wrong-sign-in', '登录名或密码不对，请检查后重试。', 'Login and password do not fit. Check them and try again.')
  }
  const token = randomBytes(32).toString('base64url')
  await write(house, async tx => {
    await forgetFailures(tx, login, origin)
    await clearEnded(tx, now, new Date(now.getTime() - sessionLimits.idleMs))
    await addSession(tx, {
      tokenHash: hashOfToken(token),
      person: actor.person,
      post: actor.post,
      since: now,
      endsAt: new Date(now.getTime() + sessionLimits.absoluteMs),
    })
  })
  return { token, actor }
}

const refusal = (code: string, zh: string, en: string) => new Refused([{ code, says: { zh, en } }])

export const signOut = (house: Doorstep, token: string): Promise<void> => write(house, tx => endSession(tx, hashOfToken(token)))

/** Who is behind a token; throws `Unknown` where the session has ended, was revoked or never was. */
export async function whoIs(house: Doorstep, token: string | undefined): Promise<Actor> {
  if (!token) throw new Unknown()
  const now = house.clock()
  const tokenHash = hashOfToken(token)
  const found = await once(house.db, plain => findActorOfSession(plain as Reader, tokenHash, now, dayAt(now)))
  const idleMs = found ? now.getTime() - found.seenAt.getTime() : 0
  if (!found || idleMs > sessionLimits.idleMs) throw new Unknown()
  const { seenAt, ...actor } = found
  if (idleMs > sessionLimits.seenEveryMs) await write(house, tx => markSeen(tx, tokenHash, now))
  return actor
}
