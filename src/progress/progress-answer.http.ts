import type { z } from 'zod'
import { type Actor, type PostKind, reachesCity } from '../access/actor.ts'
import { dayAt, inShanghai } from '../base/day.ts'
import { printKey } from '../base/key.ts'
import type { Objection } from '../base/objection.ts'
import { causeWords } from '../figures/change.words.ts'
import { partyWords } from '../signoff/sheet.words.ts'
import { hasStarted } from '../works/milestone.ts'
import { stageWords } from '../works/milestone.words.ts'
import { type BoardRead, type BoardRow, keyOf } from './board.store.ts'
import { nameOfFinding } from './finding.ts'
import { type Correction, totalOfMonth } from './month-rows.ts'
import type { Period } from './period.ts'
import type { progressApi } from './progress.api.ts'
import { seenHash } from './return.actions.ts'
import { isLate, lastOf, type Return, stateOf } from './return.ts'
import { returnStateWords } from './return.words.ts'
import { objectionsToHandingIn } from './return-rules.ts'
import { sumOfFigures } from './unit-figures.ts'
import type { UnitMonthPage } from './unit-page.store.ts'

export const periodAnswer = ({ office: _, openedAt, closedAt, ...period }: Period) => ({
  ...period,
  openedAt: inShanghai(openedAt),
  closedAt: closedAt && inShanghai(closedAt),
})

const returnAnswer = (one: Return, period: Period, waiting: readonly PostKind[], actor: Actor) => ({
  return: keyOf(one),
  no: one.no,
  state: stateOf(one),
  late: isLate(one, period),
  withProblems: one.withProblems,
  post: one.post,
  at: inShanghai(one.recordedAt),
  known: inShanghai(one.known),
  hash: one.hash,
  figures: one.figures,
  decisions: one.decisions.map(decision => ({ ...decision, at: inShanghai(decision.at) })),
  waitsFor: waiting.map(kind => partyWords[kind]),
  yourTurn: waiting.includes(actor.kind),
})

export function boardAnswer(
  { period, before, rows, closed, waiting }: BoardRead,
  actor: Actor,
  now: Date,
): z.input<typeof progressApi.board.answer> {
  return {
    period: periodAnswer(period),
    before: before && { id: before.id, month: before.month, closedAt: before.closedAt && inShanghai(before.closedAt) },
    rows: rows.map(row => rowAnswer(row, period, waiting, actor)),
    total: reachesCity(actor) ? { live: sumOfFigures(rows.map(({ live }) => live)), printed: closed && totalOfMonth(closed, now) } : null,
    closed: closed && { at: inShanghai(closed.closedAt), post: closed.post, hash: closed.hash },
    corrections: closed ? closed.corrections.map(correctionAnswer) : [],
  }
}

const rowAnswer = ({ printed, last, remindedAt, ...row }: BoardRow, period: Period, waiting: BoardRead['waiting'], actor: Actor) => ({
  ...row,
  stateName: returnStateWords[row.state],
  last: last && returnAnswer(last, period, waiting.get(keyOf(last)) ?? [], actor),
  printed: printed && { basis: printed.basis, figures: printed.figures, known: inShanghai(printed.known), return: printed.returnKey },
  remindedAt: remindedAt && inShanghai(remindedAt),
})

const correctionAnswer = ({ id, no, unit, explanation, before, after, returnKey, post, at }: Correction) => ({
  ...{ id, no, unit, explanation, before, after, post },
  return: returnKey,
  at: inShanghai(at),
})

export function unitPageAnswer(
  page: UnitMonthPage,
  waiting: BoardRead['waiting'],
  actor: Actor,
  now: Date,
): z.input<typeof progressApi.unitMonth.answer> {
  const { period, unit, terms, live, previous, moves, findings, lines, notes, reasons } = page
  return {
    period: periodAnswer(period),
    unit: { unit: unit.id, name: unit.name, county: unit.county },
    people: terms.people,
    live,
    seen: seenHash(live),
    previous: previous && { month: previous.period.month, figures: previous.row.figures },
    moves: moves.map(({ item, name, cause, households }) => ({ item, name, cause, causeName: causeWords[cause], households })),
    findings: findings.map(finding => ({ ...finding, finding: nameOfFinding(finding) })),
    objections: objectionsToHandingIn({ period, last: lastOf(page.returns), findings, withProblems: false, today: dayAt(now) }).map(told),
    items: lines.map(({ item, name, households, stage, startedOn }) => ({
      ...{ item, name, households, startedOn },
      stageName: stageWords[stage],
      started: hasStarted(stage),
      note: notes.get(item) ?? { state: null, problem: null, nextStep: null },
      reason: reasonAnswer(reasons.get(item)),
    })),
    quantities: page.quantities.map(({ id, county, unit: _, recordedAt, item, ...one }) => ({
      ...one,
      quantity: printKey({ county, id }),
      item: item && printKey({ county, id: item }),
      at: inShanghai(recordedAt),
    })),
    returns: page.returns.map(one => returnAnswer(one, period, waiting.get(keyOf(one)) ?? [], actor)).reverse(),
    releases: page.releases.map(({ key, rule, reason, post, at, decided }) => ({
      ...{ release: printKey(key), rule, reason, post, at: inShanghai(at) },
      decided: decided && { ...decided, at: inShanghai(decided.at) },
    })),
    reminders: page.reminders.map(({ says, post, at }) => ({ says, post, at: inShanghai(at) })),
  }
}

const reasonAnswer = (said: UnitMonthPage['reasons'] extends ReadonlyMap<string, infer E> ? E | undefined : never) =>
  said ? { reason: said.reason, note: said.note, expectedOn: said.expectedOn } : null

const told = ({ code, place, says }: Objection) => ({ code, ...(place !== undefined && { place }), ...says })
