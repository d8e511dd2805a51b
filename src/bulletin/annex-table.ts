import type { Cell, TableBlock } from '../base/document.ts'
import type { StandingLine } from '../figures/standing.ts'
import { hasStarted, kindOf } from '../works/milestone.ts'
import { stageWords } from '../works/milestone.words.ts'
import { annexWords as words } from './annex.words.ts'
import { cell, headRow, number } from './annex-cells.ts'
import type { AnnexFacts, ProvenMilestone } from './annex-facts.ts'
import type { AnnexSet } from './annex-set.ts'

/** The communities of a set, unit by unit with subtotals; the last row adds up to the numbers that stand on it. */
export function setTable(set: AnnexSet, facts: AnnexFacts): TableBlock {
  const happened = facts.happened.get(set.cutoff) ?? new Map<string, readonly ProvenMilestone[]>()
  const units = [...new Set(set.lines.map(line => line.unit))].sort(facts.inOrder)
  let serial = 0
  const rows = units.flatMap(unit => {
    const mine = set.lines.filter(line => line.unit === unit)
    const name = facts.units.get(unit) ?? String(unit)
    return [...mine.map(line => lineRow(++serial, name, line, happened.get(line.item) ?? [])), sumRow(words.subtotal(name), mine)]
  })
  return {
    kind: 'table',
    title: set.title,
    note: null,
    widths: [9, 20, 33, 13, 12, 16, 32, 21],
    head: headRow(words.setHead),
    rows,
    total: sumRow(words.total, set.lines),
    footnotes: [],
  }
}

const lineRow = (serial: number, unit: string, line: StandingLine, happened: readonly ProvenMilestone[]): Cell[] => [
  number(serial, 'centre'),
  cell(unit, 'centre'),
  cell(line.name, 'left'),
  number(line.households),
  number(line.buildings),
  cell(stageWords[line.stage].zh, 'centre'),
  cell(happened.map(daysOf).join('\n'), 'left'),
  cell(evidenceOf(happened), 'left'),
]

const daysOf = ({ stage, occurredOn }: ProvenMilestone): string => {
  const kind = kindOf(stage)
  return `${occurredOn} ${kind ? words.days[kind] : ''}`
}

/** `2份：进场.jpg、合同.pdf` */
function evidenceOf(happened: readonly ProvenMilestone[]): string {
  const files = [...new Set(happened.flatMap(milestone => milestone.evidence))]
  return files.length === 0 ? '' : words.evidence(files.length, files.join('、'))
}

function sumRow(name: string, lines: readonly StandingLine[]): Cell[] {
  const started = lines.filter(line => hasStarted(line.stage))
  const households = (of: readonly StandingLine[]) => of.reduce((sum, line) => sum + line.households, 0)
  return [
    cell('', 'centre'),
    cell(name, 'centre'),
    cell(words.communities(lines.length), 'left'),
    number(households(lines)),
    number(lines.reduce((sum, line) => sum + line.buildings, 0)),
    cell('', 'centre'),
    cell(
      words.ofThese(started.length, households(started), lines.length - started.length, households(lines) - households(started)),
      'left',
    ),
    cell('', 'left'),
  ]
}
