import { type Actor, hasUnit, isWithin } from '../access/actor.ts'
import { listUnits, type Unit } from '../access/city.store.ts'
import { notHere } from '../access/refused.ts'
import { dayAt } from '../base/day.ts'
import type { Reader } from '../base/db.ts'
import { changesBetween, type Move } from '../figures/change.ts'
import { listStandingLines } from '../figures/standing.store.ts'
import type { Standing, StandingLine } from '../figures/standing.ts'
import { listSuccessions } from '../registry/community.store.ts'
import { type Expectation, listExpectations } from '../works/expectation.store.ts'
import { stageOf } from '../works/milestone.ts'
import { findClosedMonth } from './closing.store.ts'
import type { KeptFinding } from './finding.ts'
import { readKeptFindings } from './kept-finding.store.ts'
import { type PrintedRow, printedRows } from './month-rows.ts'
import { findPeriodBefore, getPeriod, listTerms } from './period.store.ts'
import type { Period } from './period.ts'
import { listReleases } from './release.store.ts'
import type { Release } from './release.ts'
import { listReturns } from './return.store.ts'
import type { Return } from './return.ts'
import { listNotes, listReminders, listReported, type Note, type Reminder, type ReportedQuantity } from './said.store.ts'
import type { Terms } from './terms.ts'
import type { UnitFigures } from './unit-figures.ts'
import { readUnitMonths } from './unit-month.store.ts'

/** All that a unit's people look at before they hand in its month. */
export interface UnitMonthPage {
  readonly period: Period
  readonly unit: Unit
  readonly terms: Terms
  readonly live: UnitFigures
  readonly previous: { readonly period: Period; readonly row: PrintedRow } | null
  readonly moves: readonly Move[]
  readonly findings: readonly KeptFinding[]
  readonly lines: readonly StandingLine[]
  readonly notes: ReadonlyMap<string, Note>
  readonly reasons: ReadonlyMap<string, Expectation>
  readonly quantities: readonly ReportedQuantity[]
  readonly returns: readonly Return[]
  readonly releases: readonly Release[]
  readonly reminders: readonly Reminder[]
}

export async function readUnitPage(
  reader: Reader,
  actor: Actor,
  asked: { period: string; unit: number },
  now: Date,
): Promise<UnitMonthPage> {
  const { office } = actor.city
  const period = await getPeriod(reader, office, asked.period)
  const unit = (await listUnits(reader, office)).find(({ id }) => id === asked.unit)
  if (!unit || !hasUnit(actor.reach, unit.id) || !isWithin(actor.reach, unit.county)) throw notHere
  const standing = await standingOf(reader, period, unit.id, now)
  const ofUnit = <T extends { readonly unit: number }>(all: readonly T[]) => all.filter(one => one.unit === unit.id)
  const previous = await findPrevious(reader, period, unit.id, now)
  return {
    period,
    unit,
    terms: (await listTerms(reader, office, dayAt(now)))(unit.id),
    live: (await readUnitMonths(reader, { ...period, known: now })).figuresOf(unit.id),
    previous,
    moves: previous ? await movesSince(reader, previous, standing) : [],
    findings: (await readKeptFindings(reader, period, [unit.id], now)).get(unit.id) ?? [],
    lines: standing.lines,
    notes: await listNotes(reader, period.id, now),
    reasons: await listExpectations(
      reader,
      standing.lines.map(line => line.item),
      stageOf['contractor-on-site'],
      now,
    ),
    quantities: ofUnit(await listReported(reader, period.year, period.cutoff)),
    returns: ofUnit(await listReturns(reader, period.id)),
    releases: ofUnit(await listReleases(reader, period.id)),
    reminders: ofUnit(await listReminders(reader, period.id)),
  }
}

async function standingOf(reader: Reader, { office, year, baseline, cutoff }: Period, unit: number, known: Date): Promise<Standing> {
  const lines = await listStandingLines(reader, { office, year, baseline, cutoff, known })
  return { cutoff, known, lines: lines.filter(line => line.unit === unit) }
}

/** The unit's row of the month before, as it is printed now; null where that month was not closed. */
async function findPrevious(reader: Reader, period: Period, unit: number, now: Date) {
  const before = await findPeriodBefore(reader, period)
  const closed = before && (await findClosedMonth(reader, period.office, before.id))
  const row = closed && printedRows(closed, now).find(one => one.unit === unit)
  return before && row ? { period: before, row } : null
}

/** What has moved since the row of the month before was fixed, by name. A list of another year is another story. */
async function movesSince(reader: Reader, { period, row }: { period: Period; row: PrintedRow }, to: Standing): Promise<Move[]> {
  const from = await standingOf(reader, period, row.unit, row.known)
  return changesBetween(from, to, await listSuccessions(reader, to.cutoff, to.known))
}
