import { type Node, printMarkup } from './markup.ts'
import { type Entry, entryOf, isMonthTable, nodeNow } from './word-entry.ts'
import type { Expected } from './word-expected.ts'
import { type Findings, isChanged } from './word-findings.ts'
import type { MergedPiece } from './word-merge.ts'
import type { Step } from './word-order.ts'

/** The steps of one article as pieces of its markup; what changes is noted on the way. */
export function piecesOf(steps: readonly Step<Entry>[], gone: readonly Entry[], findings: Findings): MergedPiece[] {
  const moves = new Map<Expected, number>()
  const moveOf = (entry: Entry & { readonly sent: Expected }): number => {
    const known = moves.get(entry.sent)
    if (known !== undefined) return known
    const place = { article: entry.sent.article, line: entry.sent.line }
    const no = findings.note('moved', place, entry, true)
    moves.set(entry.sent, no)
    if (isChanged(entry)) noteInside(entry, no, findings, place)
    return no
  }
  return steps.flatMap((step): MergedPiece[] => {
    if (step.kind === 'stays') return staying(step.entry, findings)
    if (step.kind === 'goes') {
      if (step.entry) return [{ change: moveOf({ ...step.entry, sent: step.sent }), was: markupOf(nodeOf(step.sent)), is: null }]
      return going(step.sent, gone, findings)
    }
    const { entry } = step
    const is = markupOf(nodeNow(entry))
    if (entry.sent) return [{ change: moveOf({ ...entry, sent: entry.sent }), was: null, is }]
    if (is === null) return []
    const place = findings.at(null)
    const change = findings.note('added', place, entry, true)
    noteInside(entry, change, findings, place)
    return [{ change, was: null, is }]
  })
}

function noteInside({ laid }: Entry, change: number | null, findings: Findings, place: ReturnType<Findings['at']>): void {
  findings.noteNumbers(place, change, laid)
  findings.noteNames(place, laid)
}

/** In its place, and perhaps with other words. A number written over a bound one changes nothing. */
function staying(entry: Entry, findings: Findings): MergedPiece[] {
  const place = findings.at(entry.sent)
  const was = markupOf(nodeOf(entry.sent))
  if (!isChanged(entry)) return [{ change: null, was, is: was }]
  if (isMonthTable(entry.sent)) {
    const sameShape = entry.laid.length === entry.sent.rows.flat().length
    findings.note('table', place, entry, false)
    if (sameShape)
      noteInside({ ...entry, laid: entry.laid.map(one => ({ ...one, merge: asFigures(one.merge, entry.sent) })) }, null, findings, place)
    return [{ change: null, was, is: was }]
  }
  const is = markupOf(nodeNow(entry))
  const change = was === is ? null : findings.note(entry.back?.kind === 'table' ? 'table' : 'text', place, entry, true)
  noteInside(entry, change, findings, place)
  return [{ change, was, is }]
}

/** Every number of the month's table follows from facts: one that was changed contradicts them. */
function asFigures(merge: Entry['laid'][number]['merge'], sent: Expected | null): Entry['laid'][number]['merge'] {
  const reference = sent && 'node' in sent && sent.node?.kind === 'table' ? `table ${sent.node.reference}` : ''
  const written = merge.free.filter(({ was }) => was !== '')
  return {
    ...merge,
    free: merge.free.filter(({ was }) => was === ''),
    bound: [...merge.bound, ...written.map(({ from, to, was }) => ({ name: '', reference, from, to, contradicted: true, was }))],
  }
}

function going(sent: Expected, gone: readonly Entry[], findings: Findings): MergedPiece[] {
  const place = findings.at(sent)
  const was = markupOf(nodeOf(sent))
  if (sent.kind === 'undrawn') return [{ change: null, was, is: was }]
  const entry = gone.find(one => one.sent === sent) ?? entryOf(sent, null)
  const change = findings.note('removed', place, entry, !isMonthTable(sent))
  if (isMonthTable(sent)) return [{ change: null, was, is: was }]
  findings.noteNumbers(place, change, entry.laid)
  return [{ change, was, is: null }]
}

const nodeOf = (sent: Expected | null): Node | null => (sent && 'node' in sent ? sent.node : null)
const markupOf = (node: Node | null): string | null => (node === null ? null : printMarkup([node]))
