import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Node, printMarkup, readMarkup } from './markup.ts'
import type { Run } from './run.ts'

const file = 'a'.repeat(64)

describe('writing the body back', () => {
  const marks = fc.constantFrom(
    '户',
    '开工',
    'BIM',
    '9',
    ' ',
    '\\',
    '{',
    '}',
    '{{',
    '}}',
    '#',
    '## ',
    '![',
    '](file:',
    '- ',
    '> ',
    '```',
    '|',
    '。',
    '🏠',
    '<b>',
  )
  const text = fc.array(marks, { minLength: 1, maxLength: 8 }).map(parts => parts.join(''))
  const reference = fc.constantFrom(
    'stated 约3个 | 现场清点',
    'started.communities plan:2021:city @2021-09-30',
    'external guangdong-started',
    'tables',
    '约',
  )
  const runs = fc
    .array(
      fc.oneof(
        text.map(written => ({ text: written })),
        reference.map(written => ({ reference: written })),
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map(parts => merged(parts))
    .filter(line => line.length > 0)
  const kind = fc.oneof(
    runs.map(line => ({ kind: 'paragraph' as const, runs: line })),
    runs.map(line => ({ kind: 'picture' as const, file, caption: line })),
    fc
      .tuple(runs, fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const))
      .map(([line, level]) => ({ kind: 'heading' as const, level, runs: line })),
    fc.constant({ kind: 'table' as const, reference: 'plan:2021:city @2021-10-29' }),
    fc.integer({ min: 1, max: 3 }).chain(columns => {
      const row = fc.array(fc.oneof(runs, fc.constant([])), { minLength: columns, maxLength: columns })
      return fc.record({ kind: fc.constant('grid' as const), head: row, rows: fc.array(row, { maxLength: 3 }) })
    }),
  )

  test('what is written reads as the same nodes, whatever the text holds', () => {
    fc.assert(
      fc.property(fc.array(kind, { maxLength: 5 }), kinds => {
        const nodes = onTheirLines(kinds as Node[])
        const read = readMarkup(printMarkup(nodes))
        expect(read.nodes).toEqual(nodes)
        expect(read.objections.filter(({ code }) => code !== 'bulletin.heading-level-jump')).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  test('writing what was read changes nothing the second time', () => {
    const once = printMarkup(readMarkup(`## 一、进展\n一行\n两行{{a b}}\\{{\n![说明](file:${file})`).nodes)
    expect(once).toBe(`## 一、进展\n\n一行两行{{a b}}\\{\\{\n\n![说明](file:${file})`)
    expect(printMarkup(readMarkup(once).nodes)).toBe(once)
  })
})

/** Runs as the reader makes them: neighbouring texts in one, no spaces at the ends of the line. */
function merged(parts: readonly ({ text: string } | { reference: string })[]): Run[] {
  const runs: Run[] = []
  for (const part of parts) {
    const last = runs.at(-1)
    if ('reference' in part) runs.push({ kind: 'reference', reference: part.reference, line: 0 })
    else if (last?.kind === 'text') runs[runs.length - 1] = { kind: 'text', text: last.text + part.text }
    else runs.push({ kind: 'text', text: part.text })
  }
  const [first, last] = [runs[0], runs.at(-1)]
  if (first?.kind === 'text') runs[0] = { kind: 'text', text: first.text.trimStart() }
  if (last?.kind === 'text') runs[runs.length - 1] = { kind: 'text', text: (runs.at(-1) as typeof last).text.trimEnd() }
  return runs.filter(run => run.kind === 'reference' || run.text !== '')
}

/** Nodes as they are written one below the other, each with an empty line after it. */
function onTheirLines(nodes: readonly Node[]): Node[] {
  let line = 1
  return nodes.map(node => {
    const at = line
    line += node.kind === 'grid' ? node.rows.length + 3 : 2
    return placed(node, at)
  })
}

/** The same node standing on this line, and its references with it. */
function placed(node: Node, line: number): Node {
  const onLine = (runs: readonly Run[], at: number) => runs.map(run => (run.kind === 'reference' ? { ...run, line: at } : run))
  const on = (runs: readonly Run[]) => onLine(runs, line)
  if (node.kind === 'picture') return { ...node, caption: on(node.caption), line }
  if (node.kind === 'table') return { ...node, line }
  if (node.kind === 'grid') {
    return { ...node, head: node.head.map(on), rows: node.rows.map((row, i) => row.map(cell => onLine(cell, line + 2 + i))), line }
  }
  return { ...node, runs: on(node.runs), line }
}
