import { z } from 'zod'
import { NotFound, refuseIf } from '../base/objection.ts'
import { day, id } from '../base/schema.ts'
import { officeOf, postKinds, wholeOfficeOf } from './actor.ts'
import { listUnits } from './city.store.ts'
import { action, type Deed } from './gate.ts'
import { addHolding } from './holding.store.ts'
import { addPerson, addPost, isLoginTaken, isPersonOf, isPostNameTaken, setPasswordHash } from './person.store.ts'
import { objectionsToPostName, objectionsToReach } from './post-rules.ts'
import { endSessionsOf } from './session.store.ts'
import { document, keptTaker, loginTaken, newPerson, nobodyNamed, taker, takerOf } from './taking-post.ts'
import { endTokensOf } from './token.store.ts'

export const postInput = z.strictObject({
  office: z.int(),
  kind: z.enum(postKinds),
  name: z.string().trim().min(2).max(60),
  from: z.int(),
  to: z.int(),
  units: z.array(z.int()).nullable(),
  ...taker,
  since: day,
  document: document.nullable().default(null),
})

/** 设岗: a post and the person who takes it. The book keeps neither the name nor the password's hash. */
export const addPostAndHolder = action(
  'access.add-post',
  postInput,
  {
    cabinets: (input, actor) => officeOf(actor, input.office),
    kept: ({ office, kind, name, from, to, units, since, document, ...taking }) => {
      return { office, kind, name, from, to, units, since, document, ...keptTaker(taking) }
    },
  },
  async (deed, input) => {
    const { tx, actor } = deed
    const { office, kind, name, from, to, units, since, document } = input
    refuseIf([
      ...objectionsToReach(input, actor.reach, await listUnits(tx, office)),
      ...objectionsToPostName(name, await isPostNameTaken(tx, office, name)),
      ...(await objectionsToTaker(deed, input)),
    ])
    const post = await addPost(tx, { office, kind, name, reach: { from, to, units: units ?? 'all' } })
    const person = await personTaking(deed, office, input)
    await addHolding(tx, { post, person, office, from: since, to: null, deputy: false, document })
  },
)

type Taking = Parameters<typeof takerOf>[0]

export async function objectionsToTaker({ tx }: Pick<Deed, 'tx'>, taking: Taking) {
  if (takerOf(taking) === null) return [nobodyNamed]
  const { holder } = taking
  return holder && (await isLoginTaken(tx, holder.login)) ? [loginTaken(holder.login)] : []
}

/** Adds the person where he is new; throws where the city knows nobody of that id. */
export async function personTaking({ tx }: Pick<Deed, 'tx'>, office: number, taking: Taking): Promise<string> {
  const person = takerOf(taking) ?? ''
  if (taking.holder) await addPerson(tx, { ...taking.holder, office })
  else if (!(await isPersonOf(tx, office, person))) throw noSuchPerson
  return person
}

export const passwordInput = z.strictObject({
  office: z.int(),
  person: id,
  passwordHash: newPerson.shape.passwordHash,
  /** It is told to the person, who chooses another when he has signed in with it. */
  mustChange: z.boolean().default(false),
})

/** 重设密码: every session and every token of the person ends with it. */
export const setPassword = action(
  'access.set-password',
  passwordInput,
  { cabinets: (input, actor) => wholeOfficeOf(actor, input.office), kept: ({ office, person }) => ({ office, person }) },
  async ({ tx }, { office, person, passwordHash, mustChange }) => {
    if (!(await setPasswordHash(tx, office, person, passwordHash, mustChange))) throw noSuchPerson
    await endSessionsOf(tx, person)
    await endTokensOf(tx, person)
  },
)

export const noSuchPerson = new NotFound({
  zh: '没有这个人，或者他已经离职。请刷新后重新选择。',
  en: 'There is no such person, or he has left. Reload and choose again.',
})
