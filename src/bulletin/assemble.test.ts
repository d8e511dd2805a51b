import { describe, expect, test } from 'vitest'
import { dayOf } from '../base/day.ts'
import type { Block } from '../base/document.ts'
import { assemble } from './assemble.ts'
import { octoberIssue, sampleDrawing } from './issue.fixture.ts'
import type { Article, IssueContent } from './issue.ts'

const photo = 'f'.repeat(64)
const withArticles = (...bodies: [title: string[], body: string][]): IssueContent => ({
  ...octoberIssue,
  series: 'supplement',
  articles: bodies.map(([title, body], index): Article => ({ id: `019cc000-0000-7000-8000-00000000000${index}`, title, body })),
})
const textsOf = (blocks: readonly Block[]) =>
  blocks.map(block => {
    if (block.kind === 'title') return block.lines.join('/')
    if (block.kind === 'table') return block.title
    if (block.kind === 'grid') return block.head.map(({ text }) => text).join('/')
    return block.kind === 'picture' ? block.caption : block.text
  })

describe('the October issue', () => {
  const { tree, objections, figures } = assemble(octoberIssue, sampleDrawing())

  test('is drawn without an objection, its figures filled in', () => {
    expect(objections).toEqual([])
    expect(textsOf(tree.blocks)).toEqual([
      '金秋开工忙/老楼换新颜',
      '一、全市进度',
      '到9月底，全省开工1449个小区、约31万户，我市开工95个、9148户。',
      '2021年10月梅州市城镇老旧小区改造进展情况',
    ])
  })

  test('carries its masthead, contents and colophon', () => {
    expect(tree.masthead).toEqual({
      topic: '梅州市城镇老旧小区改造工作',
      name: '简报',
      number: '（2021年第10期 总第17期）',
      issuer: '梅州市住房和城乡建设局',
      day: '2021年10月29日',
      mark: null,
      note: null,
    })
    expect(tree.contents).toEqual(['金秋开工忙 老楼换新颜', '2021年10月梅州市城镇老旧小区改造进展情况'])
    expect(tree.colophon.map(({ label, text }) => `${label}：${text}`)).toEqual([
      '报送：周安、永明，正远同志。',
      '发送：各县（市、区）人民政府。',
      '抄送：市直有关单位。',
    ])
    expect(tree.day).toBe('2021-10-29')
  })

  test('freezes each bound number in order, with its place: those of the text, then those of the table', () => {
    expect(figures.slice(0, 4)).toEqual([
      { place: { article: 1, line: 3 }, reference: 'external guangdong-started-communities', value: 1449, printed: '1449' },
      { place: { article: 1, line: 3 }, reference: 'external guangdong-started-households', value: 310_000, printed: '约31万' },
      { place: { article: 1, line: 4 }, reference: 'started.communities plan:2021:city @2021-09-30', value: 95, printed: '95' },
      { place: { article: 1, line: 4 }, reference: 'started.households plan:2021:city @2021-09-30', value: 9148, printed: '9148' },
    ])
    expect(figures).toHaveLength(4 + 60)
    expect(figures.at(-1)).toMatchObject({
      place: { article: 2, line: 1, row: '合计' },
      reference: 'table plan:2021:city @2021-10-29',
      value: 101,
    })
  })

  test('is plain JSON and the same each time', () => {
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree)
    expect(assemble(octoberIssue, sampleDrawing())).toEqual({ tree, objections, figures })
  })
})

test('a table under a title of the same words is titled once', () => {
  const issue = withArticles([['2021年10月梅州市城镇老旧小区改造进展情况'], '{{table plan:2021:city @2021-10-29}}'])
  const { tree } = assemble(issue, sampleDrawing())
  expect(tree.contents).toEqual(['2021年10月梅州市城镇老旧小区改造进展情况'])
  expect(tree.blocks.map(({ kind }) => kind)).toEqual(['table'])
})

test('a table inside an article has an entry of its own after the article’s', () => {
  const issue = withArticles([['开工'], '进度如下。\n\n{{table plan:2021:city @2021-10-29}}'], [['议事'], '居民议事。'])
  const { tree } = assemble(issue, sampleDrawing())
  expect(tree.contents).toEqual(['开工', '2021年10月梅州市城镇老旧小区改造进展情况', '议事'])
})

test('a picture takes its size from its file, and figures stand in captions and headings too', () => {
  const body = `## 一、已开工{{started.communities plan:2021:city @2021-10-29}}个\n![第{{started.communities plan:2021:city @2021-10-29}}个小区开工](file:${photo})`
  const pictures = new Map([[photo, { type: 'image/jpeg', width: 1600, height: 900 } as const]])
  const { tree, objections, figures } = assemble(withArticles([['开工'], body]), sampleDrawing({ pictures }))
  expect(objections).toEqual([])
  expect(tree.blocks.slice(1)).toEqual([
    { kind: 'heading', level: 1, text: '一、已开工101个' },
    { kind: 'picture', file: photo, type: 'image/jpeg', width: 1600, height: 900, caption: '第101个小区开工' },
  ])
  expect(figures.map(({ place }) => place.line)).toEqual([1, 2])
})

test('what cannot be drawn stays as it was written, and everything wrong is named at once', () => {
  const body = `{{external nobody-said}}\n\n{{started.communities plan:2021:city @2021-08-31}}与{{started}}\n\n![现场](file:${photo})\n\n{{table plan:2021:city @2021-08-31}}`
  const { tree, objections, figures } = assemble(withArticles([['开工'], body]), sampleDrawing({ signedOn: dayOf('2021-10-28') }))
  expect(objections.map(({ place, code }) => `${place} ${code}`)).toEqual([
    'cutoff bulletin.signed-before-cutoff',
    'articles.0.body:3 figures.measure-unknown',
    'articles.0.body:3 figures.scope-missing',
    'articles.0.body:3 figures.cutoff-missing',
    'articles.0.body:1 bulletin.figure-unknown',
    'articles.0.body:3 bulletin.figure-unknown',
    'articles.0.body:5 bulletin.picture-missing',
    'articles.0.body:7 bulletin.figure-unknown',
  ])
  expect(textsOf(tree.blocks)).toEqual([
    '开工',
    '{{external nobody-said}}',
    '{{started.communities plan:2021:city @2021-08-31}}与{{started}}',
  ])
  expect(figures).toEqual([])
})

test('a table of the article itself is drawn where it stands, its figures bound, and is no entry of the contents', () => {
  const body = '| 截止日 | 已开工小区 |\n|---|---|\n| 9月30日 | {{started.communities plan:2021:city @2021-09-30}} |'
  const { tree, objections, figures } = assemble(withArticles([['开工'], body]), sampleDrawing())
  expect(objections).toEqual([])
  expect(tree.contents).toEqual(['开工'])
  expect(tree.blocks.at(-1)).toEqual({
    kind: 'grid',
    widths: [9, 12],
    head: [
      { text: '截止日', columns: 1, rows: 1 },
      { text: '已开工小区', columns: 1, rows: 1 },
    ],
    rows: [
      [
        { text: '9月30日', align: 'centre' },
        { text: '95', number: 95, align: 'right' },
      ],
    ],
  })
  expect(figures).toMatchObject([{ place: { article: 1, line: 3 }, printed: '95' }])
})

test('text is text: nothing that an editor types becomes markup of a document', () => {
  const { tree } = assemble(withArticles([['<b>题</b>'], '<script>alert(1)</script> & =1+1 \\{{不是引用}}']), sampleDrawing())
  expect(textsOf(tree.blocks)).toEqual(['<b>题</b>', '<script>alert(1)</script> & =1+1 {{不是引用}}'])
})
