import type { CitySetting } from './city-settings.ts'

/**
 * What a city may set of the checks of a month, whose catalogue stands in a later chapter: of each how grave it is, and its
 * limits with the least and the most that they may be. Identities of the table are no city's to set and are not among them.
 */
const limits: Readonly<Record<string, Readonly<Record<string, readonly [least: number, most: number]>>>> = {
  'started-shrank': {},
  'started-above-plan': {},
  'start-before-plan-year': {},
  'start-evidence-overdue': {},
  'milestones-out-of-order': {},
  'future-date': {},
  'completed-before-buildings': {},
  'completed-not-accepted': { months: [1, 36] },
  'silent-item': { months: [1, 36] },
  'planned-start-passed': {},
  'households-per-building': { least: [0, 100], most: [1, 2000] },
  'households-disagree': { percent: [0, 100] },
  'building-count': {},
  'area-per-household': { least: [0, 200], most: [1, 2000] },
  'community-twice': {},
  'near-duplicate': {},
  'alias-taken': {},
  'no-unit-or-county': {},
  'landless-twice': {},
  'built-late': { year: [1980, 2020] },
  'built-late-share': { percent: [0, 100], year: [1980, 2020] },
  'excluded-kind': { years: [0, 30] },
  'subsidy-differs': {},
  'label-subset': {},
  'evidence-later': { days: [0, 365] },
  'photo-twice': {},
  'rate-above-100': {},
  'month-jump': { percent: [0, 100], communities: [1, 100], times: [2, 100] },
  'external-old': { months: [1, 36] },
  'quantity-shrank': {},
  'declared-differs': {},
}

const settingsOf = ([code, own]: [string, (typeof limits)[string]]): [string, CitySetting][] => [
  [`progress.check.${code}`, { least: 0, most: 2, says: `how grave the check ${code} is: 0 off, 1 soft, 2 hard` }],
  ...Object.entries(own).map(([name, [least, most]]): [string, CitySetting] => [
    `progress.check.${code}.${name}`,
    { least, most, says: `the limit “${name}” of the check ${code}` },
  ]),
]

export const checkSettings: Readonly<Record<string, CitySetting>> = Object.fromEntries(Object.entries(limits).flatMap(settingsOf))
