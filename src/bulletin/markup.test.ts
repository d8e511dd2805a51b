import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Node, printMarkup, readMarkup } from './markup.ts'
import type { Run } from './run.ts'

const file = 'a'.repeat(64)
const faults = (body: string) => readMarkup(body).objections.map(({ code, place }) => `${place} ${code}`)
const textOf = (body: string) =>
  readMarkup(body).nodes.map(node => ('runs' in node ? node.runs.map(run => (run.kind === 'text' ? run.text : '#')).join('') : node.kind))

describe('the body of an article', () => {
  test('paragraphs, the four levels of headings, pictures and tables are told apart, each with its line', () => {
    const body = `## 一、总体进展\n全市已开工{{started.communities plan:2021:city @2021-09-30}}个。\n\n### （一）区县\n#### 1. 街道\n##### （1）社区\n![议事会现场](file:${file})\n{{table  plan:2021:city   @2021-10-29}}\n`
    expect(readMarkup(body)).toEqual({
      nodes: [
        { kind: 'heading', level: 1, runs: [{ kind: 'text', text: '一、总体进展' }], line: 1 },
        {
          kind: 'paragraph',
          runs: [
            { kind: 'text', text: '全市已开工' },
            { kind: 'reference', reference: 'started.communities plan:2021:city @2021-09-30', line: 2 },
            { kind: 'text', text: '个。' },
          ],
          line: 2,
        },
        { kind: 'heading', level: 2, runs: [{ kind: 'text', text: '（一）区县' }], line: 4 },
        { kind: 'heading', level: 3, runs: [{ kind: 'text', text: '1. 街道' }], line: 5 },
        { kind: 'heading', level: 4, runs: [{ kind: 'text', text: '（1）社区' }], line: 6 },
        { kind: 'picture', file, caption: [{ kind: 'text', text: '议事会现场' }], line: 7 },
        { kind: 'table', reference: 'plan:2021:city @2021-10-29', line: 8 },
      ],
      objections: [],
    })
  })

  test('a line break inside a paragraph vanishes between Chinese words and stays a space between Latin ones', () => {
    expect(textOf('逐户开展\n敲门行动')).toEqual(['逐户开展敲门行动'])
    expect(textOf('Xinjiayuan\nproject')).toEqual(['Xinjiayuan project'])
    expect(textOf('采用BIM\n技术')).toEqual(['采用BIM技术'])
    expect(textOf('第一段\n\n\n第二段')).toEqual(['第一段', '第二段'])
  })

  test('spaces typed as an indent are nobody’s text', () => {
    expect(textOf('　　居民代表  到场 ')).toEqual(['居民代表  到场'])
  })

  test('a reference knows its line even where its paragraph began lines above', () => {
    const [paragraph] = readMarkup('全市\n共{{started.communities x}}个').nodes
    expect(paragraph).toMatchObject({ line: 1, runs: [{ text: '全市共' }, { line: 2 }, { text: '个' }] })
  })

  test('a backslash makes the next mark plain', () => {
    expect(textOf('写作\\{{开工}}')).toEqual(['写作{{开工}}'])
    expect(textOf('一个\\{{')).toEqual(['一个{{'])
    expect(textOf('\\## 不是标题')).toEqual(['## 不是标题'])
    expect(faults('写作\\{{开工}}\n一个\\{{\n一个\\}\\}')).toEqual([])
  })

  test('HTML is text and is printed as typed', () => {
    expect(textOf('<b>开工</b> &amp; <script>')).toEqual(['<b>开工</b> &amp; <script>'])
    expect(faults('<b>开工</b>')).toEqual([])
  })

  test('everything wrong is named at once, each at its line', () => {
    const body = [
      '## 一、进展',
      '#### 1. 越级',
      '已开工{{started.communities',
      '完工}}个',
      '共{{ }}个',
      '详见{{table plan:2021:city @2021-10-29}}。',
      '{{table}}',
      '- 列表',
      '# 大标题',
      '##',
      `![](file:${file})`,
      '![现场](file:photo.jpg)',
      '粘贴\u0007来的',
    ]
    expect(faults(body.join('\n'))).toEqual([
      'body:2 bulletin.heading-level-jump',
      'body:3 bulletin.reference-unclosed',
      'body:4 bulletin.reference-unopened',
      'body:5 bulletin.reference-empty',
      'body:6 bulletin.table-in-text',
      'body:7 bulletin.table-of-nothing',
      'body:8 bulletin.unknown-block',
      'body:9 bulletin.unknown-level',
      'body:10 bulletin.heading-empty',
      'body:11 bulletin.picture-without-caption',
      'body:12 bulletin.picture-unreadable',
      'body:13 bulletin.unprintable-character',
    ])
  })
})

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
  const reference = fc.constantFrom('started.communities plan:2021:city @2021-09-30', 'external guangdong-started', 'tables', '约')
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
  )

  test('what is written reads as the same nodes, whatever the text holds', () => {
    fc.assert(
      fc.property(fc.array(kind, { maxLength: 5 }), kinds => {
        const nodes = kinds.map((node, index) => placed(node as Node, 2 * index + 1))
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

/** The same node standing on this line, and its references with it. */
function placed(node: Node, line: number): Node {
  const on = (runs: readonly Run[]) => runs.map(run => (run.kind === 'reference' ? { ...run, line } : run))
  if (node.kind === 'picture') return { ...node, caption: on(node.caption), line }
  if (node.kind === 'table') return { ...node, line }
  return { ...node, runs: on(node.runs), line }
}
