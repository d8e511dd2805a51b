import { monthOfDay } from '../base/day.ts'
import type { PictureBlock } from '../base/document.ts'
import type { Objection } from '../base/objection.ts'
import { measured } from '../figures/measure.ts'
import type { Reference } from '../figures/reference.ts'
import type { Scope } from '../figures/scope.ts'
import { scopeLabel } from '../figures/scope.words.ts'
import type { Standing } from '../figures/standing.ts'
import { monthTable } from '../figures/table.ts'
import { tableBlock } from '../figures/table-block.ts'
import { coded } from '../figures/table-code.ts'
import type { TableLayout } from '../figures/table-layout.ts'
import { type Template, titleOf } from '../figures/template.ts'
import { monthNotes } from '../progress/month-notes.words.ts'
import type { PrintedRow } from '../progress/month-rows.ts'
import type { Assembling } from './assemble.ts'
import type { TableReference } from './bound-reference.ts'
import { objectionsToReasonGiven } from './reason-given.ts'

/** What was read for an issue, as of one moment of knowing. */
export interface Found {
  readonly office: number
  readonly city: string
  /** How this issue lays its tables out, where it differs from the template. */
  readonly layout: TableLayout | null
  /** Names by the number of the unit. */
  readonly units: ReadonlyMap<number, string>
  /** By `standingName`. */
  readonly standings: ReadonlyMap<string, StandingFound>
  /** By cut-off. */
  readonly templates: ReadonlyMap<string, Template>
  readonly external: ReadonlyMap<string, { readonly said: string; readonly value: number }>
  readonly pictures: ReadonlyMap<string, Pick<PictureBlock, 'type' | 'width' | 'height'>>
}

/** A standing; where the city has closed the month, with the rows that it was put together of. */
export interface StandingFound extends Standing {
  readonly rows: readonly PrintedRow[]
}

/** One standing serves all units of its scope: `plan:2021:city @2021-10-29`, `since:2019-08-01 @2021-10-29`. */
export const standingName = (scope: Scope, cutoff: string): string =>
  `${scope.kind === 'plan' ? `plan:${scope.year}:${scope.baseline}` : `since:${scope.since}`} @${cutoff}`

/** Answers the references of an issue from what was read for it. */
export function answersFrom(found: Found): Pick<Assembling, 'resolve' | 'tableOf' | 'pictures'> {
  return {
    pictures: found.pictures,
    resolve: bound => {
      if (bound.kind === 'own') return ownFigure(found, bound.reference)
      const figure = found.external.get(bound.name)
      return figure ? { text: figure.said, value: figure.value } : externalMissing(bound.name)
    },
    tableOf: table => tableFrom(found, table),
  }
}

function ownFigure({ standings, units }: Found, { measure, scope, cutoff }: Reference) {
  const standing = standings.get(standingName(scope, cutoff))
  if (!standing || (scope.kind === 'plan' && standing.lines.length === 0)) return nothingInForce(scope, cutoff)
  if (scope.unit !== null && !units.has(scope.unit)) return unitMissing(scope.unit)
  const value = measured(measure, scope.unit === null ? standing.lines : standing.lines.filter(line => line.unit === scope.unit))
  return { text: String(value), value }
}

function tableFrom({ standings, templates, units, city, office, layout }: Found, { scope, cutoff }: TableReference) {
  const standing = standings.get(standingName(scope, cutoff))
  if (!standing || standing.lines.length === 0 || scope.kind !== 'plan') return nothingInForce(scope, cutoff)
  const template = templates.get(cutoff)
  if (!template) return templateMissing(cutoff)
  const [silent] = layout ? objectionsToReasonGiven(layout.reason, 'layout.reason') : []
  if (silent) return silent
  const [unknown] = layout?.order.filter(unit => !units.has(unit)) ?? []
  if (unknown !== undefined) return unitMissing(unknown)
  const block = tableBlock(monthTable(standing, template, units), titleOf(template, monthOfDay(cutoff), city), layout)
  const notes = monthNotes(standing.rows, unit => units.get(unit) ?? String(unit))
  const noted = notes.length === 0 ? block : { ...block, footnotes: [...block.footnotes, ...notes.map(note => `注：${note}`)] }
  return coded(noted, { office, year: scope.year, baseline: scope.baseline, cutoff, known: standing.known })
}

const externalMissing = (name: string): Objection => ({
  code: 'bulletin.figure-unknown',
  says: {
    zh: `没有名为 ${name} 的外部数据，请先登记它的数值、来源和日期，或改正名称。`,
    en: `There is no external figure named ${name}: record its value, source and day first, or correct the name.`,
  },
})

const nothingInForce = (scope: Scope, cutoff: string): Objection => ({
  code: 'bulletin.nothing-in-force',
  says: {
    zh: `截至 ${cutoff}，${scopeLabel(scope).zh}还没有批准的名单，请核对年度、口径和截止日。`,
    en: `No list was approved by ${cutoff} for the ${scopeLabel(scope).en}. Check the year, the baseline and the day.`,
  },
})

const unitMissing = (unit: number): Objection => ({
  code: 'bulletin.unit-unknown',
  says: { zh: `没有编号为 ${unit} 的填报单位，请核对。`, en: `There is no unit ${unit}: check the number.` },
})

const templateMissing = (cutoff: string): Objection => ({
  code: 'bulletin.template-missing',
  says: { zh: `${cutoff} 还没有启用的报表格式，请先启用一个。`, en: `No layout of the table was in force on ${cutoff}: adopt one first.` },
})
