import { createHash } from 'node:crypto'
import { wholeOfficeOf } from '../access/actor.ts'
import { listUnits } from '../access/city.store.ts'
import { action, type Deed } from '../access/gate.ts'
import { dayAt } from '../base/day.ts'
import { printKey } from '../base/key.ts'
import { refuseIf } from '../base/objection.ts'
import { getTemplate } from '../figures/template.store.ts'
import { unitOrder } from '../figures/template.ts'
import { addClosing, listDeclared } from './closing.store.ts'
import { objectionsToClosing, type UnitAtClosing } from './closing-rules.ts'
import { closeMonthInput } from './month-inputs.ts'
import type { ClosedRow } from './month-rows.ts'
import { findPeriodBefore, getPeriod, listTerms } from './period.store.ts'
import type { Period } from './period.ts'
import { hashOfRow } from './return.actions.ts'
import { listReturns } from './return.store.ts'
import { lastOf, type Return, stateOf } from './return.ts'
import { sumOfFigures, type UnitFigures } from './unit-figures.ts'
import { readUnitMonths, type UnitMonths } from './unit-month.store.ts'

/**
 * 锁定当月: the city's own signed act. Per unit it keeps what the row stands on and as of which moment of knowing; the month
 * is the sum of its rows. Whoever was silent stands on the facts held, and is named by the signer.
 */
export const closeMonth = action(
  'progress.close-month',
  closeMonthInput,
  {
    cabinets: (input, actor) => wholeOfficeOf(actor, input.office),
    subject: input => `${input.office}-${input.period}`,
    freezes: true,
  },
  async (deed, { office, period: asked, silent }) => {
    const { tx, actor, now, known, act } = deed
    const period = await getPeriod(tx, office, asked)
    const found = await readAll(deed, period)
    refuseIf(
      objectionsToClosing({
        period,
        before: await findPeriodBefore(tx, period),
        units: found.units.map(unit => atClosing(unit, found)),
        silent,
        today: dayAt(now),
      }),
    )
    const rows = found.units.map(({ id: unit }) => rowOf(unit, period, known, found))
    const figures = sumOfFigures(rows.map(row => row.figures))
    const hash = createHash('sha256')
      .update(rows.map(row => row.hash).join('\n'))
      .digest('hex')
    await addClosing(tx, { period: period.id, office, figures, hash, post: actor.name, act }, rows, now)
  },
)

interface Found {
  /** The units that have a row, in the table's order. */
  readonly units: readonly { readonly id: number; readonly name: string }[]
  readonly months: UnitMonths
  readonly returns: ReadonlyMap<number, Return>
  readonly declared: ReadonlyMap<number, { readonly figures: UnitFigures }>
  /** Whether the unit's facts begin later than this month. */
  readonly declares: (unit: number) => boolean
}

async function readAll({ tx, known, now }: Deed, period: Period): Promise<Found> {
  const [template, names, months, returns, terms, declared] = [
    await getTemplate(tx, period.office, period.cutoff, known),
    await listUnits(tx, period.office),
    await readUnitMonths(tx, { ...period, known }),
    await listReturns(tx, period.id),
    await listTerms(tx, period.office, dayAt(now)),
    await listDeclared(tx, period),
  ]
  const rows = new Set([...template.rows.map(row => row.unit), ...months.units])
  const last = names.flatMap(({ id }) => lastOf(returns.filter(one => one.unit === id)) ?? [])
  const order = unitOrder(template)
  return {
    units: names.filter(({ id }) => rows.has(id)).sort((a, b) => order(a.id, b.id)),
    months,
    returns: new Map(last.map(one => [one.unit, one])),
    declared,
    declares: unit => (terms(unit).factsFrom ?? '') > period.month,
  }
}

function atClosing({ id: unit, name }: Found['units'][number], { returns, months, declares, declared }: Found): UnitAtClosing {
  const last = returns.get(unit)
  return {
    unit,
    name,
    declares: declares(unit),
    hasDeclared: declared.has(unit),
    state: last ? stateOf(last) : null,
    isOfTheList: last?.version === months.version,
  }
}

function rowOf(unit: number, period: Period, known: Date, { returns, months, declares, declared }: Found): ClosedRow {
  const last = returns.get(unit)
  const row =
    last && stateOf(last) === 'accepted'
      ? { unit, basis: 'return' as const, returnKey: printKey(last.key), known: last.known, version: last.version, figures: last.figures }
      : {
          ...{ unit, returnKey: null, known },
          ...(declares(unit)
            ? { basis: 'declared' as const, version: null, figures: (declared.get(unit) as { figures: UnitFigures }).figures }
            : { basis: 'facts' as const, version: months.version, figures: months.figuresOf(unit) }),
        }
  return { ...row, hash: hashOfRow(period, row) }
}
