import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksWithText, type EditorNode, editorTextOf, isShownWhole, nodesOfEditor } from './editor-text.ts'
import { printMarkup, readMarkup } from './markup.ts'

const file = 'a'.repeat(64)
const kept = (text: EditorNode) => printMarkup(nodesOfEditor(text))
const again = (body: string) => editorTextOf(readMarkup(body).nodes)

describe('the editor and the markup', () => {
  const words = fc.array(fc.constantFrom('户', '开工', '9', ' ', '　', '\\', '{', '}}', '{{', '# ', '- ', '|', '![', '🏠', '\t', '<b>'), {
    maxLength: 6,
  })
  const inline = fc.oneof(
    words
      .map(parts => parts.join(''))
      .filter(text => text !== '')
      .map((text): EditorNode => ({ type: 'text', text })),
    fc
      .constantFrom('started.communities plan:2021:city @2021-09-30', 'external guangdong-started', 'stated 6个 | 数的是上一句的六个市')
      .map((reference): EditorNode => ({ type: 'figure', attrs: { reference } })),
  )
  const inlines = fc.array(inline, { maxLength: 5 })
  const cell = (type: string) => inlines.map((content): EditorNode => ({ type, content: [{ type: 'paragraph', content }] }))
  const row = (type: string) =>
    fc.array(cell(type), { minLength: 2, maxLength: 2 }).map((content): EditorNode => ({ type: 'tableRow', content }))
  const block = fc.oneof(
    fc
      .tuple(row('tableHeader'), fc.array(row('tableCell'), { maxLength: 2 }))
      .map(([head, rows]): EditorNode => ({ type: 'table', content: [head, ...rows] })),
    inlines.map((content): EditorNode => ({ type: 'paragraph', content })),
    fc
      .tuple(inlines, fc.integer({ min: 1, max: 4 }))
      .map(([content, level]): EditorNode => ({ type: 'heading', attrs: { level }, content })),
    inlines.map((content): EditorNode => ({ type: 'picture', attrs: { file }, content })),
    fc.constant<EditorNode>({ type: 'monthTable', attrs: { reference: 'plan:2021:city @2021-10-29' } }),
  )

  test('what is written in the editor is read from its markup as the same nodes, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), content => {
        const nodes = nodesOfEditor({ type: 'doc', content })
        expect(readMarkup(printMarkup(nodes)).nodes).toEqual(nodes)
      }),
      { numRuns: 2000 },
    )
  })

  test('opened again, the editor shows what was kept, and keeps the same', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), content => {
        const body = kept({ type: 'doc', content })
        expect(kept(again(body))).toBe(body)
        expect(isShownWhole(body)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('the blocks that hold something are those that become nodes', () => {
    const paragraph = (text: string): EditorNode => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] })
    const content = [paragraph(''), paragraph('第一段'), paragraph('　'), paragraph('第二段')]
    expect(blocksWithText({ type: 'doc', content })).toEqual([1, 3])
  })

  test('an empty body is one empty paragraph to write in', () => {
    expect(again('')).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
  })

  test('a line that the editor could not show keeps the source on the page', () => {
    expect(isShownWhole('一段话。\n\n- 一条')).toBe(false)
    expect(isShownWhole('这里有{{}}。')).toBe(false)
    expect(isShownWhole('#### 跳过了两级\n\n这里没有合上{{started')).toBe(true)
  })
})
