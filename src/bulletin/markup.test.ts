import { describe, expect, test } from 'vitest'
import { readMarkup } from './markup.ts'

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

  test('a table has a head and rows, and each reference in it its own line', () => {
    const body = `进度如下。\n| 街道 | 已开工 |\n| --- | :-: |\n|江南|{{started.communities x}}个|\n| 西郊 | |\n全文完。`
    const text = (words: string) => [{ kind: 'text', text: words }]
    expect(readMarkup(body)).toEqual({
      nodes: [
        { kind: 'paragraph', runs: text('进度如下。'), line: 1 },
        {
          kind: 'grid',
          head: [text('街道'), text('已开工')],
          rows: [
            [text('江南'), [{ kind: 'reference', reference: 'started.communities x', line: 4 }, ...text('个')]],
            [text('西郊'), []],
          ],
          line: 2,
        },
        { kind: 'paragraph', runs: text('全文完。'), line: 6 },
      ],
      objections: [],
    })
  })

  test('a bar inside a reference, or after a backslash, ends no cell', () => {
    const [grid] = readMarkup('| 甲\\|乙 | {{stated 约3个 | 现场清点}} |\n|---|---|').nodes
    expect(grid).toMatchObject({ head: [[{ text: '甲|乙' }], [{ reference: 'stated 约3个 | 现场清点' }]], rows: [] })
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
      '| 街道 | 户数',
      '| 江南 | 9',
      '',
      '| 街道 | 户数 |',
      '|---|---|',
      '| 江南 | {{ }} |',
      '| 西郊 |',
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
      'body:14 bulletin.grid-without-head',
      'body:14 bulletin.grid-row-unclosed',
      'body:15 bulletin.grid-row-unclosed',
      'body:19 bulletin.reference-empty',
      'body:20 bulletin.grid-uneven',
    ])
  })
})
