import { z } from 'zod'
import { id, words } from '../base/schema.ts'

/** Who takes a post: somebody who is known to the city, or somebody new, with an account that is made for him. */
export const newPerson = z.strictObject({
  id,
  login: z
    .string()
    .regex(
      /^[a-z][a-z0-9.-]{2,39}$/,
      '登录名以小写字母开头，由小写字母、数字、点和连字符组成，3–40 个字符 (a login begins with a small letter and has 3 to 40 small letters, digits, dots and hyphens)',
    ),
  passwordHash: z.string().startsWith('$argon2id$'),
  fullName: z.string().trim().min(1).max(60),
  /** Somebody else made the password. */
  mustChange: z.boolean().default(false),
})

export const taker = { person: id.optional(), holder: newPerson.optional() }

interface Taking {
  readonly person?: string | undefined
  readonly holder?: z.output<typeof newPerson> | undefined
}

/** The id of who takes the post. */
export const takerOf = ({ person, holder }: Taking): string | null => (person && holder ? null : (person ?? holder?.id ?? null))

/** What of it the book keeps: neither a name nor the hash of a password. */
export const keptTaker = (taking: Taking): { readonly person: string | null } => ({ person: takerOf(taking) })

export const nobodyNamed = {
  code: 'access.nobody-named',
  place: 'person',
  says: { zh: '请选择一个人，或填写新账号，二者取一。', en: 'Choose somebody, or fill in a new account: one of the two.' },
}

export const loginTaken = (login: string) => ({
  code: 'access.login-taken',
  place: 'holder.login',
  says: { zh: `登录名“${login}”已被占用，请换一个。`, en: `The sign-in name “${login}” is taken: choose another.` },
})

export const document = words(200)
