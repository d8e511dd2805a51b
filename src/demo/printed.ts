/** What is known to have been printed, and what else must hold; the story is made so that these come out of its facts. */
export interface PrintedRow {
  readonly unit: number
  /** Households before communities, as the table has them. */
  readonly planned: readonly [households: number, communities: number]
  readonly preparing: readonly [households: number, communities: number]
  readonly started: readonly [households: number, communities: number]
}

const all = (unit: number, households: number, communities: number): PrintedRow => ({
  unit,
  planned: [households, communities],
  preparing: [0, 0],
  started: [households, communities],
})

/** Known at the end of 2021-10-29, as of that day. */
export const october: readonly PrintedRow[] = [
  all(1, 863, 10),
  { unit: 2, planned: [3528, 17], preparing: [1695, 12], started: [1833, 5] },
  all(3, 819, 36),
  all(4, 385, 6),
  all(5, 2476, 20),
  all(6, 2034, 15),
  all(7, 733, 4),
  { unit: 8, planned: [2393, 14], preparing: [2003, 9], started: [390, 5] },
  { unit: 9, planned: [1505, 8], preparing: [1505, 8], started: [0, 0] },
]

/** Known at the end of 2021-09-30, as of that day: only 大埔县 differs. */
export const september: readonly PrintedRow[] = october.map(row =>
  row.unit === 4 ? { unit: 4, planned: [385, 6], preparing: [385, 6], started: [0, 0] } : row,
)

export const totals = {
  planned: [14736, 130],
  september: [9148, 95],
  october: [9533, 101],
} as const

/** 梅江区 from August 2019 to October 2021. */
export const cumulative = { communities: 21, buildings: 191, households: 3575, completed: 7 } as const
