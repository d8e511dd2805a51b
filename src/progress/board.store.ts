import { type Actor, hasUnit, isWithin } from '../access/actor.ts'
import { listUnits } from '../access/city.store.ts'
import { type Day, dayAt } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import { printKey } from '../base/key.ts'
import { type Template, unitOrder } from '../figures/template.ts'
import { listOpenSheetsBetween } from '../signoff/sheet.store.ts'
import { waitingFor } from '../signoff/sheet.ts'
import { findClosedMonth } from './closing.store.ts'
import { type ClosedMonth, flowOf, type PrintedRow, printedRows } from './month-rows.ts'
import { findPeriodBefore, getPeriod, listTerms } from './period.store.ts'
import type { Period } from './period.ts'
import { listReturns } from './return.store.ts'
import { lastOf, type Return, stateOf, type UnitState } from './return.ts'
import { listReminders } from './said.store.ts'
import type { UnitFigures } from './unit-figures.ts'
import { readUnitMonths } from './unit-month.store.ts'

/** One unit's line on the board of a month. */
export interface BoardRow {
  readonly unit: number
  readonly name: string
  readonly county: number
  readonly declares: boolean
  readonly state: UnitState
  readonly last: Return | null
  readonly overdue: boolean
  readonly live: UnitFigures
  readonly printed: PrintedRow | null
  readonly flow: UnitFigures | null
  readonly remindedAt: Date | null
}

export interface BoardRead {
  readonly period: Period
  readonly before: Period | null
  readonly rows: readonly BoardRow[]
  readonly closed: ClosedMonth | null
  /** Who must sign a return next, by its printed key. */
  readonly waiting: ReadonlyMap<string, ReturnType<typeof waitingFor>>
}

/**
 * The board of a month (报送情况): a list of what is to be done, within the reach of the actor, and no ranking. The rows
 * stand as in the city's `template`, which lies in its office and is read with the city's figures.
 */
export async function readBoard(reader: Reader, actor: Actor, asked: string, template: Template, now: Date): Promise<BoardRead> {
  const { office, last: lastCabinet } = actor.city
  const period = await getPeriod(reader, office, asked)
  const [before, names, months, returns, terms, closed, reminders, sheets] = await Promise.all([
    findPeriodBefore(reader, period),
    listUnits(reader, office),
    readUnitMonths(reader, { ...period, known: now }),
    listReturns(reader, period.id),
    listTerms(reader, office, dayAt(now)),
    findClosedMonth(reader, office, period.id),
    listReminders(reader, period.id),
    listOpenSheetsBetween(reader, office, lastCabinet),
  ])
  const closedBefore = before ? await findClosedMonth(reader, office, before.id) : null
  const printed = new Map((closed ? printedRows(closed, now) : []).map(row => [row.unit, row]))
  // Without a month before that was closed, nothing can be called new.
  const flows = new Map((closed && closedBefore ? flowOf(closedBefore, closed, now) : []).map(({ unit, flow }) => [unit, flow]))
  const inTable = new Set([...template.rows.map(row => row.unit), ...months.units, ...printed.keys()])
  const order = unitOrder(template)
  const rows = names
    .filter(({ id, county }) => inTable.has(id) && hasUnit(actor.reach, id) && isWithin(actor.reach, county))
    .sort((a, b) => order(a.id, b.id))
    .map(({ id: unit, name, county }): BoardRow => {
      const last = lastOf(returns.filter(one => one.unit === unit))
      const state = last ? stateOf(last) : 'not-begun'
      const declares = (terms(unit).factsFrom ?? '') > period.month
      return {
        ...{ unit, name, county, declares, state, last },
        overdue: !declares && isOverdue(state, period, dayAt(now)),
        live: months.figuresOf(unit),
        printed: printed.get(unit) ?? null,
        flow: flows.get(unit) ?? null,
        remindedAt: reminders.find(one => one.unit === unit)?.at ?? null,
      }
    })
  const waiting = new Map(sheets.map(sheet => [sheet.subject, waitingFor(sheet)]))
  return { period, before, rows, closed, waiting }
}

/** Past its day, of an open month, and not yet with the city. */
const isOverdue = (state: UnitState, { dueOn, closedAt }: Period, today: Day): boolean =>
  closedAt === null && today > dueOn && state !== 'certified' && state !== 'accepted'

export const keyOf = (one: Return): string => printKey(one.key)
