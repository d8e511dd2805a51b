import { addDays, type Day } from '../base/day.ts'
import type { Bilingual, Objection } from '../base/objection.ts'
import { type Actor, hasUnit } from './actor.ts'
import { saysReadsOnly, saysSignInForIt } from './token.words.ts'

/**
 * A token (令牌): the key of a program that acts for a person in one of his posts. It reaches no further than the post, and
 * only while he holds it; it may be narrowed to some units or to reading; and it ends by itself.
 */
export interface Token {
  readonly id: string
  readonly name: string
  readonly post: number
  /** Null: those of the post. */
  readonly units: readonly number[] | null
  readonly readsOnly: boolean
  /** The first day on which it opens nothing more. */
  readonly to: Day
}

/** Known at sight, so that it is found where it should not stand: in a log, or in a file that is shared. */
export const isToken = (text: string): boolean => /^xjy_[\w-]{43}$/.test(text)

/** The longest term of a token, in days. */
export const tokenSetting = { name: 'access.token-days', usual: 180 } as const

/** So many a person needs, and can keep in view. */
const mostTokens = 20

/** How the book of acts calls a post in which a program acts. */
export const titleByToken = (post: string, token: string): string => `${post}（接口：${token}）`

/** Why this act is none for a program: who may do what, and how he gets in, is decided by people who have signed in. */
export function barToToken({ token }: Actor, verb: string): Bilingual | null {
  if (!token) return null
  if (verb.startsWith('access.')) return saysSignInForIt
  return token.readsOnly ? saysReadsOnly : null
}

/** The doors that no token opens. Rights are looked at by `GET`; what is one's own, such as an account, needs none. */
export const isClosedToTokens = ({ method, path, needs }: { method: string; path: string; needs?: string | undefined }): boolean =>
  path.startsWith('/api/access/') && path !== '/api/access/me' && (method !== 'GET' || needs === undefined)

/** The actor of a token: the post's, with its reach narrowed to the token's units and to the cabinets in which they file. */
export function actorByToken(actor: Actor, { name, units, readsOnly }: Token, known: readonly UnitOfCity[]): Actor {
  const named = { ...actor, name: titleByToken(actor.name, name), token: { name, readsOnly } }
  if (units === null) return named
  const left = known.filter(unit => units.includes(unit.id) && hasUnit(actor.reach, unit.id))
  const cabinets = left.map(unit => unit.county).filter(county => county >= actor.reach.from && county <= actor.reach.to)
  const [from, to] = cabinets.length === 0 ? [0, 0] : [Math.min(...cabinets), Math.max(...cabinets)]
  return { ...named, reach: { from, to, units: left.map(unit => unit.id) } }
}

interface UnitOfCity {
  readonly id: number
  readonly county: number
}

export interface Wished {
  readonly name: string
  readonly units: readonly number[] | null
  /** The last day on which it is good. */
  readonly last: Day
}

interface Around {
  /** The post for which it is wished. */
  readonly post: Pick<Actor, 'reach'>
  /** The tokens that the person has. */
  readonly others: readonly Pick<Token, 'name'>[]
  readonly today: Day
  /** The city's limit, in days. */
  readonly longest: number
  /** The city requires a second factor of the person, and he has none. */
  readonly factorMissing: boolean
}

/** Why this token may not be made: all reasons at once. */
export function objectionsToToken({ name, units, last }: Wished, { post, others, today, longest, factorMissing }: Around): Objection[] {
  const objections: Objection[] = []
  if (factorMissing) objections.push(factorFirst)
  if (others.length >= mostTokens) objections.push(tooMany)
  if (others.some(one => one.name === name)) objections.push(nameTaken(name))
  if (units?.length === 0) objections.push(noUnits)
  for (const [index, unit] of (units ?? []).entries()) {
    if (!hasUnit(post.reach, unit)) objections.push(outsideThePost(unit, `units.${index}`))
  }
  const until = addDays(today, longest)
  if (last < today || last > until) objections.push(outOfTerm(today, until))
  return objections
}

const factorFirst: Objection = {
  code: 'access.token-needs-factor',
  says: {
    zh: '本市要求您使用两步验证；请先设置，再建令牌。',
    en: 'The city requires a second factor of you: set it up before you make a token.',
  },
}

const tooMany: Objection = {
  code: 'access.too-many-tokens',
  says: {
    zh: `您已有 ${mostTokens} 个令牌，请先停用不再使用的。`,
    en: `You have ${mostTokens} tokens already: end those that are not used any more.`,
  },
}

const nameTaken = (name: string): Objection => ({
  code: 'access.token-name-taken',
  place: 'name',
  says: {
    zh: `您已有名为“${name}”的令牌，请换一个用途名称，操作簿里才分得清。`,
    en: `You have a token “${name}” already: choose another name, so that the book of acts can tell them apart.`,
  },
})

const noUnits: Objection = {
  code: 'access.token-without-units',
  place: 'units',
  says: { zh: '请至少选一个填报单位，或选择“与岗位相同”。', en: 'Choose at least one unit, or all units of the post.' },
}

const outsideThePost = (unit: number, place: string): Objection => ({
  code: 'access.token-too-wide',
  place,
  says: {
    zh: `填报单位 ${unit} 不在这个岗位的管辖之内；令牌只能比岗位窄，请改选。`,
    en: `The unit ${unit} is not among the post's: a token is never wider than its post. Choose others.`,
  },
})

const outOfTerm = (today: Day, until: Day): Objection => ({
  code: 'access.token-term',
  place: 'last',
  says: {
    zh: `有效期的最后一天应在 ${today} 到 ${until} 之间，请改正。`,
    en: `The last day must lie between ${today} and ${until}: correct it.`,
  },
})
