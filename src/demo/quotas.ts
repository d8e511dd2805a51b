/**
 * What the plan of 2021 gives each unit: how many communities and households will have started, how many are still
 * in preparation, and in which months the starts fall. The names, houses and days are made from this.
 */
export interface Quota {
  readonly unit: number
  readonly started: Part
  readonly waiting: Part
  /** Starts by month of 2021; they add up to `started.communities`. */
  readonly starts: Readonly<Record<number, number>>
  /** Where its communities lie; a code twice is twice as likely. Null: nobody has said. */
  readonly towns: readonly (string | null)[]
}

export interface Part {
  readonly communities: number
  readonly households: number
  /** Buildings, where a printed figure counts them; otherwise about one for twenty households. */
  readonly buildings?: number
}

const nothing: Part = { communities: 0, households: 0 }

export const quotas: readonly Quota[] = [
  {
    unit: 1,
    started: { communities: 10, households: 863 },
    waiting: nothing,
    starts: { 4: 2, 5: 3, 6: 3, 7: 2 },
    towns: ['441423100', '441423100', '441423109', '441423115'],
  },
  {
    unit: 2,
    started: { communities: 5, households: 1833 },
    waiting: { communities: 12, households: 1695 },
    starts: { 5: 1, 6: 1, 7: 1, 8: 1, 9: 1 },
    towns: ['441481001', '441481002', '441481003'],
  },
  {
    unit: 3,
    started: { communities: 36, households: 819 },
    waiting: nothing,
    starts: { 3: 3, 4: 5, 5: 6, 6: 7, 7: 6, 8: 5, 9: 4 },
    towns: ['441426100', '441426100', '441426100', '441426101', '441426102', '441426103'],
  },
  {
    unit: 4,
    started: { communities: 6, households: 385 },
    waiting: nothing,
    starts: { 10: 6 },
    towns: ['441422100', '441422100', '441422101', '441422102'],
  },
  {
    unit: 5,
    started: { communities: 20, households: 2476 },
    waiting: nothing,
    starts: { 4: 2, 5: 2, 6: 4, 7: 4, 8: 5, 9: 3 },
    towns: ['441424100', '441424100', '441424101', '441424104', '441424120'],
  },
  {
    unit: 6,
    started: { communities: 15, households: 2034 },
    waiting: nothing,
    starts: { 3: 1, 4: 2, 5: 2, 6: 2, 7: 3, 8: 3, 9: 2 },
    towns: ['441403001', '441403001', '441403132', '441403133', '441403100'],
  },
  {
    unit: 7,
    started: { communities: 4, households: 733 },
    waiting: nothing,
    starts: { 4: 1, 5: 1, 6: 1, 7: 1 },
    towns: ['441427100', '441427104'],
  },
  {
    unit: 8,
    started: { communities: 5, households: 390, buildings: 21 },
    waiting: { communities: 9, households: 2003, buildings: 108 },
    starts: { 6: 1, 7: 1, 8: 2, 9: 1 },
    towns: ['441402004', '441402006', '441402007', '441402102', '441402105'],
  },
  {
    unit: 9, // Its houses lie in several counties and are never those counties' in the table.
    started: nothing,
    waiting: { communities: 8, households: 1505 },
    starts: {},
    towns: ['441402004', '441402006', '441403132', '441403133', null],
  },
]
