import type { Day, Month } from '../base/day.ts'
import type { Objection } from '../base/objection.ts'
import type { Period } from './period.ts'
import type { ReturnState } from './return.ts'
import { returnStateWords } from './return.words.ts'
import { monthClosed } from './return-rules.ts'

/** How one unit stands when the city closes the month. */
export interface UnitAtClosing {
  readonly unit: number
  readonly name: string
  /** Its months are of facts; the months before them are declared. */
  readonly declares: boolean
  readonly hasDeclared: boolean
  readonly state: ReturnState | null
  /** Its accepted return counts by the list in force. */
  readonly isOfTheList: boolean
}

export interface Closing {
  readonly period: Pick<Period, 'closedAt' | 'dueOn' | 'month'>
  /** The month before, of the same line; null where none was opened. */
  readonly before: Pick<Period, 'closedAt' | 'month'> | null
  readonly units: readonly UnitAtClosing[]
  /** Whose rows the signer lets stand on the facts held (未报·沿用上月). */
  readonly silent: readonly number[]
  readonly today: Day
}

/** Why the month may not be closed: all reasons, unit by unit. */
export function objectionsToClosing({ period, before, units, silent, today }: Closing): Objection[] {
  if (period.closedAt) return [monthClosed(period.month)]
  return [
    ...(before && !before.closedAt ? [monthBeforeOpen(before.month)] : []),
    ...(silent.length > 0 && today <= period.dueOn ? [notDueYet(period.dueOn)] : []),
    ...units.flatMap(unit => objectionsToUnit(unit, silent.includes(unit.unit))),
    ...silent.filter(one => !units.some(({ unit }) => unit === one)).map(noSuchRow),
  ]
}

function objectionsToUnit(unit: UnitAtClosing, silent: boolean): Objection[] {
  if (unit.declares) return unit.hasDeclared ? [] : [notDeclared(unit)]
  if (unit.state === 'certified') return [notDecided(unit)]
  if (unit.state === 'accepted') return [...(unit.isOfTheList ? [] : [ofAnOldList(unit)]), ...(silent ? [notSilent(unit)] : [])]
  return silent ? [] : [isSilent(unit)]
}

const placeOf = ({ unit }: UnitAtClosing) => `units.${unit}`

const monthBeforeOpen = (month: Month): Objection => ({
  code: 'progress.month-before-open',
  says: { zh: `上一个月 ${month} 还没有锁定，请先锁定它。`, en: `The month before, ${month}, is not closed yet: close it first.` },
})

const notDueYet = (dueOn: Day): Objection => ({
  code: 'progress.not-due-yet',
  place: 'silent',
  says: {
    zh: `报送期限 ${dueOn} 还没有过，未报的单位还可以报，请到期后再按“未报”处理。`,
    en: `Returns are due by ${dueOn}: until then a unit is not silent. Wait, or close when all have handed in.`,
  },
})

const notDecided = (unit: UnitAtClosing): Objection => ({
  code: 'progress.return-undecided',
  place: placeOf(unit),
  says: {
    zh: `${unit.name}的月报已报来、还没有处理，请先接收或退回。`,
    en: `The return of ${unit.name} is waiting: accept it or send it back first.`,
  },
})

const ofAnOldList = (unit: UnitAtClosing): Objection => ({
  code: 'progress.list-adjusted',
  place: placeOf(unit),
  says: {
    zh: `${unit.name}上报以后名单作了调整，请重新打开它的月报，由单位按新名单重报。`,
    en: `The list was adjusted after ${unit.name} handed in: re-open its return, so that it counts by the new one.`,
  },
})

const isSilent = (unit: UnitAtClosing): Objection => ({
  code: 'progress.unit-silent',
  place: placeOf(unit),
  says: {
    zh: `${unit.name}${returnStateWords[unit.state ?? 'not-begun'].zh}，请催报，或勾选“未报·沿用上月”后锁定。`,
    en: `${unit.name} is ${returnStateWords[unit.state ?? 'not-begun'].en}: remind it, or mark it as silent and close on the facts held.`,
  },
})

const notSilent = (unit: UnitAtClosing): Objection => ({
  code: 'progress.unit-not-silent',
  place: placeOf(unit),
  says: {
    zh: `${unit.name}的月报已经接收，不按“未报”处理，请取消勾选。`,
    en: `The return of ${unit.name} is accepted: it is not silent, take the mark away.`,
  },
})

const notDeclared = (unit: UnitAtClosing): Objection => ({
  code: 'progress.not-declared',
  place: placeOf(unit),
  says: {
    zh: `${unit.name}的这个月在事实起始月之前，还没有补录数，请先登记补录数，或改事实起始月。`,
    en: `This month lies before the first month of facts of ${unit.name}, and nothing was declared: declare it first, or change that month.`,
  },
})

const noSuchRow = (unit: number): Objection => ({
  code: 'access.no-such-unit',
  place: 'silent',
  says: { zh: `报表中没有编号为 ${unit} 的单位，请刷新看看。`, en: `The table has no unit ${unit}: reload and look.` },
})
