import { z } from 'zod'
import { addDays, dayAt } from '../base/day.ts'
import { NotFound, refuseIf } from '../base/objection.ts'
import { id } from '../base/schema.ts'
import { type Actor, officeOf } from './actor.ts'
import { settingOn } from './city.store.ts'
import { action } from './gate.ts'
import { listActors } from './person.store.ts'
import { notHere } from './refused.ts'
import { standingIn } from './standing.store.ts'
import { addToken, clearOverTokens, endTokenOf, listTokensOf } from './token.store.ts'
import { objectionsToToken, tokenSetting } from './token.ts'
import { wishedToken } from './token-wish.ts'

/** For so many days it is still known whose token it was that opens nothing any more. */
const keptAfterwards = 60

const cabinets = (input: { office: number }, actor: Actor) => officeOf(actor, input.office)

/** 建令牌: for one of one's own posts. The book keeps what it is for and what it opens, never a hash of it. */
export const makeToken = action(
  'access.make-token',
  z.strictObject({ ...wishedToken, office: z.int(), id, tokenHash: z.string().regex(/^[0-9a-f]{64}$/) }),
  { cabinets, subject: input => input.id, kept: ({ tokenHash: _, ...said }) => said },
  async ({ tx, actor, now }, { tokenHash, office, last, ...wished }) => {
    const today = dayAt(now)
    const post = (await listActors(tx, actor.person, today)).find(one => one.post === wished.post)
    if (!post) throw notHere
    const others = await listTokensOf(tx, actor.person, today)
    const longest = await settingOn(tx, office, tokenSetting.name, today, tokenSetting.usual)
    const { factorRequired, hasFactor } = await standingIn(tx, actor, today)
    const factorMissing = factorRequired && !hasFactor
    refuseIf(objectionsToToken({ ...wished, last }, { post, others, today, longest, factorMissing }))
    await clearOverTokens(tx, addDays(today, -keptAfterwards))
    const units = wished.units && [...new Set(wished.units)]
    const token = { ...wished, units, office, person: actor.person, tokenHash: Buffer.from(tokenHash, 'hex') }
    await addToken(tx, { ...token, to: addDays(last, 1) }, now)
  },
)

/** 停用令牌: from now on it opens nothing. */
export const endToken = action(
  'access.end-token',
  z.strictObject({ office: z.int(), token: id }),
  { cabinets, subject: ({ token }) => token },
  async ({ tx, actor }, { token }) => {
    if (!(await endTokenOf(tx, actor.person, token))) throw noSuchToken
  },
)

const noSuchToken = new NotFound({
  zh: '没有这个令牌，可能已经停用或到期。请刷新后查看。',
  en: 'There is no such token: perhaps it has been ended or is over. Reload and look.',
})
