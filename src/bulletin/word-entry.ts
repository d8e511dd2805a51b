import type { GridNode, Node } from './markup.ts'
import { numberedLevel } from './pasted-text.ts'
import type { WordBlock, WordCell, WordText } from './word-blocks.ts'
import { canonical } from './word-diff.ts'
import type { Expected, ExpectedTable } from './word-expected.ts'
import { type Bound, extent, mergeText, runsOfMerge, type TextMerge } from './word-text.ts'

/** One piece of the proof with what came back for it: `back` is null where it is gone, `sent` where it is new. */
export interface Entry {
  readonly sent: Expected | null
  readonly back: WordBlock | null
  /** One of a paragraph; of a table one a cell, row by row; none where a table came back in another shape. */
  readonly laid: readonly Laid[]
}

/** A text laid upon another, with the bookmarks that lie in it. */
export interface Laid {
  readonly merge: TextMerge
  readonly marks: WordText['marks']
}

export function entryOf(sent: Expected | null, back: WordBlock | null): Entry {
  if (sent?.kind === 'table' || back?.kind === 'table') return tableEntry(sent, back)
  const bounds = sent && 'bounds' in sent ? sent.bounds : []
  return { sent, back, laid: [{ merge: mergeText(sent?.text ?? '', bounds, back?.text ?? ''), marks: back?.marks ?? [] }] }
}

function tableEntry(sent: Expected | null, back: WordBlock | null): Entry {
  const cells = back?.kind === 'table' ? ownCells(back.rows) : []
  const expected = sent?.kind === 'table' ? sent.rows : []
  const sameShape = cells.length === expected.length && cells.every((row, i) => row.length === expected[i]?.length)
  if (sent === null || back === null || sameShape) {
    const rows = back === null ? expected : cells
    const laid = rows.flatMap((row, i) =>
      row.map((_, j): Laid => {
        const [was, is] = [expected[i]?.[j], cells[i]?.[j]]
        return { merge: mergeText(was?.text ?? '', was?.bounds ?? [], is?.text ?? ''), marks: is?.marks ?? [] }
      }),
    )
    return { sent, back, laid }
  }
  const gone = expected.flat().map((cell): Laid => ({ merge: mergeText(cell.text, cell.bounds, ''), marks: [] }))
  const come = cells.flat().map((cell): Laid => ({ merge: mergeText('', [], cell.text), marks: cell.marks }))
  return { sent, back, laid: [...come, ...gone] }
}

/** Cells that go on from above are no cells of their own. */
const ownCells = (rows: readonly (readonly WordCell[])[]): WordCell[][] => rows.map(row => row.filter(({ below }) => !below))

/**
 * Binds again what went from one place and came at another: a sentence that was moved, a paragraph that was cut in two. The
 * bookmark tells; where it was lost, the same number between the same neighbours.
 */
export function boundAgain(entries: readonly Entry[]): Entry[] {
  const pool = entries.flatMap(({ laid }) =>
    laid.flatMap(({ merge }) => merge.gone.flatMap(({ bound }) => (bound ? [{ bound, was: merge.was }] : []))),
  )
  const again = new Set<string>()
  const come = entries.map(entry => ({ ...entry, laid: entry.laid.map(one => bindIn(one, pool, again)) }))
  return come.map(entry => ({
    ...entry,
    laid: entry.laid.map(({ merge, marks }) => ({
      merge: { ...merge, gone: merge.gone.filter(({ bound }) => bound === null || !again.has(bound.name)) },
      marks,
    })),
  }))
}

interface Lost {
  readonly bound: Bound
  readonly was: string
}

function bindIn({ merge, marks }: Laid, pool: readonly Lost[], again: Set<string>): Laid {
  const bound = [...merge.bound]
  const free = merge.free.filter(number => {
    if (number.was !== '') return true
    const lost = pool.find(one => !again.has(one.bound.name) && isThe(one, number, merge.is, marks))
    if (!lost) return true
    const was = lost.was.slice(lost.bound.from, lost.bound.to)
    again.add(lost.bound.name)
    bound.push({ ...lost.bound, ...extent(was, number, merge.is), contradicted: false, was })
    return false
  })
  return { merge: { ...merge, free, bound: bound.sort((a, b) => a.from - b.from) }, marks }
}

function isThe({ bound, was }: Lost, number: { from: number; to: number }, is: string, marks: WordText['marks']): boolean {
  const printed = was.slice(bound.from, bound.to)
  const { from, to } = extent(printed, number, is)
  if (canonical(is.slice(from, to)) !== canonical(printed)) return false
  if (marks.some(mark => mark.name === bound.name && mark.from <= number.from && mark.to >= number.to)) return true
  const around = (text: string, start: number, end: number) => [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)]
  const [before = '', after = ''] = around(was, bound.from, bound.to)
  return before.length === 2 && after.length === 2 && around(is, from, to).join('\n') === [before, after].join('\n')
}

/** The node as it would stand in the article now; null where nothing is left of it, or where it is no part of a text. */
export function nodeNow({ sent, back, laid }: Entry): Node | null {
  if (back === null) return null
  if (back.kind === 'table') return sent?.kind === 'table' && sent.node.kind === 'table' ? sent.node : gridNow(back.rows, laid)
  const [only] = laid
  const runs = only ? runsOfMerge(only.merge.is, only.merge.bound) : []
  if (runs.length === 0) return null
  const node = sent && 'node' in sent ? sent.node : null
  if (node?.kind === 'picture') return { ...node, caption: runs }
  if (node?.kind === 'paragraph' || node?.kind === 'heading') return { ...node, runs }
  const level = levelOf(back)
  return level === null ? { kind: 'paragraph', runs, line: 0 } : { kind: 'heading', level, runs, line: 0 }
}

function gridNow(rows: readonly (readonly WordCell[])[], laid: readonly Laid[]): GridNode | null {
  const texts = laid.map(({ merge }) => runsOfMerge(merge.is, merge.bound))
  const cells = ownCells(rows).map(row =>
    row.flatMap(({ columns }) => [texts.shift() ?? [], ...Array.from({ length: columns - 1 }, () => [])]),
  )
  const width = Math.max(0, ...cells.map(row => row.length))
  const even = cells.map(row => [...row, ...Array.from({ length: width - row.length }, () => [])])
  const [head, ...others] = even
  return head && width > 0 ? { kind: 'grid', head, rows: others, line: 0 } : null
}

const ours: Readonly<Record<string, 1 | 2 | 3 | 4>> = { 公文标题: 1, 一级标题: 1, 二级标题: 2, 三级标题: 3, 四级标题: 4 }

/** A new heading is known by our styles, by its number, or by the level of its style. */
function levelOf({ style, level, text }: WordText): 1 | 2 | 3 | 4 | null {
  if (style in ours) return ours[style] ?? null
  if (level === null) return null
  const said = numberedLevel(text) ?? Math.min(4, level)
  return said === 1 || said === 2 || said === 3 ? said : 4
}

/** Whether the month's table came back with other words in its cells. */
export const isMonthTable = (sent: Expected | null): sent is ExpectedTable => sent?.kind === 'table' && sent.node.kind === 'table'
