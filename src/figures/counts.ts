/** The two measures of every cell: 户 before 小区, as the office prints them. Whole numbers; negative only in a difference. */
export interface Counts {
  readonly households: number
  readonly communities: number
}

export const none: Counts = { households: 0, communities: 0 }

export const plus = (a: Counts, b: Counts): Counts => ({
  households: a.households + b.households,
  communities: a.communities + b.communities,
})

/** `a - b`; written so that nothing becomes a negative zero. */
export const minus = (a: Counts, b: Counts): Counts => ({
  households: a.households - b.households,
  communities: a.communities - b.communities,
})

export const isNone = (counts: Counts): boolean => counts.households === 0 && counts.communities === 0
