import { dayAt } from '../base/day.ts'
import { Forbidden, Refused, Unknown } from '../base/objection.ts'
import type { Actor } from './actor.ts'
import { mayAttempt } from './attempt.store.ts'
import { listUnits } from './city.store.ts'
import { dueOf } from './due.ts'
import { refusedAttempt } from './gate.ts'
import { listActors } from './person.store.ts'
import { type Doorstep, hashOfToken, readHere, write } from './session.actions.ts'
import { attemptLimits, sessionLimits } from './session.ts'
import { saysDue, saysTooMany } from './session.words.ts'
import { standingIn } from './standing.store.ts'
import { findToken, type KeptToken, markTokenSeen } from './token.store.ts'
import { actorByToken, isToken } from './token.ts'
import { saysWrongToken } from './token.words.ts'
import { originOf } from './visitor-browser.ts'

/**
 * Who is behind a token, as a program sends it: the post is looked up anew with each visit, so that what was ended is out
 * at once. Throws `Unknown`, and `Forbidden` while something is due of its owner.
 */
export async function whoIsByToken(house: Doorstep, said: string, address: string): Promise<Actor> {
  const now = house.clock()
  const today = dayAt(now)
  const { token, actor, due } = await readHere(house, async reader => {
    const token = isToken(said) ? await findToken(reader, hashOfToken(said)) : null
    const found =
      token && token.to > today ? (await listActors(reader, token.person, today)).find(one => one.post === token.post) : undefined
    if (!token || !found) return { token, actor: null, due: null }
    const due = dueOf({ ...(await standingIn(reader, found, today)), posts: 1 })
    return { token, actor: actorByToken(found, token, await listUnits(reader, found.city.office)), due }
  })
  if (!token || !actor) return refuse(house, address, token?.person ?? null)
  if (due) throw new Forbidden('access.sign-in', saysDue[due])
  await markSeenNow(house, token, now)
  return actor
}

/** At most once a minute, else every look would write. */
async function markSeenNow(house: Doorstep, { id, seenAt }: KeptToken, now: Date): Promise<void> {
  if (seenAt && now.getTime() - seenAt.getTime() <= sessionLimits.seenEveryMs) return
  await write(house, tx => markTokenSeen(tx, id, now))
}

/** No login looks like this one: under it the tokens are counted that an address has tried in vain. */
const inPlaceOfLogin = ':token'

/** A token that opens nothing is counted and kept as a failed sign-in; after too many the address has to wait. */
async function refuse(house: Doorstep, address: string, person: string | null): Promise<never> {
  const at = house.clock()
  const attempt = { login: inPlaceOfLogin, origin: originOf(address), at, windowStart: new Date(at.getTime() - attemptLimits.windowMs) }
  // Counted by address alone: what one stranger tries in vain shall not keep everybody's programs out.
  const may = await write(house, tx => mayAttempt(tx, { ...attempt, known: true }, attemptLimits))
  if (!may) throw new Refused([{ code: 'access.too-many-attempts', says: saysTooMany }])
  await refusedAttempt(house, { verb: 'access.sign-in', actor: null, person, county: null, reason: 'token' })
  throw new Unknown(saysWrongToken)
}
