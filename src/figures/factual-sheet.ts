import { type Day, dayInChinese, inShanghai } from '../base/day.ts'
import type { Block, Cell, DocumentTree } from '../base/document.ts'
import { hasStarted, isCompleted, kindOf } from '../works/milestone.ts'
import { kindWords, stageWords } from '../works/milestone.words.ts'
import type { HappenedMilestone } from './drill.ts'
import { factualWords as words } from './factual-sheet.words.ts'
import type { StandingLine } from './standing.ts'

/**
 * The factual sheet (如实报数说明): for who is asked for another number than the facts give. It lays out the facts, what is
 * missing for the number that is wished for, and which rules forbid to make it up; whoever hands it over need not argue.
 */
export interface FactualAsked {
  readonly office: { readonly city: string; readonly bureau: string }
  /** 梅州市2021年市计划 */
  readonly place: string
  readonly cutoff: Day
  readonly known: Date
  readonly today: Day
  /** The number that is wished for, of started communities or households; null: none was named. */
  readonly wished: { readonly value: number; readonly counting: 'communities' | 'households' } | null
}

export interface FactualFacts {
  readonly lines: readonly StandingLine[]
  readonly units: ReadonlyMap<number, string>
  readonly happened: ReadonlyMap<string, readonly HappenedMilestone[]>
  /** Why an item has not started, as far as somebody recorded it. */
  readonly reasons: ReadonlyMap<string, string>
}

export function factualSheet(asked: FactualAsked, facts: FactualFacts): DocumentTree {
  const known = inShanghai(asked.known).slice(0, 19).replace('T', ' ')
  const waiting = facts.lines.filter(line => !hasStarted(line.stage))
  const blocks: Block[] = [
    heading(words.facts),
    paragraph(words.known(known)),
    factsTable(asked, facts.lines),
    heading(words.wish),
    ...wishBlocks(asked, facts.lines),
    heading(words.waiting),
    waiting.length === 0 ? paragraph(words.nobodyWaits) : waitingTable(waiting, facts),
    heading(words.law),
    paragraph(words.lawIntro),
    ...words.laws.map(paragraph),
    paragraph(words.footnote),
  ]
  const day = dayInChinese(asked.today)
  return {
    title: `${asked.place}${words.name}`,
    day: asked.today,
    masthead: {
      topic: asked.place,
      name: words.name,
      number: `截至${dayInChinese(asked.cutoff)}`,
      issuer: asked.office.bureau,
      day,
      mark: null,
      note: null,
    },
    contents: [],
    blocks,
    colophon: [],
  }
}

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const text = (words: string, align: Cell['align'] = 'centre'): Cell => ({ text: words, align })
const number = (count: number): Cell => ({ text: String(count), number: count, align: 'right' })
const householdsOf = (lines: readonly StandingLine[]): number => lines.reduce((sum, line) => sum + line.households, 0)

function factsTable({ place, cutoff }: FactualAsked, lines: readonly StandingLine[]): Block {
  const row = ([name, rule]: readonly [string, string], counted: readonly StandingLine[]): Cell[] => [
    text(name),
    number(counted.length),
    number(householdsOf(counted)),
    text(rule, 'left'),
  ]
  return {
    kind: 'table',
    title: words.tableTitle(place, dayInChinese(cutoff)),
    note: null,
    widths: [36, 28, 28, 64],
    head: [words.tableHead.map(head => ({ text: head, columns: 1, rows: 1 }))],
    rows: [
      row(words.planned, lines),
      row(
        words.preparing,
        lines.filter(line => !hasStarted(line.stage)),
      ),
      row(
        words.started,
        lines.filter(line => hasStarted(line.stage)),
      ),
      row(
        words.completed,
        lines.filter(line => isCompleted(line.stage)),
      ),
    ],
    total: null,
    footnotes: [],
  }
}

function wishBlocks({ wished }: FactualAsked, lines: readonly StandingLine[]): Block[] {
  if (wished === null) return []
  const started = lines.filter(line => hasStarted(line.stage))
  const [fact, unit] = wished.counting === 'communities' ? [started.length, '个小区'] : [householdsOf(started), '户']
  const gap = wished.value - fact
  const consequence = gap > 0 ? words.lacks(gap, unit) : gap < 0 ? words.less(-gap, unit) : words.equal
  return [paragraph(`${words.wished(wished.value, unit, fact)}${consequence}`)]
}

function waitingTable(waiting: readonly StandingLine[], { units, happened, reasons }: FactualFacts): Block {
  return {
    kind: 'table',
    title: words.waitingTitle(waiting.length),
    note: null,
    widths: [10, 22, 36, 14, 24, 28, 22],
    head: [words.waitingHead.map(head => ({ text: head, columns: 1, rows: 1 }))],
    rows: waiting.map((line, index) => {
      const last = happened.get(line.item)?.at(-1)
      const kind = last && kindOf(last.stage)
      return [
        { ...number(index + 1), align: 'centre' },
        text(units.get(line.unit) ?? ''),
        text(line.name, 'left'),
        number(line.households),
        text(stageWords[line.stage].zh),
        text(last && kind ? `${last.occurredOn} ${kindWords[kind].zh}` : words.noRecord, 'left'),
        text(reasons.get(line.item) ?? words.reasonUnknown, 'left'),
      ]
    }),
    total: null,
    footnotes: [],
  }
}
