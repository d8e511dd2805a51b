import { addDays, type Day, dayInChinese } from '../base/day.ts'
import type { Objection } from '../base/objection.ts'

/**
 * Holding a post (任职): a person holds it from a day on, until another takes it over (交接). A deputy (代理) acts in it
 * meanwhile, from one day to another and by a document. Nothing of it is changed for days that have passed: what was
 * done on them was done by whoever held the post then.
 */
export interface Holding {
  readonly post: number
  readonly person: string
  readonly from: Day
  /** The first day on which it is no more; null: open. */
  readonly to: Day | null
  readonly deputy: boolean
}

export const holdsOn = ({ from, to }: Pick<Holding, 'from' | 'to'>, day: Day): boolean => from <= day && (to === null || to > day)

interface NewHolder {
  readonly person: string
  readonly from: Day
}

/** Why this person may not take the post over on that day; `of`: who holds or deputises in it. */
export function objectionsToHandOver(of: readonly Holding[], { person, from }: NewHolder, today: Day): Objection[] {
  const objections = objectionsToDay(from, today, 'from')
  const holders = of.filter(one => !one.deputy)
  const later = holders.find(one => one.from > from && one.to !== one.from)
  if (later) {
    const [zh, en] = [dayInChinese(later.from), later.from]
    objections.push({
      code: 'access.handed-over-later',
      place: 'from',
      says: {
        zh: `已登记${zh}起由他人接任，交接日不能早于这一天。`,
        en: `From ${en} on somebody else takes the post over: choose that day or a later one.`,
      },
    })
  }
  if (holders.some(one => one.person === person && holdsOn(one, from))) {
    objections.push({
      code: 'access.same-holder',
      place: 'person',
      says: { zh: '此人在这一天已经任这个岗位，请选择另一个人。', en: 'This person holds the post on that day already: choose another.' },
    })
  }
  return objections
}

interface NewDeputy extends NewHolder {
  /** The last day of the term. */
  readonly last: Day
}

export function objectionsToDeputy(of: readonly Holding[], { person, from, last }: NewDeputy, today: Day): Objection[] {
  const objections = objectionsToDay(from, today, 'from')
  if (last < from) {
    objections.push({
      code: 'access.term-backwards',
      place: 'last',
      says: { zh: '代理的最后一天早于第一天，请改正。', en: 'The last day comes before the first: correct it.' },
    })
  }
  const until = addDays(last, 1)
  const overlaps = of.filter(one => one.person === person && one.from < until && (one.to === null || one.to > from) && one.to !== one.from)
  if (overlaps.length > 0) {
    objections.push({
      code: 'access.deputy-of-himself',
      place: 'person',
      says: {
        zh: '此人在这段时间已经任或代理这个岗位，请选择另一个人，或改期。',
        en: 'This person holds the post or deputises in it in that time already: choose another, or other days.',
      },
    })
  }
  return objections
}

/** Why this holding may not end on that day. */
export function objectionsToEnd(holding: Holding, until: Day, today: Day): Objection[] {
  const objections = objectionsToDay(until, today, 'until')
  if (holding.to !== null && holding.to <= until) {
    objections.push({
      code: 'access.ends-before',
      place: 'until',
      says: {
        zh: `这次任职${dayInChinese(holding.to)}起就已结束，请选择更早的一天。`,
        en: `It ends on ${holding.to} anyway: choose an earlier day.`,
      },
    })
  }
  return objections
}

/** Somebody must administer the city: with nobody left, anybody at the terminal could begin anew. */
export function objectionsToNoAdministrator(remaining: readonly Holding[], from: Day): Objection[] {
  if (remaining.some(one => !one.deputy && one.to === null && one.from <= from)) return []
  return [
    {
      code: 'access.last-administrator',
      says: {
        zh: '这样本市就没有系统管理员了。请先把这个岗位交接给别人，或另设一个系统管理员岗位。',
        en: 'The city would be left without an administrator. Hand the post over first, or add another administrator.',
      },
    },
  ]
}

function objectionsToDay(day: Day, today: Day, place: string): Objection[] {
  if (day >= today) return []
  return [
    {
      code: 'access.day-passed',
      place,
      says: {
        zh: '已经过去的日子不能再改由谁任职，请选择今天或以后的一天；文件上的日期可写在依据里。',
        en: 'Who held a post on a day that has passed is not changed: choose today or later; the document may name its own date.',
      },
    },
  ]
}
