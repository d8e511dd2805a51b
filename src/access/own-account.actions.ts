import { z } from 'zod'
import { NotFound } from '../base/objection.ts'
import { id } from '../base/schema.ts'
import { officeOf, wholeOfficeOf } from './actor.ts'
import { addFactor, clearFactor, setRecoveryCodes } from './factor.store.ts'
import { action } from './gate.ts'
import { noSuchPerson } from './person.actions.ts'
import { isPersonOf, setPasswordHash } from './person.store.ts'
import { endSessionsOf } from './session.store.ts'
import { newPerson } from './taking-post.ts'
import { endTokensOf } from './token.store.ts'

/** What people do with their own account. Whoever changes how he signs in ends his other sessions with it. */
const own = {
  office: z.int(),
  /** The session that goes on. */
  session: id,
}
const terms = {
  cabinets: (input: { office: number }, actor: Parameters<typeof officeOf>[0]) => officeOf(actor, input.office),
  kept: ({ office }: { office: number }) => ({ office }),
}
const hex = z.string().regex(/^([0-9a-f]{2})+$/)
const bytes = (text: string) => Buffer.from(text, 'hex')

/** 修改密码 */
export const changeOwnPassword = action(
  'access.change-own-password',
  z.strictObject({ ...own, passwordHash: newPerson.shape.passwordHash }),
  terms,
  async ({ tx, actor }, { office, session, passwordHash }) => {
    await setPasswordHash(tx, office, actor.person, passwordHash, false)
    await endSessionsOf(tx, actor.person, session)
  },
)

/** 设置两步验证: in place of an earlier one. `step` is the half minute of the code that has confirmed it. */
export const setUpSecondFactor = action(
  'access.set-up-second-factor',
  z.strictObject({ ...own, secret: hex, step: z.int(), recoveryCodes: z.array(hex).length(10) }),
  terms,
  async ({ tx, actor, now }, { session, secret, step, recoveryCodes }) => {
    await clearFactor(tx, actor.person)
    await addFactor(tx, actor.person, bytes(secret), now, step)
    await setRecoveryCodes(tx, actor.person, recoveryCodes.map(bytes))
    await endSessionsOf(tx, actor.person, session)
  },
)

/** 停用两步验证 */
export const endSecondFactor = action('access.end-second-factor', z.strictObject(own), terms, async ({ tx, actor }, { session }) => {
  if (!(await clearFactor(tx, actor.person))) throw noFactor
  await endSessionsOf(tx, actor.person, session)
})

/** 更换恢复码: the old ones are good no more. */
export const renewRecoveryCodes = action(
  'access.renew-recovery-codes',
  z.strictObject({ office: z.int(), recoveryCodes: z.array(hex).length(10) }),
  terms,
  ({ tx, actor }, { recoveryCodes }) => setRecoveryCodes(tx, actor.person, recoveryCodes.map(bytes)),
)

const ofPerson = z.strictObject({ office: z.int(), person: id })
/** The account of another may be one of the whole city. */
const termsOfPerson = { cabinets: (input: { office: number }, actor: Parameters<typeof officeOf>[0]) => wholeOfficeOf(actor, input.office) }

/** 重设两步验证: for who has lost the device and the codes; he sets it up again, where the city requires it. Tokens end, too. */
export const resetSecondFactor = action('access.reset-second-factor', ofPerson, termsOfPerson, async ({ tx }, { office, person }) => {
  if (!(await isPersonOf(tx, office, person))) throw noSuchPerson
  if (!(await clearFactor(tx, person))) throw noFactor
  await endSessionsOf(tx, person)
  await endTokensOf(tx, person)
})

/** 结束登录: all sessions of a person, and all his tokens. */
export const endSessions = action('access.end-sessions', ofPerson, termsOfPerson, async ({ tx }, { office, person }) => {
  if (!(await isPersonOf(tx, office, person))) throw noSuchPerson
  await endSessionsOf(tx, person)
  await endTokensOf(tx, person)
})

const noFactor = new NotFound({
  zh: '没有设置两步验证，可能刚刚停用。请刷新后查看。',
  en: 'There is no second factor; perhaps it was just ended. Reload and look again.',
})
