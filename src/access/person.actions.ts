import { z } from 'zod'
import { NotFound, refuseIf } from '../base/objection.ts'
import { day, id } from '../base/schema.ts'
import { officeOf } from './actor.ts'
import { listUnits } from './city.store.ts'
import { action } from './gate.ts'
import { addHolding, addPerson, addPost, setPasswordHash } from './person.store.ts'
import { objectionsToReach } from './post-rules.ts'
import { endSessionsOf } from './session.store.ts'

export const postInput = z.strictObject({
  office: z.int(),
  kind: z.enum(['administrator', 'editor', 'reviewer', 'signer', 'clerk', 'auditor']),
  name: z.string().min(2).max(60),
  from: z.int(),
  to: z.int(),
  units: z.array(z.int()).nullable(),
  holder: z.strictObject({
    id,
    login: z.string().regex(/^[a-z][a-z0-9.-]{2,39}$/, '登录名由小写字母、数字、点和连字符组成，3–40 个字符'),
    passwordHash: z.string().startsWith('$argon2id$'),
    fullName: z.string().min(1).max(60),
  }),
  since: day,
})

/** 设岗: a post and the person who takes it. The book keeps neither the name nor the password's hash. */
export const addPostAndHolder = action(
  'access.add-post',
  postInput,
  {
    cabinets: (input, actor) => officeOf(actor, input.office),
    kept: ({ office, kind, name, from, to, units, holder }) => ({ office, kind, name, from, to, units, holder: holder.id }),
  },
  async ({ tx, actor }, input) => {
    refuseIf(objectionsToReach(input, actor.reach, await listUnits(tx, input.office)))
    const post = await addPost(tx, {
      office: input.office,
      kind: input.kind,
      name: input.name,
      reach: { from: input.from, to: input.to, units: input.units ?? 'all' },
    })
    await addPerson(tx, { ...input.holder, office: input.office })
    await addHolding(tx, { post, person: input.holder.id, office: input.office, from: input.since })
  },
)

export const passwordInput = z.strictObject({ office: z.int(), person: id, passwordHash: z.string().startsWith('$argon2id$') })

/** 重设密码: every session of the person ends with it. */
export const setPassword = action(
  'access.set-password',
  passwordInput,
  { cabinets: (input, actor) => officeOf(actor, input.office), kept: ({ office, person }) => ({ office, person }) },
  async ({ tx }, input) => {
    const found = await setPasswordHash(tx, input.office, input.person, input.passwordHash)
    if (!found) throw new NotFound({ zh: '没有这个人。', en: 'There is no such person.' })
    await endSessionsOf(tx, input.person)
  },
)
