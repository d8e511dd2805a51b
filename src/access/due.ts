/**
 * What somebody must do after signing in, before anything else is open to him: choose a password of his own where
 * somebody else made it, set up the second factor where the city requires it, choose a post where he holds several.
 */
export const dues = ['password', 'second-factor', 'post'] as const
export type Due = (typeof dues)[number]

export interface Standing {
  readonly mustChange: boolean
  readonly hasFactor: boolean
  readonly factorRequired: boolean
  /** How many posts the person holds today. */
  readonly posts: number
}

/** The first thing that is due, of those that stand behind `after`. */
export function dueOf({ mustChange, hasFactor, factorRequired, posts }: Standing, after: Due | null = null): Due | null {
  const due: Readonly<Record<Due, boolean>> = { password: mustChange, 'second-factor': factorRequired && !hasFactor, post: posts > 1 }
  return dues.slice(after === null ? 0 : dues.indexOf(after) + 1).find(one => due[one]) ?? null
}

/** `access.second-factor`, for all posts of one person. A demonstration offers the second factor and requires it of nobody. */
export const factorSetting = { name: 'access.second-factor', usual: 1, inDemo: 0 } as const

export const isFactorRequired = (setting: number, kinds: readonly string[]): boolean =>
  setting === 2 || (setting === 1 && kinds.includes('administrator'))
